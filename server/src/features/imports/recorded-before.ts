import { partTaken } from '@tongxin/core/contacts/part-taken'
import { type NamedInPolicy, outlineNames } from '@tongxin/core/policy/outline/names'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import type { ContactGround, RecordedPart } from './contact-ground.ts'
import type { Met } from './find-met.ts'

type Before = { readonly same: RecordedPart } | { readonly reason: string; readonly fix: string }
type ReadPolicy = Extract<ReturnType<ContactGround['policyOn']>, object>

/**
 * Known by day, people and form; the text, and what else the row says, tell whether it is the same record or one that says
 * otherwise. What a table has no column for it does not deny.
 *
 * @returns the record that is the same, or what to do about one that says otherwise; undefined where there is none
 */
export function recordedBefore(
  line: ContactLine,
  met: Met,
  { recorded, policyOn }: ContactGround,
): Before | undefined {
  const own = recorded.filter(
    (part) =>
      part.cadreId === met.cadreId &&
      part.heldOn === line.heldOn &&
      part.form === line.form &&
      met.personIds.includes(part.personId),
  )
  const [first] = own
  if (!first) return undefined
  const policy = policyOn(line.heldOn)
  const words = typeof policy === 'object' ? policy : undefined
  const told = new Set(own.filter((part) => saysTheSame(line, part, words)).map((part) => part.personId))
  if (met.personIds.every((id) => told.has(id))) return { same: first }
  return {
    reason: '台账中已有这一天同一形式的记录，内容不同',
    fix: '是同一次的，请在台账中补充修改，并从表中删去这一行；是另一次的，请在台账中补记',
  }
}

function saysTheSame(line: ContactLine, part: RecordedPart, words: ReadPolicy | undefined): boolean {
  const { brief, series, acts, event, spoke, talk } = line
  if (plain(part.brief) !== plain(brief)) return false
  if (series !== undefined && series !== part.series) return false
  if (acts !== undefined && !isSameSet(acts, part.acts)) return false
  const took = tookPart(line, words)
  if (spoke !== undefined && took.spoke !== part.spoke) return false
  if (talk !== undefined && took.talk !== part.talk) return false
  return event === undefined || isSameEvent(event, part, words)
}

/** As it would be kept: what its form does not ask is not heard. */
function tookPart({ form: id, spoke, talk, raised }: ContactLine, words: ReadPolicy | undefined) {
  const form = words?.forms.find((one) => one.id === id)
  if (!form) return { spoke, talk }
  return partTaken(form, { spoke: spoke ?? null, talk: talk ?? null, raised: raised ?? null })
}

function isSameEvent(
  { name, on }: NonNullable<ContactLine['event']>,
  { eventKind, eventOn }: RecordedPart,
  words: NamedInPolicy | undefined,
): boolean {
  if (eventKind === null) return false
  const isNamed = eventKind === name || (words !== undefined && outlineNames(words).event(eventKind) === name)
  return isNamed && (on === null || on === eventOn)
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return new Set([...some, ...others]).size === new Set(some).size && some.length === others.length
}

/** What two writings of one text have in common. */
export const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')
