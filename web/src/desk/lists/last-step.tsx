import { Button } from 'antd'
import { useUndoKeys } from '../../app/hotkey.ts'
import { Icon } from '../../ui/icon.tsx'
import { lastStepWords as words } from '../../words/pairing/list-figures.ts'
import './last-step.css'

interface LastStepProps {
  /** The step itself, where a sentence can tell it. */
  readonly step?: string
  /** What it did to the figures; before the first step what will show here. */
  readonly effect: string
  /** Why the step tried last was not made. */
  readonly refused?: string | undefined
  /** undefined: there is nothing to take back, or to make again. */
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
  /** What else can be done with all steps. */
  readonly children?: React.ReactNode
}

/** What the last step did, at the foot of the window wherever one works in the list; by button or key it is taken back. */
export function LastStep({ step, effect, refused, undo, redo, children }: LastStepProps) {
  useUndoKeys({ undo, redo })
  return (
    <section className="last-step screen-only" aria-label={words.title}>
      <h2>{words.title}</h2>
      {step && <p>{step}</p>}
      {refused ? (
        <p className="last-step-refused" role="alert">
          {refused}
        </p>
      ) : (
        <p className="last-step-effect" role="status">
          {effect}
        </p>
      )}
      <div className="last-step-acts">
        <Button
          type="link"
          size="small"
          icon={<Icon name="undo" />}
          title={words.undoKeys}
          disabled={!undo}
          onClick={undo}
        >
          {words.undo}
        </Button>
        <Button type="link" size="small" title={words.redoKeys} disabled={!redo} onClick={redo}>
          {words.redo}
        </Button>
        {children}
      </div>
    </section>
  )
}
