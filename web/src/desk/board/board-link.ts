import { paths } from '../../app/paths.ts'
import { useFilters } from '../shell/use-filters.ts'

type Opened = Readonly<Record<string, string | undefined>>

/** Makes addresses of the board with a figure, a unit or a pair opened, about the term of this page. */
export function useBoardLink(): (open: Opened) => string {
  const term = useFilters().get('term')
  return (open) => boardLink({ term, ...open })
}

function boardLink(open: Opened): string {
  const search = new URLSearchParams(
    Object.entries(open).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  ).toString()
  return search === '' ? paths.board : `${paths.board}?${search}`
}
