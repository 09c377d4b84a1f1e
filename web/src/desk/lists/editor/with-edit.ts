import type { ListEdit, ListPage } from '@tongxin/contract/pairing/pairing'
import { coverageFigures, quotaFigures } from '@tongxin/core/pairing/lists/list-figures'

/** The page with what the server answered a step with in its place; everything else is the same object as before. */
export function withEdit(page: ListPage, { added, removed, cadres, persons, edits }: ListEdit): ListPage {
  const kept = page.lines.filter(({ id }) => id !== removed && id !== added?.id)
  return {
    ...pageWithRows(page, {
      lines: added ? [...kept, added] : kept,
      cadres: exchanged(page.cadres, cadres),
      persons: exchanged(page.persons, persons),
    }),
    steps: page.steps.map((step) => withAwaited(step, { added: added?.id, removed })),
    edits,
  }
}

/** The page with other rows, and the figures that follow from them. */
export function pageWithRows(page: ListPage, rows: Pick<ListPage, 'lines' | 'cadres' | 'persons'>): ListPage {
  const { lines, cadres, persons } = rows
  return {
    ...page,
    ...rows,
    head: { ...page.head, lines: lines.length },
    coverage: {
      ...page.coverage,
      ...coverageFigures(persons.flatMap(({ finding }) => finding?.state ?? [])),
    },
    quota: quotaFigures(cadres.flatMap(({ quota }) => quota.finding?.state ?? [])),
    kept: { ...page.kept, kept: lines.filter((line) => line.continues).length },
  }
}

function exchanged<T extends { readonly id: string }>(rows: readonly T[], others: readonly T[]): T[] {
  const byId = new Map(others.map((other) => [other.id, other]))
  return rows.map((row) => byId.get(row.id) ?? row)
}

/** Nothing of a draft has been confirmed yet: every line of it awaits its cadre's word. */
function withAwaited(
  step: ListPage['steps'][number],
  { added, removed }: { readonly added: string | undefined; readonly removed: string | null },
): ListPage['steps'][number] {
  if (step.act !== 'confirm-self') return step
  const left = step.awaitsLines.filter((id) => id !== removed && id !== added)
  return { ...step, awaitsLines: added === undefined ? left : [...left, added] }
}
