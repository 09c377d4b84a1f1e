import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import { forceLabels, forces } from '@tongxin/core/policy/force'
import { stepActWords } from '@tongxin/core/policy/outline/act-words'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import { stepWords } from '@tongxin/core/policy/outline/step-words'
import type { Policy } from '@tongxin/core/policy/policy'
import { listActs, type Step } from '@tongxin/core/policy/step'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { Button } from 'antd'
import { useState } from 'react'
import { draftWords } from '../../../words/policy/policy-editing.ts'
import { stepsFormWords as words } from '../../../words/policy/policy-form.ts'
import { ChoiceField } from '../choice-field.tsx'
import { TextField } from '../text-field.tsx'
import { LeftField } from './left-field.tsx'
import { editsOfSteps, moved, newStep, type StepSheet, sheetsOfSteps } from './steps-sheet.ts'

interface StepsFormProps {
  readonly place: ValuePlace
  readonly steps: readonly Step[]
  readonly document: Policy
  readonly onEdit: (edits: readonly PolicyEdit[]) => void
}

/** The steps of a list in their order: what, by whom, by which meeting, until when. What else a step says stays with it. */
export function StepsForm({ place, steps, document, onEdit }: StepsFormProps) {
  const [sheets, setSheets] = useState(() => sheetsOfSteps(steps))
  const edits = editsOfSteps(place, steps, sheets)
  return (
    <form
      className="draft-steps"
      onSubmit={(event) => {
        event.preventDefault()
        if (edits) onEdit(edits)
      }}
    >
      <ol>
        {sheets.map((sheet, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
          <li key={at}>
            <StepFields
              at={at}
              sheet={sheet}
              was={sheet.was === null ? undefined : steps[sheet.was]}
              document={document}
              onPut={(patch) =>
                setSheets(sheets.map((one, place) => (place === at ? { ...sheet, ...patch } : one)))
              }
            />
            <StepMoves
              at={at}
              last={sheets.length - 1}
              onMove={(by) => setSheets(moved(sheets, at, by))}
              onDrop={() => setSheets(sheets.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ol>
      <div className="draft-steps-foot">
        <Button htmlType="submit" disabled={edits === undefined || edits.length === 0}>
          {draftWords.put}
        </Button>
        <button type="button" className="text-button" onClick={() => setSheets([...sheets, newStep])}>
          {words.add}
        </button>
        {edits === undefined && <p className="field-problem">{words.wrong}</p>}
      </div>
    </form>
  )
}

interface StepFieldsProps {
  readonly at: number
  readonly sheet: StepSheet
  readonly was: Step | undefined
  readonly document: Policy
  readonly onPut: (patch: Partial<StepSheet>) => void
}

function StepFields({ at, sheet, was, document, onPut }: StepFieldsProps) {
  const names = outlineNames(document)
  // Who takes a step may be a role every document knows, as the leaders themselves.
  const own = was?.by === undefined || was.by in document.roles ? [] : [was.by]
  const roles = [...Object.keys(document.roles), ...own].map((id) => ({ id, name: names.role(id) }))
  const acts = listActs.map((id) => ({ id, name: stepActWords(id) }))
  const more = was && moreWords(was, document)
  return (
    <fieldset className="draft-step">
      <legend>{words.step(at + 1)}</legend>
      <ChoiceField
        label={words.act}
        choices={[{ id: '', name: '—' }, ...acts]}
        value={sheet.act}
        onChoose={(act) => onPut({ act })}
      />
      <ChoiceField
        label={words.by}
        choices={[{ id: '', name: words.nobody }, ...roles]}
        value={sheet.by}
        onChoose={(by) => onPut({ by })}
      />
      <TextField label={words.body} value={sheet.body} onChange={(body) => onPut({ body })} />
      <LeftField
        kind="span"
        label={words.within}
        document={document}
        value={sheet.within}
        onChange={(within) => onPut({ within })}
      />
      <ChoiceField
        label={words.force}
        choices={forces.map((id) => ({ id, name: forceLabels[id] }))}
        value={sheet.force}
        onChoose={(force) => onPut({ force })}
      />
      {more !== undefined && <p className="draft-step-more">{words.more(more)}</p>}
    </fieldset>
  )
}

/** What a step says beside the fields, in words; undefined where it says no more. */
function moreWords(step: Step, document: Policy): string | undefined {
  const { by: _, body: __, within: ___, ...rest } = step
  const words = stepWords({ ...rest, force: 'must' }, outlineNames(document))
  const bare = stepActWords(step.act)
  return words === bare ? undefined : words.slice(bare.length + 1)
}

interface StepMovesProps {
  readonly at: number
  readonly last: number
  readonly onMove: (by: -1 | 1) => void
  readonly onDrop: () => void
}

function StepMoves({ at, last, onMove, onDrop }: StepMovesProps) {
  const number = at + 1
  const buttons = [
    { word: words.up, label: words.upOf(number), off: at === 0, act: () => onMove(-1) },
    { word: words.down, label: words.downOf(number), off: at === last, act: () => onMove(1) },
    { word: words.drop, label: words.dropOf(number), off: last === 0, act: onDrop },
  ]
  return (
    <div className="draft-step-moves">
      {buttons.map(({ word, label, off, act }) => (
        <button
          key={word}
          type="button"
          className="text-button"
          aria-label={label}
          disabled={off}
          onClick={act}
        >
          {word}
        </button>
      ))}
    </div>
  )
}
