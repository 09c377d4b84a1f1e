import { useRouter } from '@tanstack/react-router'
import type { Me } from '@tongxin/contract/account/account'
import { useRef } from 'react'
import { hrefOf } from '../../app/base-path.ts'
import { useHotkey } from '../../app/hotkey.ts'
import { paths } from '../../app/paths.ts'
import { DemoMark } from '../../ui/demo-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { shellWords as words } from '../../words/shell.ts'
import { AccountMenu } from './account-menu.tsx'
import { TermSelect } from './term-select.tsx'

interface TopBarProps {
  readonly me: Me
  readonly canSearch: boolean
  readonly hasTerms: boolean
}

export function TopBar({ me, canSearch, hasTerms }: TopBarProps) {
  return (
    <header className="top-bar screen-only">
      {canSearch && <Search />}
      {me.school.demo && <DemoMark />}
      <div className="top-bar-right">
        {hasTerms && <TermSelect />}
        <AccountMenu me={me} />
      </div>
    </header>
  )
}

/** One field for finding someone; `/` goes to it from anywhere outside a field. */
function Search() {
  const input = useRef<HTMLInputElement>(null)
  const router = useRouter()
  useHotkey('/', () => input.current?.focus())
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const search = input.current?.value.trim()
    if (search) router.history.push(hrefOf(`${paths.roster}?search=${encodeURIComponent(search)}`))
  }
  return (
    <search>
      <form className="top-search" onSubmit={submit}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          placeholder={words.search}
          aria-label={words.search}
          title={words.searchKey}
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}
