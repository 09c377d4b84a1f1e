import { useContext, useId } from 'react'
import { lackWords } from '../words/shell.ts'
import { NotFilledIn } from './not-filled-in.ts'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  /** The control; it is given the ids that tie it to its label and its problem. */
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': boolean
  }) => React.ReactNode
}

/** A label, a control, a hint and what is wrong with it, tied together for screen readers. */
export function Field({ label, hint, children, ...given }: FieldProps) {
  const id = useId()
  const isMissed = useContext(NotFilledIn).includes(label)
  const problem = given.problem ?? (isMissed ? lackWords.fill(label) : undefined)
  const said = `${id}-said`
  return (
    <div className="field">
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {hint && !problem && (
          <span id={said} className="field-hint">
            {hint}
          </span>
        )}
      </div>
      {children({
        id,
        'aria-describedby': hint || problem ? said : undefined,
        'aria-invalid': Boolean(problem),
      })}
      {problem && (
        <span id={said} className="field-problem">
          {problem}
        </span>
      )}
    </div>
  )
}
