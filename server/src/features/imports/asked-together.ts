// Two cadres with one person on one day in one form, in the same words: one meeting that both wrote down, or a text that was copied.
// Taken for two it would count twice where a rule counts meetings, taken for one somebody's own talk would be lost. So it is asked,
// of the rows of one table alone: what is compared is in one hand.

import { append } from '@tongxin/core/duties/records/grouping'
import { errorAt } from '../../intake/tables/row-place.ts'
import type { TableReading } from '../../intake/tables/rows.ts'
import type { Judged } from './joined-rows.ts'
import { plain } from './recorded-before.ts'

type Table = Pick<TableReading<unknown>, 'matched'>
type Saying = {
  readonly row: number
  readonly cadre: string
  readonly cadreId: string
  readonly isNumbered: boolean
}

/** Rows as they were judged, those that may be one meeting with another cadre's asked about; 同次联系 in both says which it is. */
export function askedTogether(judged: readonly Judged[], table: Table): readonly Judged[] {
  const sayings = new Map<string, Saying[]>()
  for (const one of judged) {
    const saying = sayingOf(one)
    if (saying) for (const key of keysOf(one)) append(sayings, key, saying)
  }
  return judged.map((one) => {
    const saying = sayingOf(one)
    if (!saying || !('contact' in one.planned)) return one
    const other = keysOf(one)
      .flatMap((key) => sayings.get(key) ?? [])
      .find(({ cadreId, isNumbered }) => cadreId !== saying.cadreId && !(isNumbered && saying.isNumbered))
    return other ? { ...one, planned: asked(one, other, table) } : one
  })
}

function asked({ line, planned: { row } }: Judged, other: Saying, table: Table) {
  return errorAt(
    table,
    { row, field: 'occasion', value: line.occasion ?? '' },
    {
      reason: `与第 ${other.row} 行${other.cadre}的记录是同一天、同一位代表人士、同一形式，文字也相同`,
      fix: '是一起谈的，两行的“同次联系”填同一个号；各谈各的，填不同的号。没有这一列的，请加上',
    },
  )
}

function sayingOf({ line, planned }: Judged): Saying | undefined {
  const told = 'pile' in planned ? (planned.contact ?? planned.sameAs) : undefined
  return (
    told && {
      row: planned.row,
      cadre: line.cadre,
      cadreId: told.cadreId,
      isNumbered: line.occasion !== undefined,
    }
  )
}

function keysOf({ line, planned }: Judged): readonly string[] {
  if (!('pile' in planned)) return []
  const personIds =
    planned.sameAs?.personIds ?? planned.contact?.decided.parts.map((part) => part.personId) ?? []
  return personIds.map((id) => JSON.stringify([id, line.heldOn, line.form, plain(line.brief)]))
}
