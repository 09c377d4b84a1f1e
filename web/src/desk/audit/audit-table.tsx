import type { AuditEventRow } from '@tongxin/contract/audit'
import { isRole } from '@tongxin/core/account/role'
import { auditActs } from '@tongxin/core/audit/audit-act'
import { Table, Tag } from 'antd'
import { roleWords } from '../../app/places.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { actWords, auditedField, subjectWords, auditWords as words } from '../../words/audit.ts'
import { clockOf, dayOfMoment } from '../../words/moments.ts'

const { columns } = words

export function AuditTable({ rows }: { readonly rows: readonly AuditEventRow[] }) {
  return (
    <div className="card">
      <Table<AuditEventRow>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        pagination={false}
        locale={{ emptyText: <EmptyState title={words.empty}>{words.emptyNext}</EmptyState> }}
        columns={[
          {
            title: columns.at,
            width: 148,
            render: (_, { at }) => (
              <time dateTime={at} className="audit-at">
                {dayOfMoment(at)} {clockOf(at)}
              </time>
            ),
          },
          { title: columns.who, width: '17%', render: (_, row) => <Who row={row} /> },
          { title: columns.act, width: '14%', render: (_, row) => actOf(row.act) },
          { title: columns.subject, render: (_, row) => <Subject row={row} /> },
          {
            title: columns.fields,
            width: '16%',
            render: (_, row) => row.fields.map(auditedField).join('、') || '—',
          },
          { title: columns.purpose, width: '14%', render: (_, row) => row.purpose ?? '—' },
          {
            title: columns.outcome,
            width: 84,
            render: (_, row) =>
              row.outcome === 'refused' ? <Tag color="error">{words.refused}</Tag> : words.done,
          },
        ]}
      />
    </div>
  )
}

/** Acts of somebody who has no session yet. */
const beforeSession = ['account.signed-in', 'account.code-redeemed', 'account.sign-in-failed']

function Who({ row }: { readonly row: AuditEventRow }) {
  const role = row.actorRole !== null && isRole(row.actorRole) ? roleWords[row.actorRole] : null
  return (
    <>
      {row.actorName ?? (beforeSession.includes(row.act) ? words.entering : words.system)}
      {role && <small className="audit-role">{role}</small>}
    </>
  )
}

/** The rows an event names: their noun and number; the ids on request, since they say nothing to a reader. */
function Subject({ row }: { readonly row: AuditEventRow }) {
  const noun = subjectWords[row.subjectKind] ?? row.subjectKind
  if (row.subjectCount === 0) return <>{noun}</>
  return (
    <details className="audit-ids">
      <summary>
        {noun} {words.count(row.subjectCount)}
      </summary>
      <ul>
        {row.subjectIds.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
    </details>
  )
}

function actOf(act: string): string {
  const known = auditActs.find((word) => word === act)
  return known ? actWords[known] : act
}
