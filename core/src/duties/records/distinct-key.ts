// What is counted as one: a record, or everything with the same person, day, unit, category or attribute.
import type { Day } from '../../calendar/day.ts'
import type { Distinct, PersonAttribute } from '../../policy/record-filter.ts'
import { covers } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'
import type { JudgeContext } from '../bearers/judge.ts'
import { targetsOf } from '../bearers/targets-of.ts'
import { unitOf } from '../bearers/unit-of.ts'
import type { DutyRecord } from './duty-record.ts'
import { pairingsBehind } from './side-checks.ts'

/** null: what tells records apart is not recorded, so that this one counts at most. */
export type KeyOf = (record: DutyRecord) => string | null

/** Each record for itself; what several cadres wrote down of one meeting of one day is one. */
export const byRecord: KeyOf = ({ id, on, meeting }) => (meeting === undefined ? id : `${meeting} ${on}`)

export function keyOfDistinct(distinct: Distinct | undefined, context: JudgeContext): KeyOf {
  if (distinct === undefined || distinct.by === 'occasion') return byRecord
  switch (distinct.by) {
    case 'person':
      return ({ person, id }) => person ?? id
    case 'cadre':
      return ({ cadre, id }) => cadre ?? id
    case 'day':
      return ({ on }) => on
    case 'unit':
      return (record) => unitBehind(record, context)
    case 'target':
      return (record) => targetBehind(record, context)
    case 'person-attribute':
      return ({ person, on }) =>
        person === undefined ? null : attributeOf(context.index.humans.get(person), distinct.attribute, on)
  }
}

function unitBehind({ unit, person, on }: DutyRecord, { index }: JudgeContext): string | null {
  if (person === undefined) return unit ?? null
  return unitOf(index.humans.get(person), 'person', on)
}

/** The first category the person comes under in a pairing of both sides; all who come under none are one. */
function targetBehind(record: DutyRecord, context: JudgeContext): string | null {
  const found = pairingsBehind(record, context.index).map((pairing) =>
    targetsOf(pairing, { ...context, on: record.on }),
  )
  const sure = found.flatMap((targets) => targets.sure)[0]
  if (sure !== undefined) return sure
  return found.some(({ possible }) => possible.length > 0) ? null : ''
}

/** The word of the person's attribute on that day: the first where there are several. */
function attributeOf(human: Human | undefined, attribute: PersonAttribute, on: Day): string | null {
  return human === undefined ? null : (wordOf[attribute](human, on) ?? null)
}

type Dates = Parameters<typeof covers>[0]

function first<F extends Dates>(facts: readonly F[], on: Day): F | undefined {
  return facts.find((fact) => covers(fact, on))
}

const wordOf: Readonly<Record<PersonAttribute, (human: Human, on: Day) => string | null | undefined>> = {
  title: ({ titles }, on) => first(titles, on)?.word,
  degree: ({ degrees }, on) => first(degrees, on)?.word,
  party: ({ memberships }, on) => first(memberships, on)?.party,
  identity: ({ identities }, on) => first(identities, on)?.is,
  unit: (human, on) => unitOf(human, 'person', on),
  group: ({ groups }, on) => first(groups, on)?.unit,
  rank: ({ posts }, on) => posts.find((post) => covers(post, on) && post.rank !== undefined)?.rank,
  post: ({ posts }, on) => first(posts, on)?.title,
  body: ({ posts }, on) => posts.find((post) => covers(post, on) && post.body !== undefined)?.body,
  employment: ({ employments }, on) => first(employments, on)?.status,
}
