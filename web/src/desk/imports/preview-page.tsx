import { useParams, useRouter } from '@tanstack/react-router'
import {
  abandonImport,
  adjustImport,
  commitImport,
  type ImportPreview,
  showImport,
} from '@tongxin/contract/imports/imports'
import { listCadres, listPersons, listUnits } from '@tongxin/contract/roster/roster'
import { asideSentence, otherSheetsSentence } from '@tongxin/core/intake/aside-sentence'
import { hiddenSentence } from '@tongxin/core/intake/hidden-sentence'
import { importKindWords } from '@tongxin/core/intake/import-kind'
import { Alert, Button } from 'antd'
import { useCallback, useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { paths } from '../../app/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { importWords as words } from '../../words/imports.ts'
import { AlikeBar, type MendedCell } from './alike-bar.tsx'
import { ColumnTable } from './column-table.tsx'
import { CommitBar } from './commit-bar.tsx'
import './imports.css'
import { isOfForms } from './of-forms.ts'
import { Effects, PileRows } from './pile-rows.tsx'
import { type PileName, Piles } from './piles.tsx'
import { ProblemTable } from './problem-table.tsx'
import { UndoCard } from './undo-card.tsx'
import { WritingCard } from './writing-card.tsx'
import { Written } from './written.tsx'

/** 核对: what the table would do, what is wrong in it, and the one button that writes it. */
export function PreviewPage() {
  const { importId: id } = useParams({ strict: false })
  const shown = useAnswer(showImport, { params: { id: id ?? '' } })
  const preview = shown.data?.value
  const { refetch } = shown
  const again = useCallback(() => void refetch(), [refetch])
  return (
    <>
      <PageHeader
        title={words.check}
        crumbs={[
          { label: words.roster, to: paths.roster },
          { label: words.title, to: `${paths.imports}?kind=${preview?.kind ?? 'persons'}` },
        ]}
        actions={
          preview?.state === 'previewed' && (
            <Button href={hrefOf(`${paths.imports}?kind=${preview.kind}`)}>{words.otherFile}</Button>
          )
        }
      >
        {preview && <FileTag preview={preview} />}
        {preview?.state === 'previewed' && words.nothingYet}
      </PageHeader>
      {shown.error && <RefusalNotice error={shown.error} onRetry={again} />}
      {!preview && shown.isPending && <Checking />}
      {preview?.state === 'writing' && <WritingCard preview={preview} onLook={again} />}
      {preview && <Settled preview={preview} />}
      {preview?.state === 'previewed' && <Looking preview={preview} onChanged={again} />}
    </>
  )
}

function FileTag({ preview }: { readonly preview: ImportPreview }) {
  return (
    <span className="file-tag">
      <Icon name="table" />
      {preview.fileName}
      <span className="card-note">
        {importKindWords[preview.kind]}
        {preview.sheet !== '' && `，${words.fileNote(preview.sheet, preview.rowCount)}`}
        {preview.isMended && `；${words.mended}`}
      </span>
    </span>
  )
}

interface LookingProps {
  readonly preview: ImportPreview
  /** What became of it is to be read: it is written, being written, or somebody else was first. */
  readonly onChanged: () => void
}

function Looking({ preview, onChanged }: LookingProps) {
  const [chosen, setChosen] = useState<PileName>(firstPile(preview))
  const [last, setLast] = useState<MendedCell>()
  const router = useRouter()
  const adjust = useSend(adjustImport, [showImport])
  const commit = useSend(commitImport, [listUnits, listCadres, listPersons])
  const abandon = useSend(abandonImport)
  const params = { id: preview.id }
  const said = (change: Partial<Said>) => {
    const body = { ...saidIn(preview), ...change }
    adjust.mutate({ params, body, version: preview.version })
  }
  const mend = (edits: readonly Said['edits'][number][]) => {
    const mended = new Set(edits.map(({ row, column }) => `${row} ${column}`))
    const others = preview.edits.filter(({ row, column }) => !mended.has(`${row} ${column}`))
    said({ edits: [...others, ...edits] })
  }
  const { plan, version } = preview
  const hidesColumns = isOfForms(preview) && preview.columns.every((column) => column.state === 'taken')
  const error = adjust.error ?? commit.error ?? abandon.error
  return (
    <>
      {preview.stopped && <Alert type="warning" showIcon title={words.stopped[preview.stopped]} />}
      <Piles preview={preview} chosen={chosen} onChoose={setChosen} />
      {error && <RefusalNotice error={error} onRetry={onChanged} />}
      {preview.otherSheets.length > 0 && (
        <Alert type="warning" showIcon title={otherSheetsSentence(preview.sheet, preview.otherSheets)} />
      )}
      {isAnythingHidden(preview) && <Alert type="warning" showIcon title={hiddenSentence(preview.hidden)} />}
      {preview.asideTotal > 0 && (
        <p className="upload-foot">{asideSentence(preview.aside, preview.asideTotal)}</p>
      )}
      <div className="import-body" data-alone={hidesColumns || undefined}>
        {!hidesColumns && (
          <ColumnTable
            preview={preview}
            busy={adjust.isPending}
            onGive={(column, field) => said({ columns: { ...saidIn(preview).columns, [column]: field } })}
          />
        )}
        <div className="card">
          {chosen === 'problems' ? (
            <>
              <AlikeBar preview={preview} last={last} busy={adjust.isPending} onMend={mend} />
              <ProblemTable
                preview={preview}
                busy={adjust.isPending}
                onMend={(edit, { column, value: was }) => {
                  setLast(edit.column === column ? { column, was, value: edit.value } : undefined)
                  mend([edit])
                }}
              />
            </>
          ) : (
            <PileRows preview={preview} pile={chosen} />
          )}
          <Effects preview={preview} />
        </div>
      </div>
      <CommitBar
        preview={preview}
        busy={commit.isPending || commit.isSuccess || adjust.isPending}
        onCommit={() =>
          commit.mutate(
            { params, body: { plan, withoutProblemRows: true }, version },
            { onSuccess: onChanged },
          )
        }
        onAbandon={() =>
          abandon.mutate(
            { params },
            { onSuccess: () => router.history.push(hrefOf(`${paths.imports}?kind=${preview.kind}`)) },
          )
        }
      />
    </>
  )
}

const isAnythingHidden = ({ hidden }: ImportPreview) => hidden.rowTotal + hidden.columns.length > 0

interface Said {
  readonly columns: Record<string, string | null>
  readonly edits: { readonly row: number; readonly column: string; readonly value: string }[]
}

/** What stands so far, columns as they are shown: the whole of it is sent each time. */
function saidIn(preview: ImportPreview): Said {
  const columns = preview.columns.filter((one) => one.state !== 'withheld')
  return {
    columns: Object.fromEntries(columns.map((one) => [one.column, one.field])),
    edits: [...preview.edits],
  }
}

function firstPile({ counts, problemTotal }: ImportPreview): PileName {
  if (problemTotal > 0) return 'problems'
  return counts.added > 0 ? 'added' : counts.updated > 0 ? 'updated' : 'same'
}

function Settled({ preview }: { readonly preview: ImportPreview }) {
  const { state } = preview
  if (state === 'previewed' || state === 'writing') return null
  if (state === 'committed')
    return (
      <>
        <Written preview={preview} />
        <UndoCard preview={preview} />
      </>
    )
  return (
    <div className="card card-body">
      <EmptyState
        icon="minus-circle"
        title={words.settled[state]}
        action={<Button href={hrefOf(`${paths.imports}?kind=${preview.kind}`)}>{words.again}</Button>}
      >
        {words.settledNext}
      </EmptyState>
    </div>
  )
}

function Checking() {
  return (
    <div className="card card-body" role="status">
      <strong>{words.checking}</strong>
      <span className="upload-running" aria-hidden="true" />
      <p className="card-note">{words.checkingHint}</p>
    </div>
  )
}
