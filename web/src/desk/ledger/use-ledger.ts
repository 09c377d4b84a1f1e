import { addDays, type Day, isDay } from '@tongxin/core/calendar/day'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'
import { useTerm } from '../shell/use-term.ts'

export type LedgerQuery = {
  readonly unitId?: string
  readonly cadreId?: string
  readonly personId?: string
  readonly name?: string
  readonly form?: string
  readonly from?: Day
  readonly to?: Day
  readonly confirmed?: 'yes' | 'no'
  readonly knownAt?: Day
}

export interface Ledger {
  readonly query: LedgerQuery
  readonly page: number
  /** Days the list is about: what the address says, else the term of the header; neither when 不限时间. */
  readonly days: { readonly from: Day | undefined; readonly to: Day | undefined }
  readonly change: ReturnType<typeof useFilters>['change']
  readonly get: (name: string) => string | undefined
}

/** The ledger's filters as they stand in the address. */
export function useLedger(): Ledger {
  const { get, change } = useFilters()
  const { chosen } = useTerm()
  const asOf = useAsOf()
  const always = get('always') === '1'
  const dayOf = (name: string, other: Day | undefined): Day | undefined => {
    const typed = get(name)
    if (typed !== undefined && isDay(typed)) return typed
    return always ? undefined : other
  }
  const custom = get('from') !== undefined || get('to') !== undefined
  const term = custom ? undefined : chosen
  const days = {
    from: dayOf('from', term?.from),
    to: dayOf('to', term && addDays(term.to, -1)),
  }
  const confirmed = get('confirmed')
  const query: LedgerQuery = {
    ...whenGiven('unitId', get('unit')),
    ...whenGiven('cadreId', get('cadre')),
    ...whenGiven('personId', get('person')),
    ...whenGiven('name', get('name')),
    ...whenGiven('form', get('form')),
    ...whenGiven('from', days.from),
    ...whenGiven('to', days.to),
    ...whenGiven('knownAt', asOf?.knownAt),
    ...(confirmed === 'yes' || confirmed === 'no' ? { confirmed } : {}),
  }
  return { query, days, change, get, page: Math.max(1, Number(get('page') ?? 1) || 1) }
}

function whenGiven<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const given: { [P in K]?: V } = {}
  if (value !== undefined && value !== '') given[key] = value
  return given
}
