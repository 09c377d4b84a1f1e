import type { Actor } from '../account/actor.ts'
import { showingOf } from '../account/field-access.ts'
import { type AccessFacts, may } from '../account/may.ts'

/**
 * 佐证 belongs to the whole occasion, so it is seen by one who may read the texts of each of its parts: a photo of three
 * people is not shown to the one who may read of two.
 */
export function maySeeEvidence(actor: Actor, parts: readonly AccessFacts[]): boolean {
  return (
    parts.length > 0 &&
    parts.every(
      (part) => may(actor, 'contact.read', part).allowed && showingOf(actor, 'texts', part) === 'plain',
    )
  )
}

/** Added by one who may write the record; what one may not see, one does not add to. */
export function mayAddEvidence(actor: Actor, parts: readonly AccessFacts[]): boolean {
  return maySeeEvidence(actor, parts) && parts.every((part) => may(actor, 'contact.amend', part).allowed)
}
