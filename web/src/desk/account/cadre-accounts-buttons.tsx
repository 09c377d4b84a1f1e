import { listAccounts } from '@tongxin/contract/account/account'
import { giveCadreGrants, openCadreAccounts } from '@tongxin/contract/account/cadre-accounts'
import { App, Button } from 'antd'
import { useSend } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { accountWords as words } from '../../words/account/accounts.ts'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'

interface CadreAccountsButtonsProps {
  readonly can: { readonly open: boolean; readonly grant: boolean }
}

/** A whole roster at once: one administrator opens the accounts, another gives the role. */
export function CadreAccountsButtons({ can }: CadreAccountsButtonsProps) {
  const { modal, message } = App.useApp()
  const open = useSend(openCadreAccounts, [listAccounts])
  const grant = useSend(giveCadreGrants, [listAccounts])
  const confirm = (title: string, content: string, act: () => Promise<string>) =>
    modal.confirm({
      title,
      content,
      okText: title,
      cancelText: words.cancel,
      onOk: () =>
        act()
          .then((said) => void message.success(said))
          .catch((error: unknown) => void message.error(sayRefusal(refusalIn(error)))),
    })
  const askOpen = () =>
    confirm(words.openForCadres, words.openForCadresAsk, async () =>
      words.openedForCadres((await open.mutateAsync({})).value),
    )
  const askGrant = () =>
    confirm(words.grantToCadres, words.grantToCadresAsk, async () =>
      words.grantedToCadres((await grant.mutateAsync({})).value.given),
    )
  return (
    <>
      {can.open && <Button onClick={() => void askOpen()}>{words.openForCadres}</Button>}
      {can.grant && <Button onClick={() => void askGrant()}>{words.grantToCadres}</Button>}
    </>
  )
}
