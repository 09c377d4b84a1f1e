import { accept, type Decision, refuse } from '../decision/decision.ts'
import { mistakesOfTerms, type Term } from './school-calendar.ts'
import { academicYearOf, termLabel } from './term.ts'

/** A row of the table of terms: the days [from, to) hold the vacation days given to the term. */
export interface TermRow extends Term {
  readonly label: string
}

export interface TermChanges {
  readonly added: readonly TermRow[]
  /** Ids of the stored rows that give way. */
  readonly superseded: readonly string[]
}

/**
 * The table of terms as sent against what is stored. Each day between the first and the last must lie in exactly one
 * term, so a gap, an overlap, an empty or a doubled term refuses the whole table.
 */
export function decideTerms(
  stored: readonly (TermRow & { readonly rowId: string })[],
  sent: readonly Term[],
): Decision<TermChanges> {
  const [mistake] = mistakesOfTerms(sent)
  if (mistake?.kind === 'empty') return refuse({ code: 'dates-reversed', field: termLabel(mistake.term) })
  if (mistake?.kind === 'twice') return refuse({ code: 'dates-overlap', field: termLabel(mistake.term) })
  if (mistake?.kind === 'overlap')
    return refuse({ code: 'terms-overlap', first: mistake.term, second: mistake.next })
  if (mistake?.kind === 'gap')
    return refuse({ code: 'terms-apart', first: mistake.term, second: mistake.next })
  const rows = sent.map((term) => ({ ...term, label: termLabel(term.id) }))
  const changes = {
    added: rows.filter((row) => !stored.some((old) => isSame(old, row))),
    superseded: stored.filter((old) => !rows.some((row) => isSame(old, row))).map((old) => old.rowId),
  }
  return accept(changes, {
    act: 'term.recorded',
    subjectKind: 'term',
    subjectIds: [],
    fields: [...new Set(sent.map((term) => academicYearOf(term.id)))],
  })
}

function isSame(a: TermRow, b: TermRow): boolean {
  return a.id === b.id && a.from === b.from && a.to === b.to
}
