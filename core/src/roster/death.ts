// A death on a sheet: a date as exactly as it is known, and what it ends. Nothing else of it is held.
import { type Day, day } from '../calendar/day.ts'
import { isPartialDate, possibleDays } from '../calendar/partial-date.ts'
import { isKnown } from './dated.ts'
import type { DeathFact, Human } from './human.ts'
import type { SentSheet, SheetDetail, SheetSpan, StoredSheet } from './human-sheet.ts'

/** The first day on which somebody is asked for nothing any more: of 2026-10 the first of October. */
export function diedFrom(date: string): Day {
  return isPartialDate(date) ? possibleDays(date).from : day(date)
}

/** The death of somebody as known by a day; undefined of the living. */
export function deathOf({ deaths = [] }: Pick<Human, 'deaths'>, knownAt: Day): DeathFact | undefined {
  return deaths.find((fact) => isKnown(fact, knownAt))
}

/**
 * The facts of a sheet as sent, ended by the death it tells: what began later never was, what still held ends on its day. Titles and
 * degrees stay. Where the death is taken back, or moved to another day, what it had ended holds again.
 */
export function factsUntilDeath({ detail, facts: stored }: StoredSheet, sent: SentSheet): SentSheet['facts'] {
  const before = detail.died
  const after = sent.detail.died === undefined ? before : sent.detail.died
  if (before === null && after === null) return sent.facts
  const reopened = before !== null && before !== after ? diedFrom(before) : null
  const ended = after === null ? null : diedFrom(after)
  const ending = <Row extends SheetSpan>(
    rows: readonly Row[] | undefined,
    held: readonly Row[],
  ): readonly Row[] =>
    (rows ?? held).flatMap((row): readonly Row[] => {
      const to = row.to === reopened ? null : row.to
      if (ended === null) return [{ ...row, to }]
      if (row.from !== null && row.from >= ended) return []
      return [{ ...row, to: to === null || to > ended ? ended : to }]
    })
  return {
    roles: ending(sent.facts.roles, stored.roles),
    memberships: ending(sent.facts.memberships, stored.memberships),
    posts: ending(sent.facts.posts, stored.posts),
    employments: ending(sent.facts.employments, stored.employments),
    qualifications: sent.facts.qualifications,
    identities: ending(sent.facts.identities, stored.identities),
    registers: ending(sent.facts.registers, stored.registers),
    portfolios: ending(sent.facts.portfolios, stored.portfolios),
  }
}

/** What is wrong with a date of death beside the birth, as of today, and what to do; null where nothing is. */
export function deathMistake(
  { born, died }: Pick<SheetDetail, 'born' | 'died'>,
  today: Day,
): { readonly reason: string; readonly fix: string } | null {
  if (died === null || !isPartialDate(died)) return null
  const { from, to } = possibleDays(died)
  if (from > today) return { reason: `去世日期晚于今天 ${today}`, fix: '请填写今天或以前的日期；在世的留空' }
  if (born !== null && isPartialDate(born) && possibleDays(born).from >= to)
    return { reason: '去世日期早于出生年月', fix: '请核对这两项' }
  return null
}
