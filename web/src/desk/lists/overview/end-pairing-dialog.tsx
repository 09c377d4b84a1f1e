import { listPairings, type PairingRow } from '@tongxin/contract/pairing/pairing'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { useId, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { refusalIn } from '../../../app/call-refused.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { useMe } from '../../../app/session.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { pairsWords as words } from '../../../words/pairing/lists.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'

interface EndPairingDialogProps {
  readonly pairing: Pick<PairingRow, 'id' | 'cadreName' | 'personName' | 'from'>
  /** The day and the reason it opens with. */
  readonly ending?: { readonly on: string; readonly reason: string } | null
  readonly onClose: () => void
}

/** Ends a pair; where days with nobody would follow it says so first, and does it only when asked again. */
export function EndPairingDialog({ pairing, ending = null, onClose }: EndPairingDialogProps) {
  const { today } = useMe()
  const send = useSend(endPairing, [listPairings])
  const [key] = useState(newClientKey)
  const [on, setOn] = useState<string>(ending?.on ?? today)
  const [reason, setReason] = useState(ending?.reason ?? '')
  const reasons = useId()
  const [warnedOf, setWarnedOf] = useState<string>()
  const blankKnown = warnedOf === on
  const end = () =>
    send.mutate(
      { params: { id: pairing.id }, body: { on, reason, blankKnown }, key },
      {
        onSuccess: onClose,
        onError: (error) => setWarnedOf(refusalIn(error).code === 'leaves-blank-period' ? on : undefined),
      },
    )
  return (
    <DeskDialog
      title={words.endOf(pairing.cadreName, pairing.personName)}
      note={words.endNote}
      yes={blankKnown ? words.endAnyway : words.endYes}
      busy={send.isPending}
      error={send.error}
      onYes={end}
      onNo={onClose}
    >
      <DayField
        label={words.endOn}
        problem={fieldProblem(send.error, 'on')}
        value={on}
        from={pairing.from}
        to={today}
        onChange={setOn}
      />
      <Field label={words.endReason} hint={words.endReasonHint} problem={fieldProblem(send.error, 'reason')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            list={reasons}
            maxLength={100}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <datalist id={reasons}>
        {words.endReasons.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
    </DeskDialog>
  )
}
