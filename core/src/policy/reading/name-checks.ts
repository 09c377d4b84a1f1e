import { type NameKinds, namesByKind, reportNames } from '../../reading/names.ts'
import type { NameAt, Notes } from '../../reading/place.ts'
import { notOneOf } from '../../reading/reader.ts'
import { builtInEvents } from '../built-in-events.ts'
import { builtInPeriods } from '../period-spec.ts'
import { stepActs } from '../step.ts'
import { builtInOrders, orderedAttributes } from '../vocabulary.ts'

/** The kinds of names in a policy file. Roles of these names need no name of the school's own. */
const kinds: NameKinds = {
  tier: { label: '层级' },
  target: { label: '对象类别', repeats: true },
  requirement: { label: '要求' },
  role: { label: '角色', builtIn: ['cadre', 'person', 'unit', 'unitOrg', 'office', 'school'] },
  period: { label: '周期', builtIn: builtInPeriods },
  form: { label: '联系形式', open: true },
  annexForm: { label: '附件表' },
  identity: { label: '身份', open: true },
  act: { label: '联系行为', open: true, builtIn: stepActs },
  event: { label: '事件', open: true, builtIn: builtInEvents },
  register: { label: '名册', open: true },
  excuse: { label: '免计情形', open: true },
}

/** Which names a file need not give itself. */
export interface NamesElsewhere {
  /** A document that stands beside another uses the other's names. */
  readonly standsBeside: boolean
  /** Fields of the file of which the text could not be read. */
  readonly leftOut: readonly string[]
}

/** Names given twice, names used but given nowhere, and words compared along an order that does not hold them. */
export function nameMistakes(notes: Notes, { standsBeside, leftOut }: NamesElsewhere): void {
  const unread = leftOut.flatMap((field) => givenIn[field] ?? [])
  const used = standsBeside ? [] : notes.used.filter(({ kind }) => !unread.includes(kind))
  reportNames({ ...notes, used }, kinds)
  const orders = namesByKind(notes.given.filter(isOfOrder), orderKinds)
  if (leftOut.includes('vocabulary')) return
  for (const use of notes.used.filter(isOfOrder)) reportUnordered(use, orders.get(use.kind))
}

/** The names used by a file that stands beside another: each is to be given by it or by the other. */
export function nameMistakesBeside(notes: Notes, there: readonly Pick<NameAt, 'kind' | 'name'>[]): void {
  const isOwn = ({ kind, name }: Pick<NameAt, 'kind' | 'name'>) =>
    notes.given.some((own) => own.kind === kind && own.name === name)
  const names = new Map(there.map((each) => [`${each.kind} ${each.name}`, each]))
  const more = [...names.values()].filter((each) => !isOwn(each)).map((each) => ({ ...each, at: notes.root }))
  const used = notes.used.filter(({ kind }) => checkedBeside.includes(kind))
  reportNames({ ...notes, given: [...notes.given, ...more], used }, kinds)
}

/** Words of the vocabulary stay open: either document may use its own. */
const checkedBeside: readonly string[] = [
  'tier',
  'target',
  'requirement',
  'role',
  'period',
  'form',
  'annexForm',
]

const givenIn: Readonly<Record<string, readonly string[]>> = {
  tiers: ['tier', 'target'],
  requirements: ['requirement'],
  roles: ['role'],
  periods: ['period'],
  forms: ['form'],
  annexForms: ['annexForm'],
  vocabulary: ['identity', 'act', 'event', 'register', 'excuse'],
}

const orderKinds: NameKinds = Object.fromEntries(
  orderedAttributes.map((attribute) => [`order:${attribute}`, { label: `次序“${attribute}”里的词` }]),
)

function isOfOrder({ kind }: NameAt): boolean {
  return kind.startsWith('order:')
}

function reportUnordered({ kind, name, at }: NameAt, own: ReadonlySet<string> | undefined): void {
  const order = kind.slice('order:'.length)
  const known = own ? [...own] : (builtInOrders[order]?.flat() ?? [])
  if (known.length === 0) at.mistake('no-order', { order })
  else if (!known.includes(name)) at.mistake('word-not-in-order', { order, ...notOneOf(name, known) })
}
