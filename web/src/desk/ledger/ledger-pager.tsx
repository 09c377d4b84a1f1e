import type { listContacts } from '@tongxin/contract/contacts/ledger'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { Button } from 'antd'
import { ledgerWords as words } from '../../words/contacts/ledger.ts'
import type { Ledger } from './use-ledger.ts'

interface LedgerPagerProps {
  readonly lines: Pick<AnswerOf<typeof listContacts>, 'previous' | 'next'>
  readonly ledger: Pick<Ledger, 'page' | 'change'>
}

/** From mark to mark; the second page back is the first, which has none. */
export function LedgerPager({ lines: { previous, next }, ledger: { page, change } }: LedgerPagerProps) {
  if (page === 1 && next === null) return null
  const back = () =>
    page > 2 && previous !== null ? change({ page: String(page - 1), before: previous }) : change({})
  const on = () => next !== null && change({ page: String(page + 1), after: next })
  return (
    <nav className="ledger-pager screen-only" aria-label={words.pages}>
      <Button size="small" disabled={page === 1} onClick={back}>
        {words.previous}
      </Button>
      <span>{words.page(page)}</span>
      <Button size="small" disabled={next === null} onClick={on}>
        {words.next}
      </Button>
    </nav>
  )
}
