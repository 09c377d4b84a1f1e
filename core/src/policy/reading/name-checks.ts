import type { NameAt, Notes } from '../../reading/place.ts'
import { notOneOf } from '../../reading/reader.ts'
import { builtInEvents } from '../built-in-events.ts'
import { builtInPeriods } from '../period-spec.ts'
import { builtInOrders } from '../vocabulary.ts'

/** What kinds of names are called in messages. */
const kindLabels: Readonly<Record<string, string>> = {
  tier: '层级',
  target: '对象类别',
  requirement: '要求',
  role: '角色',
  period: '周期',
  form: '联系形式',
  annexForm: '附件表',
  identity: '身份',
  act: '联系行为',
  event: '事件',
}

/** Roles that need no name of the school's own. */
const builtInRoles = ['cadre', 'person', 'unit', 'unitOrg', 'office', 'school']

const builtIn: Readonly<Record<string, readonly string[]>> = {
  period: builtInPeriods,
  role: builtInRoles,
  event: builtInEvents,
}

/** Kinds that are open until the file lists them. */
const openKinds = ['identity', 'act', 'event', 'form']

/** Names given twice, and names used but given nowhere, of every kind. */
export function nameMistakes(notes: Notes): void {
  const given = namesByKind(notes.given)
  for (const use of notes.used) {
    const own = given.get(use.kind) ?? []
    if (use.kind.startsWith('order:')) reportUnordered(use, own)
    else if (own.length > 0 || !openKinds.includes(use.kind)) reportUnknown(use, own)
  }
}

function namesByKind(names: readonly NameAt[]): ReadonlyMap<string, readonly string[]> {
  const byKind = new Map<string, string[]>()
  for (const { kind, name, at } of names) {
    const known = byKind.get(kind) ?? []
    if (known.includes(name)) at.mistake('duplicate-name', { kind: labelOf(kind), found: name })
    byKind.set(kind, [...known, name])
  }
  return byKind
}

function reportUnknown({ kind, name, at }: NameAt, own: readonly string[]): void {
  if (own.includes(name) || builtIn[kind]?.includes(name)) return
  // Built-in events are many: the message lists the file's own and offers the nearest of all.
  const known = kind === 'event' ? own : [...own, ...(builtIn[kind] ?? [])]
  const near = notOneOf(name, [...own, ...(builtIn[kind] ?? [])])['nearest']
  at.mistake('unknown-name', {
    kind: labelOf(kind),
    ...notOneOf(name, known),
    ...(near ? { nearest: near } : {}),
  })
}

function reportUnordered({ kind, name, at }: NameAt, own: readonly string[]): void {
  const order = kind.slice('order:'.length)
  const known = own.length > 0 ? own : (builtInOrders[order]?.flat() ?? [])
  if (known.length === 0) at.mistake('no-order', { order })
  else if (!known.includes(name)) at.mistake('word-not-in-order', { order, ...notOneOf(name, known) })
}

function labelOf(kind: string): string {
  return kindLabels[kind] ?? `次序 ${kind.slice('order:'.length)} 的词`
}
