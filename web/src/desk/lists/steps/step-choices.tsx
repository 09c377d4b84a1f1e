import type { ListStep } from '@tongxin/contract/pairing/list-step'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { Field } from '../../../ui/field.tsx'
import { stepWords as words } from '../../../words/pairing/list-steps.ts'
import { namesIn } from '../editor/list-change.ts'

type Outcome = ListStep['outcomes'][number]['outcome']

interface Chosen {
  readonly outcome: Outcome
  readonly role: string
  readonly lineId: string | null
}

interface StepChoicesProps {
  readonly page: ListPage
  readonly step: ListStep
  readonly roles: ListStep['awaits']
  readonly chosen: Chosen
  readonly onChange: (patch: Partial<Chosen>) => void
}

/** What is chosen at a step and not typed: how it came out, in which role, for which pair; asked only where there is a choice. */
export function StepChoices({ page, step, roles, chosen, onChange }: StepChoicesProps) {
  const isByLine = chosen.outcome === 'done' || chosen.outcome === 'no'
  return (
    <>
      {step.outcomes.length > 1 && (
        <fieldset className="desk-dialog-choices">
          <legend>{words.outcome}</legend>
          {step.outcomes.map(({ outcome }) => (
            <label key={outcome}>
              <input
                type="radio"
                name="outcome"
                checked={chosen.outcome === outcome}
                onChange={() => onChange({ outcome })}
              />
              {outcomeWord(step, outcome)}
            </label>
          ))}
        </fieldset>
      )}
      {roles.length > 1 && (
        <Field label={words.role}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={chosen.role}
              onChange={(event) => onChange({ role: event.target.value })}
            >
              {roles.map(({ role, name }) => (
                <option key={role} value={role}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {step.awaitsLines.length > 0 && isByLine && (
        <LineChoice page={page} step={step} chosen={chosen} onChange={onChange} />
      )}
    </>
  )
}

function outcomeWord({ act, only }: ListStep, outcome: Outcome): string {
  if (outcome === 'passed' && only) return words.onlyPassed(only)
  if (act === 'decide') return words.decideOutcomes[outcome]
  return act === 'confirm-self' ? words.confirmOutcomes[outcome] : words.outcomes[outcome]
}

function LineChoice({ page, step, chosen, onChange }: Omit<StepChoicesProps, 'roles'>) {
  const nameOf = namesIn(page)
  return (
    <Field label={words.line}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={chosen.lineId ?? ''}
          onChange={(event) => onChange({ lineId: event.target.value })}
        >
          {page.lines
            .filter((line) => step.awaitsLines.includes(line.id))
            .map((line) => (
              <option key={line.id} value={line.id}>
                {`${nameOf(line.cadreId)}—${line.personName}`}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
