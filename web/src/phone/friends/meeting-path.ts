import type { Friend } from '@tongxin/contract/contacts/friends'
import { phonePaths } from '../../app/paths.ts'

/** The card before a meeting of a cadre with a friend; both are named, as a pairing may be of units or have assistants. */
export function meetingPath(
  { pairingId, personId }: Pick<Friend, 'pairingId' | 'personId'>,
  cadreId: string,
): string {
  return `${phonePaths.friends}/${pairingId}?${new URLSearchParams({ cadre: cadreId, person: personId }).toString()}`
}
