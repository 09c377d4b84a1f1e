import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { decisionWords as words } from '../../../words/policy/policy-editing.ts'
import { TextField } from '../text-field.tsx'
import type { DecisionSheet, useDecision } from './use-decision.ts'

interface DecisionFieldsProps {
  readonly decision: ReturnType<typeof useDecision>
  readonly error: unknown
}

/** By whom, from which day, at which meeting, under which minutes. */
export function DecisionFields({ decision: { sheet, change, from }, error }: DecisionFieldsProps) {
  const field = (name: keyof DecisionSheet) => ({
    value: sheet[name],
    problem: error === null ? undefined : fieldProblem(error, name),
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <div className="set-value-pair">
      <TextField label={words.by} hint={words.byHint} {...field('by')} />
      <TextField label={words.since} type="date" min={from} {...field('since')} />
      <TextField label={words.body} hint={words.bodyHint} {...field('body')} />
      <TextField label={words.minutesNo} hint={words.minutesHint} {...field('minutesNo')} />
    </div>
  )
}
