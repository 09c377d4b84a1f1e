import type { ListCadre, ListPage, ListPerson } from '@tongxin/contract/pairing/pairing'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import type { ListChange } from './list-change.ts'
import { pageWithRows } from './with-edit.ts'

/**
 * The page as it will stand after a step, shown until the server's own answer takes its place: lines, loads and who is
 * covered. What rules say beyond the numbers (facts missing, a step closed) only the server knows.
 */
export function expectedPage(page: ListPage, change: ListChange): ListPage {
  if (isMade(page, change)) return page
  const { cadreId, personId, from } = change
  const removed = change.kind === 'removed' ? cadreId : from?.cadreId
  const added = change.kind === 'removed' ? undefined : cadreId
  const left = page.lines.filter((line) => !(line.cadreId === removed && line.personId === personId))
  const isThere = left.some((line) => line.cadreId === added && line.personId === personId)
  const lines = added === undefined || isThere ? left : [...left, newLine(page, added, change)]
  const touched = new Set([removed, added])
  const cadres = page.cadres.map((cadre) => (touched.has(cadre.id) ? withLoad(cadre, lines) : cadre))
  const persons = page.persons.map((person) =>
    person.id === personId ? withCadres(person, { lines, cadres: page.cadres }) : person,
  )
  return pageWithRows(page, { lines, cadres, persons })
}

/** `expectedPage` for one editor, who asks for the same step again: for what it does, and at every drawing until it is answered. */
export function rememberedPages(): typeof expectedPage {
  const known = new WeakMap<ListPage, { readonly change: ListChange; readonly expected: ListPage }>()
  return (page, change) => {
    const last = known.get(page)
    if (last?.change === change) return last.expected
    const expected = expectedPage(page, change)
    known.set(page, { change, expected })
    return expected
  }
}

/** The page with the server's answer is already what was expected: nothing of it is drawn anew. */
function isMade({ lines }: ListPage, { kind, cadreId, personId, from }: ListChange): boolean {
  const holds = (cadre: string) => lines.some((line) => line.cadreId === cadre && line.personId === personId)
  if (kind === 'removed') return !holds(cadreId)
  return holds(cadreId) && !(from && holds(from.cadreId))
}

type Lines = ListPage['lines']

function newLine(page: ListPage, cadreId: string, { personId, reason }: ListChange): Lines[number] {
  const person = page.persons.find((one) => one.id === personId)
  return {
    id: `${cadreId} ${personId}`,
    cadreId,
    personId,
    personName: person?.name ?? '',
    personUnit: person?.unitName ?? '',
    continues: false,
    since: null,
    reason: reason === '' ? null : reason,
    lacksReason: false,
  }
}

function withLoad(cadre: ListCadre, lines: Lines): ListCadre {
  const load = lines.filter((line) => line.cadreId === cadre.id).length
  const { finding, atLeast, atMost, elsewhere } = cadre.quota
  const all = load + elsewhere
  const state = all < (atLeast ?? 0) ? 'short' : all > (atMost ?? Number.POSITIVE_INFINITY) ? 'over' : 'met'
  return { ...cadre, quota: { ...cadre.quota, load, finding: judged(finding, state) } }
}

function withCadres(
  person: ListPerson,
  { lines, cadres }: { readonly lines: Lines; readonly cadres: readonly ListCadre[] },
): ListPerson {
  const own = new Set(lines.filter((line) => line.personId === person.id).map((line) => line.cadreId))
  return {
    ...person,
    coveredBy: cadres.filter(({ id }) => own.has(id)).map(({ name }) => name),
    finding: judged(person.finding, own.size > 0 ? 'met' : 'short'),
  }
}

/** Only what was judged by its number; unknown stays unknown. */
function judged(finding: Finding | null, state: 'met' | 'short' | 'over'): Finding | null {
  return finding && byNumber.has(finding.state) ? { ...finding, state } : finding
}

const byNumber: ReadonlySet<Finding['state']> = new Set(['met', 'minimum', 'short', 'over', 'advice', 'due'])
