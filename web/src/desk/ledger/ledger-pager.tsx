import { Button } from 'antd'
import { ledgerWords as words } from '../../words/ledger.ts'
import type { Ledger } from './use-ledger.ts'

interface LedgerPagerProps {
  readonly page: number
  readonly more: boolean
  readonly onChange: Ledger['change']
}

export function LedgerPager({ page, more, onChange }: LedgerPagerProps) {
  if (page === 1 && !more) return null
  const go = (to: number) => onChange({ page: to === 1 ? undefined : String(to) })
  return (
    <nav className="ledger-pager screen-only" aria-label={words.pages}>
      <Button size="small" disabled={page === 1} onClick={() => go(page - 1)}>
        {words.previous}
      </Button>
      <span>{words.page(page)}</span>
      <Button size="small" disabled={!more} onClick={() => go(page + 1)}>
        {words.next}
      </Button>
    </nav>
  )
}
