import type { BodyOf } from '@tongxin/contract/endpoint'
import { type changeHuman, listUnits } from '@tongxin/contract/roster/roster'
import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { type FactKind, factKinds } from '@tongxin/core/roster/human-sheet'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { fieldProblem, RefusalNotice } from '../../ui/refusal-notice.tsx'
import { sheetWords as words } from '../../words/roster/sheet.ts'
import { DetailForm } from './detail-card.tsx'
import { factColumns, type Option } from './fact-columns.ts'
import { FactTable } from './fact-table.tsx'
import { SameName } from './same-name.tsx'
import { type SheetDraft, sentOf } from './sheet-draft.ts'
import { mistakesIn, readDraft } from './sheet-mistakes.ts'
import './sheet.css'

interface SheetEditorProps {
  readonly begin: SheetDraft
  /** The sheet being changed; absent for a new one. */
  readonly sheet?: SheetView
  readonly error: unknown
  readonly busy: boolean
  readonly onSave: (body: BodyOf<typeof changeHuman>) => void
  readonly onCancel: () => void
}

/** The whole sheet as one form: details and dated rows, sent together. */
export function SheetEditor({ begin, sheet, error, busy, onSave, onCancel }: SheetEditorProps) {
  const { today } = useMe()
  const [draft, setDraft] = useState(begin)
  // Counts the attempts, so that each leads to its first mistake.
  const [tried, setTried] = useState(0)
  const [named, setNamed] = useState('')
  const form = useRef<HTMLDivElement>(null)
  const columns = factColumns(useUnitOptions(sheet))
  const hidden = hiddenKinds(sheet)
  const mistakes = tried > 0 ? mistakesIn(draft, today) : []
  const problemAt = (path: string) =>
    mistakes.find((mistake) => mistake.path === path)?.message ?? fieldProblem(error, path)
  const save = () => {
    setTried(tried + 1)
    const read = readDraft(draft, today)
    setDraft(read)
    if (mistakesIn(read, today).length === 0) onSave(sentOf(read, hidden))
  }
  useEffect(() => {
    if (tried > 0 || error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tried, error])
  return (
    <div className="sheet" ref={form}>
      <DetailForm
        draft={draft.detail}
        masked={sheet?.detail}
        spelled={sheet && draft.detail.name === sheet.detail.name ? sheet.spelled : undefined}
        problemAt={problemAt}
        onNamed={setNamed}
        onChange={(detail) => setDraft({ ...draft, detail })}
      />
      {!sheet && <SameName name={named} />}
      <p className="sheet-hint">{words.toHint}</p>
      {factKinds
        .filter((kind) => !hidden.has(kind))
        .map((kind) => (
          <FactTable
            key={kind}
            kind={kind}
            columns={columns[kind]}
            rows={draft.facts[kind]}
            problemAt={problemAt}
            onChange={(rows) => setDraft({ ...draft, facts: { ...draft.facts, [kind]: rows } })}
          />
        ))}
      <div className="card sheet-save">
        <div role="status">{mistakes.length > 0 && words.mistakes(mistakes.length)}</div>
        {mistakes.length === 0 && error !== null && error !== undefined && <RefusalNotice error={error} />}
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button type="primary" loading={busy} onClick={save}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}

/** Units of today; those the sheet names from earlier days stay readable. */
export function useUnitOptions(sheet: SheetView | undefined): readonly Option[] {
  const units = useAnswer(listUnits, {})
  const now = (units.data?.value.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const known = new Set(now.map((option) => option.value))
  const earlier = Object.entries(sheet?.unitNames ?? {}).filter(([id]) => !known.has(id))
  return [...now, ...earlier.map(([value, label]) => ({ value, label }))]
}

export function hiddenKinds(sheet: SheetView | undefined): ReadonlySet<FactKind> {
  const hidden = new Set<FactKind>()
  if (sheet && sheet.shown.party !== 'plain') hidden.add('memberships')
  if (sheet && sheet.shown.identity !== 'plain')
    for (const kind of ['identities', 'registers'] as const) hidden.add(kind)
  return hidden
}
