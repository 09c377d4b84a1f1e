import type { Day } from '@tongxin/core/calendar/day'
import type { LedgerOrder } from '@tongxin/core/contacts/ledger-order'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** One line's place in the order. */
export type LineMark = { readonly heldOn: Day; readonly partId: string }

/** A stretch of the ledger, as the contract asks for it. */
export type LedgerPlace = {
  readonly order: LedgerOrder
  readonly after?: LineMark | undefined
  readonly before?: LineMark | undefined
  readonly size: number
}

/** The lines beyond the mark, nearest first: a condition on `part`, and the order of `part` and of what is joined to it. */
export function stretch({ order, after, before }: LedgerPlace) {
  const mark = after ?? before
  const isBack = after === undefined && before !== undefined
  // As the indexes lie: from the later day to the earlier. Turning back goes the other way.
  const isDown = (order === 'newest') !== isBack
  const inOrder = (of: 'part' | 'page') => {
    const [day, id] = [sql.ref(`${of}.held_on`), sql.ref(`${of}.id`)]
    return isDown ? sql`order by ${day} desc, ${id}` : sql`order by ${day}, ${id} desc`
  }
  return { beyond: mark === undefined ? sql<SqlBool>`true` : beyond(mark, isDown), inOrder }
}

/** The first condition alone is one an index begins at. */
function beyond({ heldOn, partId }: LineMark, isDown: boolean): RawBuilder<SqlBool> {
  return isDown
    ? sql`part.held_on <= ${heldOn} and (part.held_on < ${heldOn} or part.id > ${partId})`
    : sql`part.held_on >= ${heldOn} and (part.held_on > ${heldOn} or part.id < ${partId})`
}

type Line = { readonly id: string; readonly held_on: Day }

/** The lines to show in their order, and the marks to go on from, of one line more than are shown. */
export function pageOf<L extends Line>(found: readonly L[], { after, before, size }: LedgerPlace) {
  const isBack = after === undefined && before !== undefined
  const more = found.length > size
  const near = found.slice(0, size)
  const shown = isBack ? near.toReversed() : near
  const [first, last] = [shown.at(0), shown.at(-1)]
  const hasPrevious = isBack ? more : after !== undefined
  const hasNext = isBack || more
  return {
    shown,
    previous: first && hasPrevious ? markOf(first) : null,
    next: last && hasNext ? markOf(last) : null,
  }
}

/** As the contract reads it again. */
function markOf({ held_on, id }: Line): string {
  return `${held_on}_${id}`
}
