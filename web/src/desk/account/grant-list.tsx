import type { AccountRow } from '@tongxin/contract/account/account'
import { endGrant, listAccounts } from '@tongxin/contract/account/account'
import { App, Button } from 'antd'
import { useSend } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { roleWords } from '../../app/places.ts'
import { accountWords as words } from '../../words/account/accounts.ts'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'

interface GrantListProps {
  readonly grants: AccountRow['grants']
  readonly canEnd: boolean
}

export function GrantList({ grants, canEnd }: GrantListProps) {
  const { modal, message } = App.useApp()
  const send = useSend(endGrant, [listAccounts])
  if (grants.length === 0) return <span style={{ color: 'var(--text-3)' }}>{words.noRole}</span>
  const askEnd = (id: string, role: string) =>
    modal.confirm({
      title: `${words.end}${role}`,
      content: words.endAsk(role),
      okText: words.end,
      cancelText: words.cancel,
      onOk: () =>
        send
          .mutateAsync({ params: { id } })
          .catch((error: unknown) => void message.error(sayRefusal(refusalIn(error)))),
    })
  return (
    <ul>
      {grants.map((grant) => {
        const said = [roleWords[grant.role], grant.unitName, grant.cadreName].filter(Boolean).join('，')
        return (
          <li key={grant.id}>
            {said}
            {canEnd && (
              <Button type="link" size="small" onClick={() => void askEnd(grant.id, said)}>
                {words.end}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
