import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listUnitValues } from '@tongxin/contract/policy'
import type { Policy } from '@tongxin/core/policy/policy'
import { delegatedRequirements } from '@tongxin/core/policy/unit-value-rules'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { numberWords, unitValueWords as words } from '../../words/policy.ts'
import type { Choice } from './choice-field.tsx'
import { SetValueDialog } from './set-value-dialog.tsx'
import '../../ui/dense-table.css'

type UnitValue = AnswerOf<typeof listUnitValues>['rows'][number]

/** Numbers the document leaves to units, for the office and for a unit's secretary; nobody else sees the card. */
export function UnitValuesCard({ document }: { readonly document: Policy }) {
  const { grants } = useMe()
  const office = grants.some(({ role }) => role === 'office')
  const own = grants.flatMap(({ role, unitId, unitName }) =>
    role === 'unit-secretary' && unitId ? [{ id: unitId, name: unitName ?? '' }] : [],
  )
  const requirements = delegatedRequirements(document).map((id) => ({ id, name: labelOf(id, document) }))
  if (requirements.length === 0 || (!office && own.length === 0)) return null
  return <UnitValues requirements={requirements} own={own} office={office} />
}

function labelOf(id: string, { requirements }: Policy): string {
  return requirements.find((requirement) => requirement.id === id)?.label ?? id
}

interface UnitValuesProps {
  readonly requirements: readonly Choice[]
  readonly own: readonly Choice[]
  readonly office: boolean
}

function UnitValues({ requirements, own, office }: UnitValuesProps) {
  const values = useAnswer(listUnitValues, {})
  const [setting, setSetting] = useState(false)
  const rows = values.data?.value.rows ?? []
  const notSet = own.filter((unit) => !rows.some(({ unitId }) => unitId === unit.id))
  return (
    <Card
      title={words.title}
      note={office ? words.countSet(rows.length) : words.note}
      extra={
        <Button size="small" onClick={() => setSetting(true)}>
          {words.set}
        </Button>
      }
    >
      {values.isError && <RefusalNotice error={values.error} onRetry={() => void values.refetch()} />}
      {values.data && rows.length + notSet.length === 0 && (
        <EmptyState title={words.none}>{words.noneNext}</EmptyState>
      )}
      {rows.length + notSet.length > 0 && (
        <ValuesTable rows={rows} notSet={notSet} requirements={requirements} />
      )}
      {setting && (
        <SetValueDialog
          requirements={requirements}
          own={office ? null : own}
          onClose={() => setSetting(false)}
        />
      )}
    </Card>
  )
}

interface ValuesTableProps {
  readonly rows: readonly UnitValue[]
  readonly notSet: readonly Choice[]
  readonly requirements: readonly Choice[]
}

function ValuesTable({ rows, notSet, requirements }: ValuesTableProps) {
  const { columns } = words
  const nameOf = (id: string) => requirements.find((one) => one.id === id)?.name ?? id
  return (
    <div className="unit-values-scroll">
      <table className="dense-table">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            {[
              columns.unit,
              columns.requirement,
              columns.number,
              columns.decided,
              columns.minutes,
              columns.from,
            ].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.unitName}</th>
              <td>{nameOf(row.requirement)}</td>
              <td>{numberWords(row.atLeast, row.atMost)}</td>
              <td>{row.decidedOn ?? '—'}</td>
              <td>{row.minutesNo || '—'}</td>
              <td>{row.from}</td>
            </tr>
          ))}
          {notSet.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td>{requirements.map(({ name }) => name).join('、')}</td>
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
