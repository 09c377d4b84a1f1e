import { paths } from '../../app/paths.ts'

export type RosterTab = 'persons' | 'cadres' | 'units'

export function tabIn(word: string | undefined): RosterTab {
  return word === 'cadres' || word === 'units' ? word : 'persons'
}

/** The roster with these filters; those that are empty are left out of the address. */
export function rosterAddress(filters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    if (value && !(name === 'tab' && value === 'persons')) query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? paths.roster : `${paths.roster}?${text}`
}
