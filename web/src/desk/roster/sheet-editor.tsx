import type { BodyOf } from '@tongxin/contract/endpoint'
import { type changeHuman, listUnits } from '@tongxin/contract/roster'
import type { SheetView } from '@tongxin/contract/roster-sheet'
import { type FactKind, factKinds } from '@tongxin/core/roster/human-sheet'
import { readNamePinyin } from '@tongxin/core/roster/names/name-pinyin'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { fieldProblem, RefusalNotice } from '../../ui/refusal-notice.tsx'
import { sheetWords as words } from '../../words/sheet.ts'
import { DetailForm } from './detail-card.tsx'
import { factColumns, type Option } from './fact-columns.ts'
import { FactTable } from './fact-table.tsx'
import { mistakesIn, type SheetDraft, sentOf } from './sheet-draft.ts'
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
  const [draft, setDraft] = useState(begin)
  const [tried, setTried] = useState(false)
  const columns = factColumns(useUnitOptions(sheet))
  const hidden = hiddenKinds(sheet)
  const mistakes = tried ? mistakesIn(draft) : []
  const save = () => {
    setTried(true)
    if (mistakesIn(draft).length === 0) onSave(sentOf(draft, hidden))
  }
  const problems = {
    name: mistakes.includes('name') ? words.nameMissing : fieldProblem(error, 'detail.name'),
    pinyin: mistakes.includes('pinyin') ? pinyinProblem(draft.detail) : fieldProblem(error, 'detail.pinyin'),
    born: mistakes.includes('born') ? words.bornWrong : fieldProblem(error, 'detail.born'),
    phone: fieldProblem(error, 'detail.phone'),
    email: fieldProblem(error, 'detail.email'),
  }
  return (
    <div className="sheet">
      <DetailForm
        draft={draft.detail}
        masked={sheet?.detail}
        spelled={sheet && draft.detail.name === sheet.detail.name ? sheet.spelled : undefined}
        problems={Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined))}
        onChange={(detail) => setDraft({ ...draft, detail })}
      />
      <p className="sheet-hint">{words.toHint}</p>
      {factKinds
        .filter((kind) => !hidden.has(kind))
        .map((kind) => (
          <FactTable
            key={kind}
            kind={kind}
            columns={columns[kind]}
            rows={draft.facts[kind]}
            onChange={(rows) => setDraft({ ...draft, facts: { ...draft.facts, [kind]: rows } })}
          />
        ))}
      <div className="card sheet-save">
        <div role="status">{mistakes.includes('day') && words.dayWrong}</div>
        {error !== null && error !== undefined && <RefusalNotice error={error} />}
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button type="primary" loading={busy} onClick={save}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}

/** What to type instead. */
function pinyinProblem({ name, pinyin }: SheetDraft['detail']): string | undefined {
  const read = readNamePinyin(pinyin, name)
  return read.ok ? undefined : `${read.reason}，${read.fix}`
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
