import type { PairingRow } from '@tongxin/contract/pairing/pairing'
import { Button } from 'antd'
import { humanAddress } from '../../../app/human-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { NextDue } from '../../../ui/duties/next-due.tsx'
import { longDay } from '../../../words/days.ts'
import { dutyLineWords } from '../../../words/duties/duty-lines.ts'
import { listsWords, pairsWords as words } from '../../../words/pairing/lists.ts'
import { UrgeLine } from '../../urging/urge-line.tsx'
import { HandoverLink } from '../changes/handover-link.tsx'
import { HandoverAct } from '../handover/handover-act.tsx'
import '../../../ui/bare-button.css'
import '../../../ui/dense-table.css'

interface PairingsTableProps {
  readonly rows: readonly PairingRow[]
  readonly onEnd: (row: PairingRow) => void
}

export function PairingsTable({ rows, onEnd }: PairingsTableProps) {
  const { columns } = words
  return (
    <div className="table-scroll">
      <table className="dense-table">
        <thead>
          <tr>
            <th scope="col">{columns.cadre}</th>
            <th scope="col">{columns.person}</th>
            <th scope="col">{columns.tier}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{dutyLineWords.nextDue}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.ended}</th>
            <th scope="col" className="screen-only">
              {columns.action}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Side unit={row.cadreUnit} humanId={row.cadreId} name={row.cadreName} />
              </th>
              <td>
                <Side unit={row.personUnit} humanId={row.personId} name={row.personName} />
              </td>
              <td>{row.tierName}</td>
              <td>{row.unitName ?? listsWords.schoolWide}</td>
              <td>
                <NextDue line={row.nextDue} />
              </td>
              <td>{longDay(row.from)}</td>
              <td>{row.endedOn ? words.endedAs(longDay(row.endedOn), row.endReason) : words.inForce}</td>
              <td className="screen-only">
                <UrgeLine {...row} />
                <HandoverAct pairingId={row.id} {...row} />
                {row.can.handOver && <HandoverLink pairingId={row.id} {...row} />}
                {row.can.end && (
                  <Button
                    type="link"
                    size="small"
                    className="bare-button"
                    aria-label={words.endOf(row.cadreName, row.personName)}
                    onClick={() => onEnd(row)}
                  >
                    {words.end}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SideProps {
  readonly unit: string | null
  readonly humanId: string
  readonly name: string
}

/** A unit is named before who stands for it. */
function Side({ unit, humanId, name }: SideProps) {
  const human = <AppLink to={humanAddress(humanId)}>{name}</AppLink>
  if (unit === null) return human
  return (
    <>
      {unit}（{human}）
    </>
  )
}
