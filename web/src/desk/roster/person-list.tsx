import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listPersons } from '@tongxin/contract/roster/roster'
import { employmentLabel } from '@tongxin/core/roster/employment-status'
import { identityText } from '@tongxin/core/roster/identity-words'
import { Table } from 'antd'
import { useAnswer } from '../../app/api.ts'
import { humanAddress } from '../../app/human-address.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { rosterWords as words } from '../../words/roster/roster.ts'
import { NobodyHere, PeopleTools, usePager, usePeopleQuery } from './people-tools.tsx'

type Row = AnswerOf<typeof listPersons>['rows'][number]

export function PersonList() {
  const query = usePeopleQuery()
  const found = useAnswer(listPersons, { query }, { keepPrevious: true })
  const answer = found.data?.value
  const pagination = usePager(answer?.total ?? 0)
  return (
    <>
      <PeopleTools of="person" answer={answer} />
      {found.error && <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />}
      {answer && (
        <Table<Row>
          size="small"
          rowKey="id"
          dataSource={answer.rows}
          pagination={pagination}
          scroll={{ x: 900 }}
          locale={{ emptyText: <NobodyHere kind="persons" /> }}
          columns={[
            {
              title: words.name,
              width: 130,
              render: (_, row) => <AppLink to={humanAddress(row.id)}>{row.name}</AppLink>,
            },
            { title: words.staffNo, dataIndex: 'staffNo', width: 80 },
            { title: words.unit, dataIndex: 'unitName', width: 140 },
            { title: words.party, width: 116, render: (_, { parties }) => parties?.join('、') || words.none },
            {
              title: words.identities,
              render: (_, { identities }) =>
                identities?.map((one) => identityText({ ...one, organisation: null })).join('；') ||
                words.none,
            },
            { title: words.title_, dataIndex: 'title', width: 80 },
            { title: words.post, dataIndex: 'post', width: 120 },
            {
              title: words.employment,
              width: 88,
              render: (_, { employment }) => (employment ? employmentLabel(employment) : words.none),
            },
          ]}
        />
      )}
    </>
  )
}
