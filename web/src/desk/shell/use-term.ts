import { showCalendar } from '@tongxin/contract/calendar/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { useAsOf } from './use-as-of.ts'
import { useFilters } from './use-filters.ts'

type Term = AnswerOf<typeof showCalendar>['terms'][number]

export interface TermChoice {
  /** Newest first. */
  readonly terms: readonly Term[]
  /** The term in the address, else the one of today, or of the day looked back to; undefined while unknown or where no term holds today. */
  readonly chosen: Term | undefined
  /** The terms have been answered, or cannot be: nothing more is to be waited for. */
  readonly settled: boolean
  readonly choose: (id: string) => void
}

/** Which term a page is about. It stands in the address (`?term=2026-2027-1`), so that a link says the same. */
export function useTerm(): TermChoice {
  const { today } = useMe()
  const filters = useFilters()
  const on = useAsOf()?.on ?? today
  const calendar = useAnswer(showCalendar, {})
  const terms = [...(calendar.data?.value.terms ?? [])].sort((a, b) => b.from.localeCompare(a.from))
  const asked = terms.find((term) => term.id === filters.get('term'))
  const current = terms.find((term) => term.from <= on && on < term.to)
  return {
    terms,
    chosen: asked ?? current,
    settled: !calendar.isPending,
    choose: (term) => filters.change({ term }),
  }
}

/** The term of today, whichever a page is about: what is asked for is asked for now. */
export function useRunningTerm(): string | undefined {
  const { today } = useMe()
  const calendar = useAnswer(showCalendar, {})
  return calendar.data?.value.terms.find(({ from, to }) => from <= today && today < to)?.id
}
