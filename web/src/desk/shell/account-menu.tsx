import { useNavigate } from '@tanstack/react-router'
import type { Me } from '@tongxin/contract/account/account'
import { App, Dropdown, type MenuProps } from 'antd'
import { hrefOf } from '../../app/base-path.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { hasPhone } from '../../app/home.ts'
import { paths, phonePaths } from '../../app/paths.ts'
import { roleWords } from '../../app/places.ts'
import { useSignOut } from '../../app/session.ts'
import { Icon } from '../../ui/icon.tsx'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'
import { shellWords as words } from '../../words/shell.ts'

/** Who is signed in, and the ways out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const { modal, message } = App.useApp()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const leave = (where: 'here' | 'everywhere') =>
    signOut(where).catch((error: unknown) => void message.error(sayRefusal(refusalIn(error))))
  const leaveEverywhere = () =>
    modal.confirm({
      title: words.signOutEverywhere,
      content: words.signOutEverywhereAsk,
      okText: words.signOutEverywhere,
      cancelText: words.cancel,
      onOk: () => leave('everywhere'),
    })
  const items: MenuProps['items'] = [
    ...(hasPhone(me) ? [{ key: 'phone', label: <a href={hrefOf(phonePaths.home)}>{words.toPhone}</a> }] : []),
    { key: 'password', label: words.setPassword, onClick: () => void navigate({ to: paths.setPassword }) },
    { type: 'divider' },
    { key: 'out', label: words.signOut, onClick: () => void leave('here') },
    { key: 'everywhere', label: words.signOutEverywhere, onClick: () => void leaveEverywhere() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="account-menu">
        <span className="account-menu-mark" aria-hidden="true">
          {[...me.displayName][0]}
        </span>
        <span>{me.displayName}</span>
        <small>{whatIs(me)}</small>
        <Icon name="down" size={12} />
      </button>
    </Dropdown>
  )
}

/** The first grant in words, with its unit when it has one. */
function whatIs(me: Me): string {
  const [first] = me.grants
  return first ? (first.unitName ?? roleWords[first.role]) : ''
}
