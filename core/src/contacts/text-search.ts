import { type Day, daysBetween } from '../calendar/day.ts'
import { type Refused, refuse } from '../decision/decision.ts'

/** One Chinese character is in nearly every text; a year is what one looks back over. */
export const searchLimits = { shortest: 2, words: 5, days: 366 } as const

export type SearchAsked = { readonly words: string; readonly from: Day; readonly to: Day }

/**
 * The words a text has to hold, all of them, as they were typed; or why they are not looked for. Both days are included.
 * `实验室 排课` are two words, whatever blanks stand between; `100%` is looked for as it stands.
 */
export function readSearch({ words, from, to }: SearchAsked): SearchRead {
  const terms = [...new Set(words.split(/\s+/).filter((word) => word !== ''))]
  const short = terms.find((word) => [...word].length < searchLimits.shortest)
  if (terms.length === 0 || short !== undefined)
    return refuse({ code: 'search-word-too-short', word: short ?? '', atLeast: searchLimits.shortest })
  if (terms.length > searchLimits.words)
    return refuse({ code: 'search-words-too-many', atMost: searchLimits.words })
  if (to < from) return refuse({ code: 'dates-reversed', field: 'to' })
  if (daysBetween(from, to) >= searchLimits.days)
    return refuse({ code: 'search-period-too-long', days: searchLimits.days })
  return { ok: true, terms }
}

export type SearchRead = { readonly ok: true; readonly terms: readonly string[] } | Refused
