import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import type { Policy } from '@tongxin/core/policy/policy'
import { leftToUnits } from '@tongxin/core/policy/unit-own/left-to-units'
import { useAnswer } from '../../../app/api.ts'
import { policyPageAddress } from '../../../app/policy-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { unitValuesWords as words } from '../../../words/policy/unit-document.ts'
import type { Choice } from '../choice-field.tsx'
import { filledInWords } from './filled-in-words.ts'
import { useOwnUnits } from './use-own-units.ts'
import '../../../ui/dense-table.css'

/** What units have set, for the office and for a unit's secretary; nobody else sees the card. */
export function UnitValuesCard({ document }: { readonly document: Policy }) {
  const { own, office } = useOwnUnits()
  if (leftToUnits(document).length === 0 || (!office && own.length === 0)) return null
  return <UnitValues own={own} office={office} />
}

type UnitRow = AnswerOf<typeof listUnitValues>['rows'][number]

function UnitValues({ own, office }: { readonly own: readonly Choice[]; readonly office: boolean }) {
  const values = useAnswer(listUnitValues, {})
  const rows = values.data?.value.rows ?? []
  const notSet = own.filter((unit) => !rows.some(({ unitId }) => unitId === unit.id))
  return (
    <Card
      title={words.title}
      note={office ? words.countSet(rows.length) : words.note}
      extra={<AppLink to={policyPageAddress({ tab: 'unit' })}>{words.open}</AppLink>}
    >
      {values.isError && <RefusalNotice error={values.error} onRetry={() => void values.refetch()} />}
      {values.data && rows.length + notSet.length === 0 && (
        <EmptyState title={words.none}>{words.noneNext}</EmptyState>
      )}
      {rows.length + notSet.length > 0 && <ValuesTable rows={rows} notSet={notSet} />}
    </Card>
  )
}

interface ValuesTableProps {
  readonly rows: readonly UnitRow[]
  readonly notSet: readonly Choice[]
}

function ValuesTable({ rows, notSet }: ValuesTableProps) {
  const { unit, values, adopted, docNo, from } = words.columns
  return (
    <div className="unit-values-scroll">
      <table className="dense-table">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            {[unit, values, adopted, docNo, from].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row" className="day">
                <AppLink to={policyPageAddress({ tab: 'unit', unit: row.unitId })}>{row.unitName}</AppLink>
              </th>
              <td>{filledInWords(row.values)}</td>
              <td>{row.adoptedBy ?? '—'}</td>
              <td>{row.docNo ?? '—'}</td>
              <td className="day">{row.effectiveOn}</td>
            </tr>
          ))}
          {notSet.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">
                <AppLink to={policyPageAddress({ tab: 'unit', unit: id })}>{name}</AppLink>
              </th>
              <td colSpan={4} data-tone="silent">
                {words.notSet}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
