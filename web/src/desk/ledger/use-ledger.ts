import { addDays, type Day, isDay } from '@tongxin/core/calendar/day'
import { type LedgerOrder, ledgerOrders } from '@tongxin/core/contacts/ledger-order'
import { type Initiator, initiators } from '@tongxin/core/policy/record-filter'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'
import { useTerm } from '../shell/use-term.ts'
import { keptColumns } from './kept-columns.ts'
import { pageSizes, type StrangePart, strangeParts } from './ledger-address.ts'
import { namesColumn } from './ledger-columns.ts'

export type LedgerQuery = {
  readonly unitId?: string
  readonly cadreId?: string
  readonly personId?: string
  readonly name?: string
  readonly form?: string
  readonly initiatedBy?: Initiator
  readonly from?: Day
  readonly to?: Day
  readonly confirmed?: 'yes' | 'no'
  readonly met?: string
  readonly knownAt?: Day
}

/** Which stretch of the lines is shown, in which order. */
export type LedgerStretch = {
  readonly order: LedgerOrder
  readonly size: number
  readonly after?: string
  readonly before?: string
  /** What is judged for the lines only where it is shown. */
  readonly shows?: 'met'
}

export interface Ledger {
  readonly query: LedgerQuery
  readonly stretch: LedgerStretch
  /** Told to people; the marks alone say where the page begins. */
  readonly page: number
  /** Days the list is about: what the address says, else the term of the header; neither when 不限时间. */
  readonly days: { readonly from: Day | undefined; readonly to: Day | undefined }
  /** Which days these are is known; before, nothing is asked. */
  readonly settled: boolean
  /** Sets parts of the address; the list begins anew. */
  readonly change: ReturnType<typeof useFilters>['change']
  /** The same where the list stays as it stands. */
  readonly stay: ReturnType<typeof useFilters>['change']
  readonly get: (name: string) => string | undefined
  /** What the address says that cannot be read: nothing is narrowed by it. */
  readonly strange: readonly StrangePart[]
}

/** The ledger's filters and place as they stand in the address. */
export function useLedger(): Ledger {
  const { get: written, change } = useFilters()
  const strange = strangeParts(written)
  const get = (name: string) => {
    if (strange.some((part) => part.name === name)) return undefined
    return written(name) ?? (name === 'columns' ? keptColumns() : undefined)
  }
  const { chosen, settled } = useTerm()
  const asOf = useAsOf()
  const days = daysIn(get, chosen)
  const [after, before] = [get('after'), get('before')]
  return {
    query: {
      ...queryIn(get),
      ...given('from', days.from),
      ...given('to', days.to),
      ...given('knownAt', asOf?.knownAt),
    },
    stretch: {
      order: oneOf(ledgerOrders, get('order')) ?? 'newest',
      size: Number(oneOf(pageSizes, get('size')) ?? 50),
      ...given('after', after),
      ...given('before', before),
      ...given('shows', oneOf(['met'] as const, namesColumn(get('columns'), 'met') ? 'met' : undefined)),
    },
    days,
    settled: settled || !isOfTerm(get),
    page: after || before ? Math.max(2, Number(get('page') ?? 2) || 2) : 1,
    change,
    stay: (patch) => change({ page: get('page'), after, before, ...patch }),
    get,
    strange,
  }
}

type Get = Ledger['get']

function daysIn(get: Get, chosen: { readonly from: Day; readonly to: Day } | undefined): Ledger['days'] {
  const term = isOfTerm(get) ? chosen : undefined
  const dayOf = (name: string, other: Day | undefined): Day | undefined => {
    const typed = get(name)
    return typed !== undefined && isDay(typed) ? typed : other
  }
  return { from: dayOf('from', term?.from), to: dayOf('to', term && addDays(term.to, -1)) }
}

/** Neither days of its own nor 不限时间. */
function isOfTerm(get: Get): boolean {
  return get('always') !== '1' && get('from') === undefined && get('to') === undefined
}

function queryIn(get: Get): LedgerQuery {
  return {
    ...given('unitId', get('unit')),
    ...given('cadreId', get('cadre')),
    ...given('personId', get('person')),
    ...given('name', get('name')),
    ...given('form', get('form')),
    ...given('initiatedBy', oneOf(initiators, get('initiated'))),
    ...given('met', get('met')),
    ...given('confirmed', oneOf(['yes', 'no'] as const, get('confirmed'))),
  }
}

function oneOf<const T extends string>(known: readonly T[], text: string | undefined): T | undefined {
  return known.find((one) => one === text)
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const part: { [P in K]?: V } = {}
  if (value !== undefined && value !== '') part[key] = value
  return part
}
