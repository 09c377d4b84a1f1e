import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listCadres } from '@tongxin/contract/roster/roster'
import { Table } from 'antd'
import { useAnswer } from '../../app/api.ts'
import { humanAddress } from '../../app/human-address.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { rosterWords as words } from '../../words/roster/roster.ts'
import { NobodyHere, PeopleTools, usePager, usePeopleQuery } from './people-tools.tsx'

type Row = AnswerOf<typeof listCadres>['rows'][number]

export function CadreList() {
  const query = usePeopleQuery()
  const found = useAnswer(listCadres, { query }, { keepPrevious: true })
  const answer = found.data?.value
  const pagination = usePager(answer?.total ?? 0)
  return (
    <>
      <PeopleTools of="cadre" answer={answer} />
      {found.error && <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />}
      {answer && (
        <Table<Row>
          size="small"
          rowKey="id"
          dataSource={answer.rows}
          pagination={pagination}
          scroll={{ x: 860 }}
          locale={{ emptyText: <NobodyHere kind="cadres" /> }}
          columns={[
            {
              title: words.name,
              width: 120,
              render: (_, row) => <AppLink to={humanAddress(row.id)}>{row.name}</AppLink>,
            },
            { title: words.staffNo, dataIndex: 'staffNo', width: 96 },
            { title: words.unit, dataIndex: 'unitName', width: 170 },
            { title: words.post, dataIndex: 'post', width: 160 },
            { title: words.body, dataIndex: 'body', width: 200 },
            { title: words.rank, dataIndex: 'rank', width: 80 },
            { title: words.inCharge, render: (_, row) => row.inCharge.join('、') || words.none },
          ]}
        />
      )}
    </>
  )
}
