import { useRouter, useRouterState } from '@tanstack/react-router'
import { showCalendar } from '@tongxin/contract/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'

export type Term = AnswerOf<typeof showCalendar>['terms'][number]

export interface TermChoice {
  /** Newest first. */
  readonly terms: readonly Term[]
  /** The term in the address, else the one of today; undefined while unknown or where no term holds today. */
  readonly chosen: Term | undefined
  readonly choose: (id: string) => void
}

/** Which term a page is about. It stands in the address (`?term=2026-2027-1`), so that a link says the same. */
export function useTerm(): TermChoice {
  const { today } = useMe()
  const router = useRouter()
  const search = useRouterState({ select: (state) => state.location.searchStr })
  const calendar = useAnswer(showCalendar, {})
  const terms = [...(calendar.data?.value.terms ?? [])].sort((a, b) => b.from.localeCompare(a.from))
  const asked = new URLSearchParams(search).get('term')
  const current = terms.find((term) => term.from <= today && today < term.to)
  const choose = (id: string) => {
    const address = new URL(location.href)
    address.searchParams.set('term', id)
    router.history.push(address.pathname + address.search)
  }
  return { terms, chosen: terms.find((term) => term.id === asked) ?? current, choose }
}
