import type { ContactForm } from '../../policy/form.ts'
import type { RecordFilter } from '../../policy/record-filter.ts'
import type { JudgeContext } from '../bearers/judge.ts'
import type { PlainSource } from './duty-record.ts'
import type { ContactPart } from './fact-index.ts'
import { answered, type Match, no, oneOf, someOf, yes } from './match.ts'
import type { NotCountedReason } from './not-counted.ts'

type Check<T> = (of: T) => Match

/** What a filter asks of a contact itself. What is not recorded may be so: it counts at most. */
export function contactChecks(
  where: RecordFilter,
  { policy: { forms }, index: { formOn } }: JudgeContext,
): readonly Check<ContactPart>[] {
  const checks: Check<ContactPart>[] = []
  const { act, form, mode, group, initiatedBy, topic, series } = where
  const formOf = ({ contact: { form, on } }: ContactPart) =>
    form === undefined ? undefined : (forms.find(({ id }) => id === form) ?? formOn(form, on))
  if (act) checks.push((of) => someOf(actsOf(of, formOf(of)), act, ['missing-act', 'other-act']))
  if (form) checks.push(({ contact }) => oneOf(contact.form, form, ['missing-form', 'other-form']))
  if (mode)
    checks.push((of) => oneOf(of.contact.mode ?? formOf(of)?.mode, mode, ['missing-mode', 'other-mode']))
  if (group !== undefined) {
    checks.push((of) => {
      const isGroup = of.contact.group ?? formOf(of)?.group
      return answered(isGroup === undefined ? null : isGroup === group, ['missing-group', 'other-group'])
    })
  }
  if (initiatedBy) {
    checks.push(({ part }) => oneOf(part.initiatedBy, initiatedBy, ['missing-initiator', 'other-initiator']))
  }
  if (topic) checks.push(({ part }) => someOf(part.topics, topic, ['missing-topic', 'other-topic']))
  if (series) checks.push(({ contact }) => includes(series, contact.series, 'other-series'))
  return checks
}

/** What was done: what the record names, else what its form is. */
function actsOf({ part }: ContactPart, form: ContactForm | undefined): readonly string[] {
  return part.acts.length > 0 ? part.acts : (form?.acts ?? [])
}

/** What a filter asks of documents, activities, steps and the like: what they do not say they are not. */
export function plainChecks({
  kind,
  act,
  by,
  to,
  series,
  tier,
}: RecordFilter): readonly Check<PlainSource>[] {
  const checks: Check<PlainSource>[] = []
  if (kind) checks.push((of) => includes(kind, of.kind, 'other-kind'))
  if (act) checks.push((of) => includes(act, of.act, 'other-act'))
  if (by) checks.push((of) => includes(by, of.role, 'other-role'))
  if (to) checks.push((of) => (of.to?.some((role) => to.includes(role)) ? yes : no('other-recipient')))
  if (series) checks.push((of) => includes(series, of.series, 'other-series'))
  if (tier) checks.push((of) => includes(tier, of.tier, 'other-tier'))
  return checks
}

function includes(wanted: readonly string[], value: string | undefined, reason: NotCountedReason): Match {
  return value !== undefined && wanted.includes(value) ? yes : no(reason)
}
