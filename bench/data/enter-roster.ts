import { day } from '@tongxin/core/calendar/day'
import { noFacts, type SentSheet } from '@tongxin/core/roster/human-sheet'
import { changesOfSheet } from '@tongxin/core/roster/sheet-changes'
import { recordUnit } from '../../server/src/features/roster/commands.ts'
import { saveSheets } from '../../server/src/features/roster/sheet-store.ts'
import { must } from '../../server/src/testing/must.ts'
import type { PlannedCadre, PlannedPerson, PlannedSchool } from './plan-school.ts'
import type { Anyone, Stage } from './stage.ts'

export type EnteredSchool = {
  readonly units: readonly string[]
  readonly cadres: readonly string[]
  readonly persons: readonly string[]
}

const always = { from: null, to: null }

/** Units by the product's command, people by its own writer of sheets in batches, as an import would. */
export async function enterRoster(stage: Stage, plan: PlannedSchool): Promise<EnteredSchool> {
  const units = await stage.work(async (work) => {
    const ids: string[] = []
    for (const [sortOrder, { name, kind }] of plan.units.entries()) {
      const sent = { name, shortName: null, kind, parentId: null, sortOrder, ...always }
      ids.push(must(await recordUnit(work, { id: work.ids.next(), version: null, sent })).id)
    }
    return ids
  })
  const unitOf = ({ unit }: PlannedCadre) => units[unit] ?? ''
  const cadres = await enterSheets(
    stage,
    plan.cadres.map((cadre, index) => cadreSheet(cadre, unitOf(cadre), index)),
  )
  const persons = await enterSheets(
    stage,
    plan.persons.map((person, index) => personSheet(person, unitOf(person), index)),
  )
  return { units, cadres, persons }
}

async function enterSheets(stage: Stage, sheets: readonly SentSheet[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (let at = 0; at < sheets.length; at += 500) {
    ids.push(...(await stage.work((work) => enterSome(work, sheets.slice(at, at + 500)))))
  }
  return ids
}

async function enterSome(work: Anyone, sheets: readonly SentSheet[]): Promise<readonly string[]> {
  const changes = sheets.map((sent) =>
    changesOfSheet({ id: work.ids.next(), version: 1, detail: noDetail, facts: noFacts }, sent, true),
  )
  const ids = changes.map(({ humanId }) => humanId)
  const recorded = await work.record([{ act: 'human.recorded', subjectKind: 'human', subjectIds: ids }])
  await saveSheets(work, changes, recorded)
  return ids
}

const noDetail = {
  name: '',
  pinyin: null,
  staffNo: null,
  gender: null,
  born: null,
  died: null,
  phone: null,
  email: null,
  ethnicity: null,
}

function cadreSheet({ name, staffNo, unit }: PlannedCadre, unitId: string, sortOrder: number): SentSheet {
  const body = unit === 0 ? '校领导班子' : '党组织班子'
  const title = unit === 0 ? '校领导' : '党组织委员'
  return {
    detail: { name, staffNo, gender: '男', born: '1970' },
    facts: {
      roles: [{ role: 'cadre', unitId, sortOrder, ...always }],
      memberships: [{ party: '01', ...always }],
      employments: [{ unitId, status: 'active', ...always }],
      posts: [{ unitId, title, body, rank: null, isMain: true, ...always }],
    },
  }
}

function personSheet(person: PlannedPerson, unitId: string, sortOrder: number): SentSheet {
  const { name, staffNo, party, title, phone, seat } = person
  const from = day('2022-09-01')
  return {
    detail: { name, staffNo, gender: '女', born: '1980-01', phone, ethnicity: '汉族' },
    facts: {
      roles: [{ role: 'person', unitId, sortOrder, ...always }],
      memberships: [{ party, ...always }],
      employments: [{ unitId, status: 'active', ...always }],
      qualifications: [{ kind: 'title', word: title, from, to: null }],
      identities: seat
        ? [{ word: '政协委员', role: null, level: 'municipal', organisation: null, from, to: null }]
        : [],
      registers: [{ register: '党外代表人士', ...always }],
    },
  }
}
