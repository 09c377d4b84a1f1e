import { useRouter } from '@tanstack/react-router'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { beginList, listLists } from '@tongxin/contract/pairing/lists'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { hrefOf } from '../../../app/base-path.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { Field } from '../../../ui/field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { sectionWords, listsWords as words } from '../../../words/pairing/lists.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { listPath } from '../list-path.ts'

interface BeginListDialogProps {
  readonly choices: AnswerOf<typeof listLists>
  readonly onClose: () => void
}

/** Begins a list for a tier, and for a unit where units make their own; then goes to it. */
export function BeginListDialog({ choices, onClose }: BeginListDialogProps) {
  const router = useRouter()
  const send = useSend(beginList, [listLists])
  const [key] = useState(newClientKey)
  const [chosen, setChosen] = useState(0)
  const [academicYear, setAcademicYear] = useState(choices.academicYear ?? '')
  const [adjusts, setAdjusts] = useState<number | null>(null)
  const [occasion, setOccasion] = useState('')
  const adjustments = choices.beginnable[chosen]?.adjustments ?? []
  const begin = () => {
    const choice = choices.beginnable[chosen]
    if (!choice) return
    const { tier, unitId } = choice
    const body = { tier, unitId, academicYear, adjusts, occasion: adjusts === null ? '' : occasion }
    send.mutate({ body, key }, { onSuccess: ({ value }) => router.history.push(hrefOf(listPath(value.id))) })
  }
  return (
    <DeskDialog
      title={words.beginTitle}
      note={words.beginNote}
      yes={words.beginYes}
      busy={send.isPending}
      lacking={{
        [words.occasion]: adjusts !== null && occasion.trim() === '',
        [words.academicYear]: academicYear.trim() === '',
      }}
      error={send.error}
      onYes={begin}
      onNo={onClose}
    >
      <Field label={words.beginFor}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={chosen}
            onChange={(event) => {
              setChosen(Number(event.target.value))
              setAdjusts(null)
            }}
          >
            {choices.beginnable.map(({ tier, tierName, unitId, unitName }, index) => (
              <option key={`${tier} ${unitId}`} value={index}>
                {`${tierName}　${unitName ?? words.schoolWide}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {adjustments.length > 0 && (
        <AdjustChoice adjustments={adjustments} chosen={adjusts} onChange={setAdjusts} />
      )}
      {adjusts !== null && (
        <Field
          label={words.occasion}
          hint={words.occasionHint}
          problem={fieldProblem(send.error, 'occasion')}
        >
          {(ids) => (
            <input
              {...ids}
              className="input"
              value={occasion}
              onChange={(event) => setOccasion(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label={words.academicYear}
        hint={words.academicYearHint}
        problem={fieldProblem(send.error, 'academicYear')}
      >
        {(ids) => (
          <input
            {...ids}
            className="input"
            value={academicYear}
            onChange={(event) => setAcademicYear(event.target.value)}
          />
        )}
      </Field>
    </DeskDialog>
  )
}

interface AdjustChoiceProps {
  readonly adjustments: AnswerOf<typeof listLists>['beginnable'][number]['adjustments']
  readonly chosen: number | null
  readonly onChange: (index: number | null) => void
}

/** A whole list, or one of the adjustments the document foresees, which may have steps of its own. */
function AdjustChoice({ adjustments, chosen, onChange }: AdjustChoiceProps) {
  return (
    <Field label={words.beginKind}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={chosen ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
        >
          <option value="">{words.beginWhole}</option>
          {adjustments.map(({ index, when, cites }) => (
            <option key={index} value={index}>
              {[words.beginAdjust(when), cites[0] && sectionWords(cites[0].section)]
                .filter(Boolean)
                .join('　')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
