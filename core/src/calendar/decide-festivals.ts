import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { CalendarMistake } from './calendar-mistake.ts'
import type { Period } from './period.ts'

/** The days [from, to) in which a visit is for this festival. */
export type FestivalWindow = Period & { readonly name: string }

export interface FestivalChanges {
  readonly added: readonly FestivalWindow[]
  readonly superseded: readonly string[]
}

/**
 * The whole table of festival windows as sent. Windows of one festival may not overlap; those of two may, as 中秋 and
 * 国庆 do in some years: a visit on such a day serves both.
 */
export function decideFestivals(
  stored: readonly (FestivalWindow & { readonly rowId: string })[],
  sent: readonly FestivalWindow[],
): Decision<FestivalChanges> {
  const mistakes = mistakesOfFestivals(sent)
  if (mistakes.length > 0) return refuse({ code: 'calendar-has-mistakes', mistakes })
  return accept(
    {
      added: sent.filter((one) => !stored.some((old) => isSame(old, one))),
      superseded: stored.filter((old) => !sent.some((one) => isSame(old, one))).map(({ rowId }) => rowId),
    },
    { act: 'festival.recorded', subjectKind: 'festival', subjectIds: [] },
  )
}

export function mistakesOfFestivals(windows: readonly FestivalWindow[]): readonly CalendarMistake[] {
  const sorted = [...windows].sort((a, b) =>
    a.name === b.name ? (a.from < b.from ? -1 : 1) : a.name < b.name ? -1 : 1,
  )
  return sorted.flatMap(({ name, from, to }, at): readonly CalendarMistake[] => {
    const next = sorted[at + 1]
    return [
      ...(from < to ? [] : [{ kind: 'festival-empty', name, from } as const]),
      ...(next?.name === name && next.from < to
        ? [{ kind: 'festival-overlap', name, from: next.from } as const]
        : []),
    ]
  })
}

function isSame(a: FestivalWindow, b: FestivalWindow): boolean {
  return a.name === b.name && a.from === b.from && a.to === b.to
}
