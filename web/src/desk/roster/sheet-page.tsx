import { useParams } from '@tanstack/react-router'
import { showEligible, showScope } from '@tongxin/contract/pairing/eligibility'
import { listPairings } from '@tongxin/contract/pairing/pairing'
import { showHumanHistory } from '@tongxin/contract/roster/history'
import { changeHuman, listCadres, listPersons, showHuman } from '@tongxin/contract/roster/roster'
import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { factKinds, humanRoles } from '@tongxin/core/roster/human-sheet'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { paths } from '../../app/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { mergeWords } from '../../words/roster/merging.ts'
import { sheetWords as words } from '../../words/roster/sheet.ts'
import { DetailView } from './detail-card.tsx'
import { EligibilityCards } from './eligibility-card.tsx'
import { factColumns } from './fact-columns.ts'
import { FactTable } from './fact-table.tsx'
import { HistoryCard } from './history/history-card.tsx'
import { PickDialog } from './merging/pick-dialog.tsx'
import { PairsCard } from './pairs-card.tsx'
import { RevealDialog } from './reveal-dialog.tsx'
import './sheet.css'
import { draftOf } from './sheet-draft.ts'
import { hiddenKinds, SheetEditor, useUnitOptions } from './sheet-editor.tsx'

/** What is read anew once a sheet was changed: the lists, and all that follows from it. */
const restingOnSheet = [
  ...[showHuman, listPersons, listCadres],
  ...[showScope, showEligible, showHumanHistory, listPairings],
]

/** One human: what is held, and changing it by hand. */
export function SheetPage() {
  const { humanId: id } = useParams({ strict: false })
  const { message } = App.useApp()
  const shown = useAnswer(showHuman, { params: { id: id ?? '' } })
  const send = useSend(changeHuman, restingOnSheet)
  // The sheet as it stood when changing it began: read anew meanwhile, it must not take away what was typed.
  const [editing, setEditing] = useState<SheetView | null>(null)
  const [picking, setPicking] = useState(false)
  const sheet = shown.data?.value
  return (
    <>
      <PageHeader
        title={sheet?.detail.name ?? words.sheet}
        tab={words.sheet}
        crumbs={[{ label: words.roster, to: paths.roster }]}
        actions={
          !editing && (
            <>
              {sheet?.can.merge && <Button onClick={() => setPicking(true)}>{mergeWords.pick}</Button>}
              {sheet?.can.write && (
                <Button type="primary" icon={<Icon name="edit" />} onClick={() => setEditing(sheet)}>
                  {words.edit}
                </Button>
              )}
            </>
          )
        }
      />
      {shown.error && <RefusalNotice error={shown.error} onRetry={() => void shown.refetch()} />}
      {sheet && sheet.id !== id && <p role="status">{mergeWords.ledTo}</p>}
      {sheet && picking && <PickDialog humanId={sheet.id} onClose={() => setPicking(false)} />}
      {sheet && !editing && <Reading sheet={sheet} />}
      {editing && (
        <SheetEditor
          begin={draftOf(editing)}
          sheet={editing}
          error={send.error}
          busy={send.isPending}
          onCancel={() => {
            send.reset()
            setEditing(null)
          }}
          onSave={(body) =>
            send.mutate(
              { params: { id: editing.id }, body, version: editing.version },
              {
                onSuccess: () => {
                  void message.success(words.saved)
                  setEditing(null)
                },
              },
            )
          }
        />
      )}
    </>
  )
}

function Reading({ sheet }: { readonly sheet: SheetView }) {
  const [revealing, setRevealing] = useState(false)
  const columns = factColumns(useUnitOptions(sheet))
  const hidden = hiddenKinds(sheet)
  const { facts } = draftOf(sheet)
  const hides =
    sheet.shown.phone === 'masked' && (sheet.detail.phone || sheet.detail.email || sheet.detail.ethnicity)
  return (
    <div className="sheet">
      <DetailView
        sheet={sheet}
        extra={
          sheet.can.reveal &&
          hides && (
            <Button size="small" icon={<Icon name="eye" />} onClick={() => setRevealing(true)}>
              {words.reveal}
            </Button>
          )
        }
      />
      {hidden.size > 0 && <p className="sheet-hint">{words.hiddenNote}</p>}
      <div className="sheet-facts">
        {factKinds
          .filter((kind) => !hidden.has(kind) && facts[kind].length > 0)
          .map((kind) => (
            <div key={kind} data-wide={columns[kind].length > 3}>
              <FactTable kind={kind} columns={columns[kind]} rows={facts[kind]} />
            </div>
          ))}
      </div>
      {sheet.can.pairs &&
        humanRoles
          .filter((role) => facts.roles.some((row) => row['role'] === role))
          .map((role) => <PairsCard key={role} humanId={sheet.id} role={role} />)}
      <EligibilityCards sheet={sheet} />
      {sheet.can.history && <HistoryCard humanId={sheet.id} />}
      {revealing && <RevealDialog humanId={sheet.id} onClose={() => setRevealing(false)} />}
    </div>
  )
}
