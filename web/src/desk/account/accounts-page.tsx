import { type AccountRow, listAccounts } from '@tongxin/contract/account/account'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { Button, Input, Space, Table } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { accountWords as words } from '../../words/account/accounts.ts'
import { useFilters } from '../shell/use-filters.ts'
import { CadreAccountsButtons } from './cadre-accounts-buttons.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { GrantDialog } from './grant-dialog.tsx'
import { GrantList } from './grant-list.tsx'
import { OpenAccountDialog } from './open-account-dialog.tsx'
import { SuspendButton } from './suspend-button.tsx'

type Asked = { readonly what: 'open' } | { readonly what: 'code' | 'grant'; readonly account: AccountRow }

/** Who may enter, and as what. Opening an account and giving it a role are two people's work. */
export function AccountsPage() {
  const filters = useFilters()
  const [asked, setAsked] = useState<Asked>()
  const accounts = useAnswer(
    listAccounts,
    { query: { search: filters.get('search') ?? '' } },
    { keepPrevious: true },
  )
  const answer = accounts.data?.value
  const close = () => setAsked(undefined)
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          answer && (
            <>
              <CadreAccountsButtons can={answer.can} />
              {answer.can.open && (
                <Button type="primary" onClick={() => setAsked({ what: 'open' })}>
                  {words.open}
                </Button>
              )}
            </>
          )
        }
      >
        {answer && words.count(answer.rows.length)}
      </PageHeader>
      <Input.Search
        aria-label={words.search}
        placeholder={words.search}
        defaultValue={filters.get('search')}
        onSearch={(search) => filters.change({ search })}
        allowClear
        style={{ width: 280 }}
      />
      {accounts.error && <RefusalNotice error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {answer && <Accounts answer={answer} onAsk={setAsked} />}
      {asked?.what === 'open' && <OpenAccountDialog onClose={close} />}
      {asked?.what === 'code' && <CodeDialog account={asked.account} onClose={close} />}
      {asked?.what === 'grant' && <GrantDialog account={asked.account} onClose={close} />}
    </>
  )
}

type AccountsProps = {
  readonly answer: AnswerOf<typeof listAccounts>
  readonly onAsk: (asked: Asked) => void
}

function Accounts({ answer, onAsk }: AccountsProps) {
  const { can, rows } = answer
  return (
    <div className="card">
      <Table<AccountRow>
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: <EmptyState title={words.empty}>{words.emptyNext}</EmptyState> }}
        columns={[
          { title: words.signInName, dataIndex: 'signInName', width: '14%' },
          { title: words.displayName, dataIndex: 'displayName', width: '14%' },
          { title: words.roles, render: (_, row) => <GrantList grants={row.grants} canEnd={can.grant} /> },
          {
            title: words.password,
            width: 76,
            render: (_, row) => (row.hasPassword ? words.hasPassword : words.noPassword),
          },
          {
            title: words.state,
            width: 76,
            render: (_, row) => (row.suspendedAt ? words.suspended : words.active),
          },
          {
            title: <span className="visually-hidden">操作</span>,
            width: 248,
            align: 'right',
            render: (_, account) => (
              <Space>
                {can.issueCode && (
                  <Button size="small" onClick={() => onAsk({ what: 'code', account })}>
                    {words.code}
                  </Button>
                )}
                {can.grant && (
                  <Button size="small" onClick={() => onAsk({ what: 'grant', account })}>
                    {words.grant}
                  </Button>
                )}
                {can.suspend && <SuspendButton account={account} />}
              </Space>
            ),
          },
        ]}
      />
    </div>
  )
}
