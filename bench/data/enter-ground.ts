// The document, the terms, the pairs and the accounts: what contacts stand on.
import { readFileSync } from 'node:fs'
import type { Actor } from '@tongxin/core/account/actor'
import { type Day, day } from '@tongxin/core/calendar/day'
import { termId } from '@tongxin/core/calendar/term'
import { festivalWindows } from '../../server/src/demo/calendar.ts'
import { insertAccount, insertGrant } from '../../server/src/features/account/store.ts'
import { recordFestivals, recordTerms } from '../../server/src/features/calendar/commands.ts'
import { loadPolicy } from '../../server/src/features/policy/commands.ts'
import { must } from '../../server/src/testing/must.ts'
import type { EnteredSchool } from './enter-roster.ts'
import type { PlannedSchool } from './plan-school.ts'
import type { Stage } from './stage.ts'

export type Account = { readonly id: string; readonly role: 'office' | 'unit-secretary' | 'cadre' }

/** Terms and festivals of seven years up to and after the year of the data. */
export async function enterTerms(stage: Stage, year: number): Promise<void> {
  const years = Array.from({ length: 7 }, (_, index) => year - 5 + index)
  const term = (id: string, from: string, to: string) => ({
    id: termId(id),
    from: day(from),
    to: day(to),
    teaching: null,
  })
  const terms = years.flatMap((start) => [
    term(`${start}-${start + 1}-1`, `${start}-09-01`, `${start + 1}-02-15`),
    term(`${start}-${start + 1}-2`, `${start + 1}-02-15`, `${start + 1}-09-01`),
  ])
  await stage.work(async (work) => {
    const { version } = must(await recordTerms(work, { version: 0, terms, yearsWithoutTerms: [] }))
    must(await recordFestivals(work, { version, festivals: festivalWindows(years) }))
  })
}

/** The example document, in force since three years before: closed terms are counted too. */
export async function enterPolicy(stage: Stage, actor: Actor, since: number): Promise<void> {
  const file = new URL('../../policies/examples/minghu-2026.yaml', import.meta.url)
  await loadDocument(stage, actor, { file, since })
}

/** A document of 2026, in force since another year. */
export async function loadDocument(
  stage: Stage,
  actor: Actor,
  { file, since }: { readonly file: URL; readonly since: number },
): Promise<void> {
  const source = readFileSync(file, 'utf8').replaceAll('2026-06-', `${since}-06-`)
  must(
    await stage.work(async (work) => {
      const id = work.ids.next()
      return loadPolicy({ ...work, actor }, { id, source, effectiveOn: null })
    }, actor),
  )
}

export async function enterPairs(
  stage: Stage,
  plan: PlannedSchool,
  { entered, from }: { readonly entered: EnteredSchool; readonly from: Day },
): Promise<void> {
  for (let at = 0; at < plan.pairs.length; at += 1000) {
    await stage.work(async (work) => {
      const pairs = plan.pairs.slice(at, at + 1000).map((pair) => ({ ...pair, id: work.ids.next() }))
      const subjectIds = pairs.map(({ id }) => id)
      const recorded = await work.record([{ act: 'list.step-marked', subjectKind: 'pairing', subjectIds }])
      const rows = pairs.map(({ id, cadre, person, tier }) => ({
        school_id: stage.schoolId,
        id,
        cadre_id: entered.cadres[cadre] ?? '',
        person_id: entered.persons[person] ?? '',
        tier,
        from_on: from,
        ...recorded,
      }))
      await work.tx.insertInto('pairing').values(rows).execute()
    })
  }
}

/** An account for each cadre, one secretary a unit, one of the office. */
export async function enterAccounts(
  stage: Stage,
  { units, cadres }: EnteredSchool,
): Promise<readonly string[]> {
  const ofCadres: string[] = []
  await stage.work(async (work) => {
    const open = async (role: Account['role'], of: { unitId: string | null; humanId: string | null }) => {
      const id = work.ids.next()
      const name = `${role}-${(of.humanId ?? of.unitId ?? id).slice(-12)}`
      const recorded = await work.record([
        { act: 'account.opened', subjectKind: 'account', subjectIds: [id] },
        { act: 'account.granted', subjectKind: 'account', subjectIds: [id], fields: ['role'] },
      ])
      await insertAccount(work, { id, humanId: of.humanId, signInName: name, displayName: name }, recorded)
      const grant = { id: work.ids.next(), accountId: id, role, unitId: of.unitId, cadreId: null }
      await insertGrant(work, { ...grant, from: work.today, to: null }, recorded)
      return id
    }
    await open('office', { unitId: null, humanId: null })
    for (const unitId of units) await open('unit-secretary', { unitId, humanId: null })
    for (const humanId of cadres) ofCadres.push(await open('cadre', { unitId: null, humanId }))
  })
  return ofCadres
}
