import type { Day } from '../calendar/day.ts'
import type { SentSheet, SheetSpan, StoredSheet } from './human-sheet.ts'

export interface Merger {
  readonly unitId: string
  /** The unit it is merged into. */
  readonly intoId: string
  readonly on: Day
}

/**
 * A sheet after a merger of units: who is on the roster of the one, employed in it, in charge of it or has it as contact point, is so of
 * the other from that day. Posts stay: who holds one in the other unit is for an appointment to say.
 */
export function sheetAfterMerger({ facts }: StoredSheet, merger: Merger): SentSheet {
  return {
    detail: {},
    facts: {
      roles: moved(facts.roles, merger, () => false),
      employments: moved(facts.employments, merger, (row, other) => row.status === other.status),
      portfolios: moved(facts.portfolios, merger, (row, other) => row.kind === other.kind),
    },
  }
}

type OfUnit = SheetSpan & { readonly unitId: string | null }

/** `isSame`: whether a row of the other unit says the same already, so that none is added beside it. */
function moved<Row extends OfUnit>(
  rows: readonly Row[],
  { unitId, intoId, on }: Merger,
  isSame: (row: Row, other: Row) => boolean,
): readonly Row[] {
  return rows.flatMap((row) => {
    if (row.unitId !== unitId || (row.to !== null && row.to <= on)) return [row]
    const ended = row.from === null || row.from < on ? [{ ...row, to: on }] : []
    const isThere = rows.some(
      (other) => other.unitId === intoId && isSame(row, other) && (other.to === null || other.to > on),
    )
    const from = row.from !== null && row.from > on ? row.from : on
    return isThere ? ended : [...ended, { ...row, unitId: intoId, from }]
  })
}
