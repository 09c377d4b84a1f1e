import { paths } from '../../app/paths.ts'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'

type Opened = Readonly<Record<string, string | undefined>>

/** Makes addresses of the board with a figure, a unit or a pair opened, about the term and the days of this page. */
export function useBoardLink(): (open: Opened) => string {
  const term = useFilters().get('term')
  const asOf = useAsOf()
  return (open) => boardLink({ term, ...asOf, ...open })
}

function boardLink(open: Opened): string {
  const search = new URLSearchParams(
    Object.entries(open).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  ).toString()
  return search === '' ? paths.board : `${paths.board}?${search}`
}
