import type { AccountRow } from '@tongxin/contract/account/account'
import { listAccounts, suspendAccount } from '@tongxin/contract/account/account'
import { App, Button } from 'antd'
import { useSend } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { accountWords as words } from '../../words/account/accounts.ts'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'

export function SuspendButton({ account }: { readonly account: AccountRow }) {
  const { message } = App.useApp()
  const send = useSend(suspendAccount, [listAccounts])
  const suspended = account.suspendedAt !== null
  const press = () =>
    send.mutate(
      { params: { id: account.id }, version: account.version, body: { suspended: !suspended } },
      { onError: (error) => void message.error(sayRefusal(refusalIn(error))) },
    )
  return (
    <Button size="small" danger={!suspended} loading={send.isPending} onClick={press}>
      {suspended ? words.letIn : words.suspend}
    </Button>
  )
}
