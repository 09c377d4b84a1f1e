import type { NameAt, Notes, Place } from './place.ts'
import { isMap, notOneOf } from './reader.ts'

/** What a kind of name is called in messages, and which names of it need not be given in the file. */
export interface NameKind {
  readonly label: string
  readonly builtIn?: readonly string[]
  /** Any name will do until the file gives one itself. */
  readonly open?: true
  /** The same name may be given again, as for a unit that changed its name. */
  readonly repeats?: true
}

export type NameKinds = Readonly<Record<string, NameKind>>

/** Reports names given twice, and names used but given nowhere. */
export function reportNames(notes: Notes, kinds: NameKinds): void {
  const given = namesByKind(
    notes.given.filter(({ kind }) => kinds[kind]),
    kinds,
  )
  for (const use of notes.used) {
    const kind = kinds[use.kind]
    // Nobody reads more at once, and each looks through all names for the nearest.
    if (notes.mistakes.length > mostTold) return
    const own = given.get(use.kind) ?? new Set()
    if (kind && !(kind.open && own.size === 0)) reportUnknown(use, own, kind)
  }
}

/** Reports ids given twice within one list, whatever else is wrong with its items. */
export function reportTwins(list: unknown, kind: string, at: Place): void {
  if (!Array.isArray(list)) return
  const seen = new Set<unknown>()
  list.forEach((item: unknown, index) => {
    const id = isMap(item) ? item['id'] : undefined
    if (typeof id !== 'string') return
    if (seen.has(id)) at.inside(index).inside('id').mistake('duplicate-name', { kind, found: id })
    seen.add(id)
  })
}

export function namesByKind(
  names: readonly NameAt[],
  kinds: NameKinds,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byKind = new Map<string, Set<string>>()
  for (const { kind, name, at } of names) {
    const known = byKind.get(kind) ?? new Set()
    const { label = kind, repeats } = kinds[kind] ?? {}
    if (known.has(name) && !repeats) at.mistake('duplicate-name', { kind: label, found: name })
    byKind.set(kind, known.add(name))
  }
  return byKind
}

function reportUnknown({ name, at }: NameAt, own: ReadonlySet<string>, kind: NameKind): void {
  const { label, builtIn = [] } = kind
  if (own.has(name) || builtIn.includes(name)) return
  const shown = builtIn.length > mostShown ? [...own] : [...own, ...builtIn]
  const { nearest } = notOneOf(name, [...own, ...builtIn])
  const known = shown.length > mostShown ? [...shown.slice(0, mostShown), '……'] : shown
  at.mistake('unknown-name', { ...notOneOf(name, known), kind: label, ...(nearest ? { nearest } : {}) })
}

const mostShown = 20
const mostTold = 600
