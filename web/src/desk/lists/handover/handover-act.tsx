import { listHandovers, openHandover } from '@tongxin/contract/pairing/handover'
import { listPairings } from '@tongxin/contract/pairing/pairing'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { listCadres } from '@tongxin/contract/roster/roster'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Field } from '../../../ui/field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { handoverWords as words } from '../../../words/pairing/handovers.ts'
import { peopleOptions } from '../../people-options.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { handoverPath } from '../list-path.ts'

interface PairToHandOver {
  readonly pairingId: string
  readonly cadreName: string
  readonly personName: string
  /** Who has taken over already. */
  readonly successor?: { readonly id: string; readonly name: string }
}

interface HandoverActProps extends PairToHandOver {
  readonly handoverId: string | null
  readonly can: { readonly beginHandover: boolean }
}

/** The way to the handover of a pair, or, where none stands, to begin one. */
export function HandoverAct({ handoverId, can, ...pair }: HandoverActProps) {
  const [beginning, setBeginning] = useState(false)
  if (handoverId !== null)
    return (
      <AppLink to={handoverPath(handoverId)} aria-label={words.openOf(pair.cadreName, pair.personName)}>
        {words.open}
      </AppLink>
    )
  if (!can.beginHandover) return null
  return (
    <>
      <Button
        type="link"
        size="small"
        className="bare-button"
        aria-label={words.beginOf(pair.cadreName, pair.personName)}
        onClick={() => setBeginning(true)}
      >
        {words.begin}
      </Button>
      {beginning && <BeginHandoverDialog {...pair} onClose={() => setBeginning(false)} />}
    </>
  )
}

function BeginHandoverDialog(props: PairToHandOver & { readonly onClose: () => void }) {
  const { pairingId, cadreName, personName, successor, onClose } = props
  const send = useSend(openHandover, [listHandovers, listPairings, listAffected])
  const [key] = useState(newClientKey)
  const [asked, setAsked] = useState(successor?.name ?? '')
  const [chosen, setChosen] = useState(successor?.id)
  const found = useAnswer(listCadres, { query: { search: asked, size: 30 } }, { keepPrevious: true })
  const begin = () => {
    if (chosen === undefined) return
    const input = { params: { id: pairingId }, body: { successorId: chosen }, key }
    send.mutate(input, { onSuccess: onClose })
  }
  return (
    <DeskDialog
      title={words.beginOf(cadreName, personName)}
      note={words.beginNote}
      yes={words.beginYes}
      busy={send.isPending}
      lacking={{ [words.successor]: chosen === undefined }}
      error={send.error}
      onYes={begin}
      onNo={onClose}
    >
      <Field
        label={words.successor}
        hint={words.successorHint}
        problem={fieldProblem(send.error, 'successorId')}
      >
        {(ids) => (
          <Select
            {...ids}
            style={{ width: '100%' }}
            value={chosen ?? null}
            showSearch={{ filterOption: false, onSearch: setAsked }}
            getPopupContainer={(node) => node.closest('dialog') ?? document.body}
            options={peopleOptions(found.data?.value.rows ?? [])}
            onChange={setChosen}
          />
        )}
      </Field>
    </DeskDialog>
  )
}
