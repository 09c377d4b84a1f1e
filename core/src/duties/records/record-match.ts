// Whether a record passes the filter of a requirement and the rule of its form: yes, no with the reason, or perhaps.
import type { FormCounts } from '../../policy/form.ts'
import type { Policy } from '../../policy/policy.ts'
import type { RecordFilter } from '../../policy/record-filter.ts'
import { type Value, valuesOf } from '../../policy/value.ts'
import type { JudgeContext } from '../bearers/judge.ts'
import type { DutyRecord } from './duty-record.ts'
import type { ContactPart } from './fact-index.ts'
import { answered, type Match, no, perhaps, yes } from './match.ts'
import { contactChecks, plainChecks } from './record-checks.ts'
import { sideChecks } from './side-checks.ts'

export type Matcher = (record: DutyRecord) => Match

/** The filter made ready once, to be asked for many records. A certain no wins over a perhaps. */
export function matcherOf(where: RecordFilter | undefined, context: JudgeContext): Matcher {
  const ofWriting = contactChecks(where ?? {}, context)
  const ofContact = [...ofWriting, formCheck(context.policy)]
  const ofPlain = plainChecks(where ?? {})
  const ofSides = sideChecks(where ?? {}, context)
  // What was written down is what the contact was; whom its form counts for is no matter of the writing.
  const ownMatch = (record: DutyRecord): Match => {
    switch (record.kind) {
      case 'plain':
        return worstOf(ofPlain, record.of)
      case 'contact':
        return worstOf(ofContact, record.of)
      case 'record':
        return worstOf(ofWriting, record.of)
      case 'pairing':
        return yes
    }
  }
  return (record) => {
    const own = ownMatch(record)
    return own.counts === false ? own : worse(own, worstOf(ofSides, record))
  }
}

/** Asked a hundred thousand times: nothing is made on the way. */
function worstOf<T>(checks: readonly ((of: T) => Match)[], of: T): Match {
  let result = yes
  for (const check of checks) {
    result = worse(result, check(of))
    if (result.counts === false) return result
  }
  return result
}

/** A no before a perhaps before a yes; of equals the first. */
function worse(first: Match, second: Match): Match {
  if (second.counts === false) return second
  return first.counts === true ? second : first
}

/** What the document lets a contact of each form count for; a form it does not name counts for everyone there. */
function formCheck({ forms }: Policy): (of: ContactPart) => Match {
  const byId = new Map(
    forms.map(({ id, counts }) => [id, counts === undefined ? undefined : partCheck(counts)]),
  )
  return ({ contact, part }) => {
    const check = contact.form === undefined ? undefined : byId.get(contact.form)
    return check === undefined ? yes : check(part)
  }
}

function partCheck(counts: Value<FormCounts>): (part: ContactPart['part']) => Match {
  if (counts.state === 'delegated') return () => perhaps('form-delegated')
  const [only = 'each', ...others] = valuesOf(counts)
  if (others.length === 0) return (part) => formMatch(only, part)
  return (part) => {
    const first = formMatch(only, part)
    return others.every((other) => formMatch(other, part).counts === first.counts)
      ? first
      : perhaps('form-undecided')
  }
}

function formMatch(counts: FormCounts, { spoke, talk }: ContactPart['part']): Match {
  switch (counts) {
    case 'each':
      return yes
    case 'none':
      return no('form-does-not-count')
    case 'spoke':
      return answered(spoke ?? null, ['missing-spoke', 'did-not-speak'])
    case 'talk':
      return answered(talk ?? null, ['missing-talk', 'no-talk'])
  }
}
