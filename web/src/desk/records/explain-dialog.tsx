import { showPairDuties } from '@tongxin/contract/duties/duties'
import { explainShortfall, listRecordDuties, listRecords } from '@tongxin/contract/duties/records'
import { listFits } from '@tongxin/contract/fits'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { recordsWords as words } from '../../words/duties/records.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'

export interface Shortfall {
  readonly requirement: string
  readonly bearerId: string
  readonly period: string
}

/** 说明原因: that it was explained; the reason itself is not asked for. */
export function ExplainDialog({
  shortfall,
  onClose,
}: {
  readonly shortfall: Shortfall
  readonly onClose: () => void
}) {
  const send = useSend(explainShortfall, [listRecordDuties, listRecords, showPairDuties, listFits])
  const [key] = useState(newClientKey)
  const { requirement, bearerId, period } = shortfall
  return (
    <DeskDialog
      title={words.explain}
      note={words.explainNote}
      yes={words.explain}
      busy={send.isPending}
      error={send.error}
      onYes={() => send.mutate({ body: { requirement, bearerId, period }, key }, { onSuccess: onClose })}
      onNo={onClose}
    />
  )
}

/** Beside what a pair was advised and fell short of. */
export function ExplainButton({
  finding,
}: {
  readonly finding: Pick<Finding, 'requirement' | 'bearer' | 'turn'>
}) {
  const [open, setOpen] = useState(false)
  const { requirement, bearer, turn } = finding
  if (turn === null) return null
  const shortfall = { requirement, bearerId: bearer.id, period: turn.id }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.explain}
      </Button>
      {open && <ExplainDialog shortfall={shortfall} onClose={() => setOpen(false)} />}
    </>
  )
}
