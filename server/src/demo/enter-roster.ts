import type { SentSheet } from '@tongxin/core/roster/human-sheet'
import { recordFestivals, recordHolidays, recordTerms } from '../features/calendar/commands.ts'
import { loadPolicy } from '../features/policy/commands.ts'
import { keepText } from '../features/policy/own-text.ts'
import { policyInForce } from '../features/policy/queries.ts'
import { draftUnitDocument, saveUnitDocument } from '../features/policy/unit-own/unit-commands.ts'
import { recordHuman, recordUnit } from '../features/roster/commands.ts'
import type { Work } from '../platform/work.ts'
import { type DemoDays, demoFestivals } from './calendar.ts'
import { publishedHolidays } from './holidays.ts'
import { type Plan, type PlannedCadre, type PlannedPerson, plannedUnits } from './plan.ts'
import { must } from './stage.ts'

export type Entered = {
  readonly units: ReadonlyMap<string, string>
  readonly humans: ReadonlyMap<string, string>
  readonly leadersUnit: string
}

const always = { from: null, to: null }

/** The calendar, the document, the units and everybody in them, as the office entered them before the term. */
export async function enterSchool(
  work: Work,
  { plan, days, document }: { readonly plan: Plan; readonly days: DemoDays; readonly document: string },
): Promise<Entered> {
  await enterCalendar(work, days)
  must(await loadPolicy(work, { id: work.ids.next(), source: document, effectiveOn: null }))
  const leadersUnit = await enterUnit(work, { name: '校领导', shortName: null, kind: '学校', order: 0 })
  const units = new Map<string, string>()
  for (const [order, unit] of plannedUnits.entries()) {
    units.set(unit.name, await enterUnit(work, { ...unit, order: order + 1 }))
  }
  const humans = new Map<string, string>()
  const enter = async (name: string, sent: SentSheet) => {
    humans.set(name, must(await recordHuman(work, { id: work.ids.next(), version: null, sent })).id)
  }
  for (const [order, leader] of plan.leaders.entries()) {
    await enter(
      leader.name,
      cadreSheet(leader, {
        unitId: leadersUnit,
        body: '校领导班子',
        order,
        place: order + 1,
        inCharge: inChargeOf(order, units),
      }),
    )
  }
  for (const [order, cadre] of plan.cadres.entries()) {
    const unitId = units.get(cadre.unit ?? '') ?? ''
    const place = plan.leaders.length + order + 1
    await enter(cadre.name, cadreSheet(cadre, { unitId, body: '党组织班子', order, place, inCharge: [] }))
  }
  for (const person of plan.persons)
    await enter(person.name, personSheet(person, units.get(person.unit) ?? ''))
  await setUnitValues(work, units)
  return { units, humans, leadersUnit }
}

/** The text of the document, as the office uploads it. */
export async function enterOwnText(work: Work, bytes: Buffer): Promise<void> {
  const inForce = await policyInForce(work, work.today)
  if (!inForce) throw new Error('the demo has no document in force')
  const file = { name: '明大党〔2026〕18号.txt', bytes }
  must(await keepText(work, { id: work.ids.next(), versionId: inForce.id, file }))
}

async function enterCalendar(work: Work, { terms }: DemoDays): Promise<void> {
  const entered = must(await recordTerms(work, { version: 0, terms, yearsWithoutTerms: [] }))
  const published = must(await recordHolidays(work, { version: entered.version, years: publishedHolidays }))
  must(await recordFestivals(work, { version: published.version, festivals: demoFestivals(work.today) }))
}

async function enterUnit(
  work: Work,
  unit: {
    readonly name: string
    readonly shortName: string | null
    readonly kind: string
    readonly order: number
  },
): Promise<string> {
  const { name, shortName, kind, order } = unit
  const sent = { name, shortName, kind, parentId: null, sortOrder: order, ...always }
  return must(await recordUnit(work, { id: work.ids.next(), version: null, sent })).id
}

/** Twelve of fourteen units have set how many each cadre keeps contact with; two have not yet. */
async function setUnitValues(work: Work, units: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, unitId] of [...units].slice(0, 12)) {
    const values = [
      { place: ['requirements', 'quota.unit', 'atLeast'], value: 1 },
      { place: ['requirements', 'quota.unit', 'atMost'], value: 5 },
    ]
    const { source } = must(await draftUnitDocument(work, unitId, { source: null, edits: values }))
    const minutes = {
      adoptedBy: `${name}党组织会议`,
      adoptedOn: work.today,
      docNo: '党组织会纪要〔2026〕6号',
    }
    const change = { unitId, seen: 0, id: work.ids.next() }
    must(await saveUnitDocument(work, change, { source, effectiveOn: work.today, ...minutes }))
  }
}

function inChargeOf(order: number, units: ReadonlyMap<string, string>): readonly string[] {
  const all = [...units.values()]
  return [all[order % all.length], order === 1 || order === 2 ? all[order + 11] : undefined].filter(
    (id) => id !== undefined,
  )
}

type Seat = {
  readonly unitId: string
  readonly body: string
  readonly order: number
  /** Of 班子排序, one sequence for the school: leaders first, 0 would be nobody's. */
  readonly place: number
  readonly inCharge: readonly string[]
}

function cadreSheet(cadre: PlannedCadre, { unitId, body, order, place, inCharge }: Seat): SentSheet {
  return {
    detail: { name: cadre.name, staffNo: cadre.staffNo, gender: order % 3 === 0 ? '女' : '男', born: '1972' },
    facts: {
      roles: [{ role: 'cadre', unitId, sortOrder: place, ...always }],
      memberships: [{ party: '01', ...always }],
      employments: [{ unitId, status: 'active', ...always }],
      posts: [{ unitId, title: cadre.title, body, rank: null, isMain: true, ...always }],
      portfolios: inCharge.map((unit) => ({ unitId: unit, kind: 'in-charge' as const, ...always })),
    },
  }
}

export function personSheet(person: PlannedPerson, unitId: string): SentSheet {
  const seat = { word: '政协委员', role: null, level: 'prefecture', organisation: null, ...always }
  return {
    detail: {
      name: person.name,
      staffNo: person.staffNo,
      born: '1981-05',
      phone: `139000${person.staffNo}`,
      ethnicity: person.ethnicity ?? '汉族',
    },
    facts: {
      roles: [{ role: 'person', unitId, sortOrder: 0, ...always }],
      memberships: [{ party: person.party, ...always }],
      employments: [{ unitId, status: 'active', ...always }],
      posts: [{ unitId, title: person.title, body: null, rank: null, isMain: true, ...always }],
      qualifications: [{ kind: 'title', word: person.title, ...always }],
      identities: person.seat ? [seat] : [],
      registers: [{ register: '党外代表人士', ...always }],
    },
  }
}
