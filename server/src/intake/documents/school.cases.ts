import { day } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { termId } from '@tongxin/core/calendar/term'
import type { ContactFact, ContactPartFact } from '@tongxin/core/contacts/contact-fact'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Human } from '@tongxin/core/roster/human'
import {
  always,
  humanId,
  humanWith,
  pairingWith,
  since,
  unitId,
  unitWith,
} from '@tongxin/core/roster/human.cases'

// One invented school that each of the five documents can judge: its leader sits in what each calls the leading group.

const calendar: SchoolCalendar = {
  terms: [
    { id: termId('2026-2027-1'), from: day('2026-07-11'), to: day('2027-01-25') },
    { id: termId('2026-2027-2'), from: day('2027-01-25'), to: day('2027-07-10') },
    { id: termId('2027-2028-1'), from: day('2027-07-10'), to: day('2028-01-24') },
    { id: termId('2027-2028-2'), from: day('2028-01-24'), to: day('2028-07-08') },
  ],
  yearsWithoutTerms: [],
  holidayYears: [],
  festivals: [{ name: '春节', from: day('2027-02-01'), to: day('2027-02-20') }],
}

const cpc = [{ ...always, party: 'CPC' }]
const leading = ['学校领导班子', '学校党委班子', '学院党委领导班子', '医学院党委班子']
const middle = ['中层领导班子', '二级领导班子', '二级学院（部）党组织班子', '二级学院班子']
const postIn = (unit: string, title: string, rank: string) => (body: string) => ({
  ...always,
  ...{ unit: unitId(unit), title, rank, body },
})

/** 校领导: a member of every leading group of the school. */
export const leader = humanWith({
  id: 'leader',
  memberships: cpc,
  posts: leading.map(postIn('school', '副校长', '副厅级')),
  roles: [{ ...always, role: 'cadre', unit: unitId('school') }],
})

/** 二级单位书记, of 正处级. */
export const secretary = cadreOf('secretary', '书记', '正处级')

export function cadreOf(id: string, title: string, rank: string, unit = 'arts'): Human {
  return humanWith({
    id,
    memberships: cpc,
    posts: middle.map(postIn(unit, title, rank)),
    roles: [{ ...always, role: 'cadre', unit: unitId(unit) }],
  })
}

/** Somebody outside the Party, working in 文学院 and fitting no category of any document until said otherwise. */
export function personWith(id: string, more: Partial<Omit<Human, 'id'>> = {}): Human {
  return humanWith({
    id,
    memberships: [{ ...always, party: 'masses' }],
    employments: [{ ...always, status: 'active', unit: unitId('arts') }],
    titles: [{ ...always, word: '讲师' }],
    degrees: [{ ...always, word: '硕士' }],
    roles: [{ ...always, role: 'person', unit: unitId('arts') }],
    ...more,
  })
}

export const registered = (...registers: readonly string[]) => ({
  registers: registers.map((register) => ({ ...always, register })),
})
export const seated = (
  is: string,
  more: { level?: string; role?: string; group?: string; of?: string } = {},
) => ({
  identities: [{ ...always, is, ...more }],
})

export function paired(cadre: string, person: string, tier: 'school' | 'unit', from = '2026-08-01') {
  return { ...pairingWith({ tier, cadre, person }), ...since(from) }
}

/** A talk of two, entered the same day. */
export function talk(
  on: string,
  [cadre, person]: readonly [string, string],
  { part, ...more }: Partial<ContactFact> & { readonly part?: Partial<ContactPartFact> } = {},
): ContactFact {
  return {
    ...{ id: `${on} ${cadre} ${person}`, on: day(on), recordedOn: day(on) },
    parts: [
      {
        ...{ cadre: humanId(cadre), person: humanId(person), initiatedBy: 'cadre' },
        ...{ acts: [], topics: [], talk: true, spoke: true },
        ...part,
      },
    ],
    ...more,
  }
}

export function noFacts(): Facts {
  return { ...emptyFacts('minghu'), calendar }
}

/** The school with its leader, its secretary and these persons. */
export function schoolWith({ humans = [], ...more }: Partial<Facts>): Facts {
  const units = [
    unitWith('school', '学校'),
    unitWith('arts', '二级学院', 'school'),
    unitWith('law', '二级学院', 'school'),
  ]
  return { ...noFacts(), units, humans: [leader, secretary, ...humans], ...more }
}
