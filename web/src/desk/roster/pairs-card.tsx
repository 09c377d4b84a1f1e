import { listPairings, type PairingRow } from '@tongxin/contract/pairing/pairing'
import type { HumanRole } from '@tongxin/core/roster/human-sheet'
import { useAnswer } from '../../app/api.ts'
import { humanAddress } from '../../app/human-address.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import '../../ui/dense-table.css'
import { NextDue } from '../../ui/duties/next-due.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { dutyLineWords } from '../../words/duties/duty-lines.ts'
import { pairsWords as words } from '../../words/roster/sheet.ts'
import { UrgeLine } from '../urging/urge-line.tsx'

interface PairsCardProps {
  readonly humanId: string
  readonly role: HumanRole
}

/** Pairings of one side of somebody's record, ended ones too: as who contacts, or as who is contacted. */
export function PairsCard({ humanId, role }: PairsCardProps) {
  const query = role === 'cadre' ? { cadreId: humanId } : { personId: humanId }
  const found = useAnswer(listPairings, { query: { ...query, ended: 'true' } })
  const rows = found.data?.value.rows
  return (
    <Card title={role === 'cadre' ? words.asCadre : words.asPerson} note={rows && words.count(rows.length)}>
      {found.error && <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />}
      {rows?.length === 0 && <p className="card-body sheet-hint">{words.none}</p>}
      {rows && rows.length > 0 && (
        <div className="fact-scroll">
          <Pairs rows={rows} role={role} />
        </div>
      )}
    </Card>
  )
}

function Pairs({ rows, role }: { readonly rows: readonly PairingRow[]; readonly role: HumanRole }) {
  return (
    <table className="dense-table">
      <thead>
        <tr>
          <th scope="col">{words.other[role]}</th>
          <th scope="col">{words.tier}</th>
          <th scope="col">{dutyLineWords.nextDue}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <AppLink to={humanAddress(role === 'cadre' ? row.personId : row.cadreId)}>
                {role === 'cadre' ? row.personName : row.cadreName}
              </AppLink>
            </td>
            <td>{row.tierName}</td>
            <td>
              <NextDue line={row.nextDue} /> <UrgeLine {...row} />
            </td>
            <td className="day">{row.from}</td>
            <td className="day">{row.endedOn ?? words.now}</td>
            <td>{row.endReason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
