import {
  listPolicyDecisions,
  listPolicyVersions,
  type PolicyDecision,
  type PolicyVersion,
} from '@tongxin/contract/policy/policy'
import { useAnswer } from '../../../app/api.ts'
import { policyPageAddress } from '../../../app/policy-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { ColumnHeads } from '../../../ui/column-heads.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { clockOf, dayOfMoment } from '../../../words/moments.ts'
import { sectionWords } from '../../../words/pairing/lists.ts'
import { policyWords } from '../../../words/policy/policy.ts'
import { decisionInWords, historyWords as words } from '../../../words/policy/policy-editing.ts'
import '../../../ui/dense-table.css'

/** Every version there has been, and every decision on what the document leaves open. */
export function HistoryTab() {
  const versions = useAnswer(listPolicyVersions, {})
  const decisions = useAnswer(listPolicyDecisions, {})
  return (
    <>
      <Card title={words.versions} note={words.versionsNote}>
        {versions.isError && <RefusalNotice error={versions.error} onRetry={() => void versions.refetch()} />}
        {versions.data && <VersionTable rows={versions.data.value.rows} />}
      </Card>
      <Card title={words.decisions} note={words.decisionsNote}>
        {decisions.isError && (
          <RefusalNotice error={decisions.error} onRetry={() => void decisions.refetch()} />
        )}
        {decisions.data && <DecisionTable rows={decisions.data.value.rows} />}
      </Card>
    </>
  )
}

function VersionTable({ rows }: { readonly rows: readonly PolicyVersion[] }) {
  const { name, from, recorded, by, compare } = words.columns
  const current = rows.find((row) => row.inForce)
  const told = rows.some(({ recordedBy }) => recordedBy !== undefined)
  return (
    <div className="unit-values-scroll">
      <table className="dense-table">
        <caption className="visually-hidden">{words.versions}</caption>
        <ColumnHeads columns={[name, from, recorded, ...(told ? [by] : []), compare]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.docNo ?? row.title}</th>
              <td className="day">{row.effectiveOn}</td>
              <td>{`${dayOfMoment(row.recordedAt)} ${clockOf(row.recordedAt)}`}</td>
              {told && <td>{row.recordedBy ?? '—'}</td>}
              <td>
                {row === current ? (
                  policyWords.inForce
                ) : (
                  <AppLink to={policyPageAddress({ tab: 'compare', ...inOrder(row, current) })}>
                    {words.compareWith}
                  </AppLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The earlier at the left, as one reads. */
function inOrder(row: PolicyVersion, current: PolicyVersion | undefined) {
  const isLater = current !== undefined && row.effectiveOn > current.effectiveOn
  return isLater ? { from: current.id, with: row.id } : { from: row.id, with: current?.id }
}

function DecisionTable({ rows }: { readonly rows: readonly PolicyDecision[] }) {
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneNext}</EmptyState>
  const { since, item, decided, by, minutes, clause } = words.decisionColumns
  return (
    <div className="unit-values-scroll">
      <table className="dense-table">
        <caption className="visually-hidden">{words.decisions}</caption>
        <ColumnHeads columns={[since, item, decided, by, minutes, clause]} />
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.versionId} ${row.label} ${row.about}`}>
              <td className="day">{row.since ?? row.effectiveOn}</td>
              <th scope="row" className="decision-item">
                {row.label}：{row.about}
              </th>
              <td>{decisionInWords(row)}</td>
              <td className="day">{row.by ?? '—'}</td>
              <td>{[row.body, row.minutesNo].filter((part) => part !== null).join('，') || '—'}</td>
              <td className="day">{row.sections.map(sectionWords).join('、') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
