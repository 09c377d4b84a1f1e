import { showBoard } from '@tongxin/contract/duties/duties'
import { listPairings } from '@tongxin/contract/pairing/pairing'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import {
  enterUnitPairing,
  listUnitPairingChoices,
  type UnitPairingChoices,
} from '@tongxin/contract/pairing/unit-pairings'
import { parseDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useAnswer, useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { useMe } from '../../../app/session.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { unitPairingWords as words } from '../../../words/pairing/unit-pairings.ts'
import { ChoiceField } from '../../policy/choice-field.tsx'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { ReasonField } from '../reason-field.tsx'

/** 登记单位结对: in which tier and from when, which units, and who stands for each. */
export function UnitPairingDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useMe()
  const send = useSend(enterUnitPairing, [listPairings, listAffected, showBoard])
  const [key] = useState(newClientKey)
  const [from, setFrom] = useState<string>(today)
  const [reason, setReason] = useState('')
  const [picked, setPicked] = useState(nothingPicked)
  const on = parseDay(from)
  const pick = (change: Partial<Picked>) => setPicked({ ...picked, ...change })
  const { data, error, isPlaceholderData } = useChoices(picked, on ?? today)
  const tiers = data?.value.tiers ?? []
  const [only] = tiers.length === 1 ? tiers : []
  if (only && picked.tier === '') setPicked({ ...nothingPicked, tier: only.id })
  const tier = tiers.find(({ id }) => id === picked.tier)
  const lacking = {
    [words.tier]: tier === undefined,
    [words.from]: on === null,
    [words.cadreUnit]: tier?.from === 'unit' && picked.fromUnitId === '',
    [words.cadre]: tier !== undefined && picked.cadreId === '',
    [words.personUnit]: tier?.to === 'unit' && picked.toUnitId === '',
    [words.person]: tier !== undefined && picked.personId === '',
  }
  const enter = () => {
    if (on === null) return
    const { fromUnitId, toUnitId, ...rest } = picked
    const body = { ...rest, fromUnitId: fromUnitId || null, toUnitId: toUnitId || null, from: on }
    send.mutate({ body: { ...body, reason: reason.trim() }, key }, { onSuccess: onClose })
  }
  return (
    <DeskDialog
      title={words.add}
      note={words.addNote}
      yes={words.add}
      busy={send.isPending}
      lacking={lacking}
      error={send.error ?? error}
      onYes={enter}
      onNo={onClose}
    >
      <ChoiceField
        label={words.tier}
        value={picked.tier}
        choices={only ? tiers : [unchosen, ...tiers]}
        onChoose={(id) => setPicked({ ...nothingPicked, tier: id })}
      />
      <DayField
        label={words.from}
        value={from}
        problem={fieldProblem(send.error, 'from')}
        onChange={setFrom}
      />
      {tier && data && (
        <>
          <SideFields
            labels={[words.cadreUnit, words.cadre]}
            isUnit={tier.from === 'unit'}
            choices={data.value.cadre}
            isCurrent={!isPlaceholderData}
            picked={[picked.fromUnitId, picked.cadreId]}
            onPick={(fromUnitId, cadreId) => pick({ fromUnitId, cadreId })}
          />
          <SideFields
            labels={[words.personUnit, words.person]}
            isUnit={tier.to === 'unit'}
            choices={data.value.person}
            isCurrent={!isPlaceholderData}
            picked={[picked.toUnitId, picked.personId]}
            onPick={(toUnitId, personId) => pick({ toUnitId, personId })}
          />
        </>
      )}
      <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
    </DeskDialog>
  )
}

type Picked = Readonly<Record<'tier' | 'fromUnitId' | 'toUnitId' | 'cadreId' | 'personId', string>>

const nothingPicked: Picked = { tier: '', fromUnitId: '', toUnitId: '', cadreId: '', personId: '' }
const unchosen = { id: '', name: words.choose }

function useChoices({ tier, fromUnitId, toUnitId }: Picked, on: string) {
  const query = {
    on,
    ...(tier === '' ? {} : { tier }),
    ...(fromUnitId === '' ? {} : { fromUnitId }),
    ...(toUnitId === '' ? {} : { toUnitId }),
  }
  return useAnswer(listUnitPairingChoices, { query }, { keepPrevious: true })
}

interface SideFieldsProps {
  readonly labels: readonly [unit: string, human: string]
  readonly isUnit: boolean
  readonly choices: UnitPairingChoices['cadre']
  /** False while the answer to what was chosen last is on its way. */
  readonly isCurrent: boolean
  readonly picked: readonly [unitId: string, humanId: string]
  readonly onPick: (unitId: string, humanId: string) => void
}

/** One side: where it is a unit the unit first, then who of it stands for it. */
function SideFields({ labels, isUnit, choices, isCurrent, picked, onPick }: SideFieldsProps) {
  const [unit, human] = picked
  const isSettled = !isUnit || unit !== ''
  if (isUnit && choices.units.length === 0) return <p role="status">{words.noUnit}</p>
  return (
    <>
      {isUnit && (
        <ChoiceField
          label={labels[0]}
          value={unit}
          choices={[unchosen, ...choices.units]}
          onChoose={(id) => onPick(id, '')}
        />
      )}
      {isSettled && isCurrent && choices.people.length === 0 && <p role="status">{words.nobody}</p>}
      {isSettled && choices.people.length > 0 && (
        <ChoiceField
          label={labels[1]}
          value={human}
          choices={[unchosen, ...choices.people]}
          onChoose={(id) => onPick(unit, id)}
        />
      )}
    </>
  )
}
