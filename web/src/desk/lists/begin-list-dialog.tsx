import { useRouter } from '@tanstack/react-router'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { beginList, listLists } from '@tongxin/contract/pairing'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { newClientKey } from '../../app/client-key.ts'
import { Field } from '../../ui/field.tsx'
import { fieldProblem } from '../../ui/refusal-notice.tsx'
import { listsWords as words } from '../../words/lists.ts'
import { ListDialog } from './list-dialog.tsx'
import { listPath } from './list-path.ts'

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
  const begin = () => {
    const choice = choices.beginnable[chosen]
    if (!choice) return
    const body = { tier: choice.tier, unitId: choice.unitId, academicYear }
    send.mutate({ body, key }, { onSuccess: ({ value }) => router.history.push(hrefOf(listPath(value.id))) })
  }
  return (
    <ListDialog
      title={words.beginTitle}
      note={words.beginNote}
      yes={words.beginYes}
      busy={send.isPending}
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
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {choices.beginnable.map(({ tier, tierName, unitId, unitName }, index) => (
              <option key={`${tier} ${unitId}`} value={index}>
                {`${tierName}　${unitName ?? words.schoolWide}`}
              </option>
            ))}
          </select>
        )}
      </Field>
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
    </ListDialog>
  )
}
