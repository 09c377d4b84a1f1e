// A generated school in a home folder of its own, kept from run to run: made once, then opened.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@tongxin/core/account/actor'
import { addDays, type Day, dateOf, day, daysBetween } from '@tongxin/core/calendar/day'
import pg from 'pg'
import { readConfig } from '../../server/src/config.ts'
import { sealSchool } from '../../server/src/platform/audit/audit-seal.ts'
import { type Instance, openInstance } from '../../server/src/platform/instance.ts'
import { enqueueLatest } from '../../server/src/platform/jobs/job-schedule.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { listSchoolIds } from '../../server/src/platform/school-list.ts'
import { doJobs } from '../../server/src/testing/do-jobs.ts'
import { closingHandlers, closingSchedule } from '../../server/src/workflows/close-periods.ts'
import { foundSchool } from '../../server/src/workflows/found-school.ts'
import { rebuildDuties } from '../../server/src/workflows/recount.ts'
import { enterContacts } from './enter-contacts.ts'
import { enterAccounts, enterPairs, enterPolicy, enterTerms } from './enter-ground.ts'
import { enterRoster } from './enter-roster.ts'
import { planSchool } from './plan-school.ts'
import type { Size } from './size.ts'
import { openStage, type Stage } from './stage.ts'

export type ReadySchool = { readonly instance: Instance; readonly schoolId: string }

/** Opens the school of this home, entering it first where it is not complete. `say` gets a line for each step. */
export async function readySchool(
  home: string,
  size: Size,
  say: (line: string) => void,
): Promise<ReadySchool> {
  return openHome(home, (instance) => enterSchool(instance, size, say))
}

/** Opens the school of a home; `enter` makes it where it is not complete. */
export async function openHome(
  home: string,
  enter: (instance: Instance) => Promise<void>,
): Promise<ReadySchool> {
  mkdirSync(home, { recursive: true })
  const instance = await openInstance(readConfig({ TONGXIN_HOME: home }))
  const complete = join(home, 'complete')
  if (!existsSync(complete)) {
    await enter(instance)
    writeFileSync(complete, '')
  }
  const [schoolId] = await listSchoolIds(instance.database)
  if (schoolId === undefined) throw new Error(`${home} holds no school: remove the folder`)
  return { instance, schoolId }
}

async function enterSchool(instance: Instance, size: Size, say: (line: string) => void): Promise<void> {
  const today = instance.clock.today()
  const first = day(`${dateOf(today).year - 3}-06-20`)
  const stage = await foundStage(instance, first)
  const { schoolId } = stage
  const plan = planSchool(size)
  await enterTerms(stage, dateOf(today).year)
  await enterPolicy(stage, officeOf(schoolId, instance), dateOf(today).year - 3)
  say(`roster: ${size.cadres} cadres, ${size.persons} persons, ${size.pairings} pairings`)
  const entered = await enterRoster(stage, plan)
  const accounts = await enterAccounts(stage, entered)
  await enterPairs(stage, plan, { entered, from: first })
  say(`ledger: ${size.contacts} contacts`)
  const pairs = plan.pairs.map(({ cadre, person }) => ({
    cadreId: entered.cadres[cadre] ?? '',
    cadreUnitId: entered.units[plan.cadres[cadre]?.unit ?? 0] ?? '',
    personId: entered.persons[person] ?? '',
    accountId: accounts[cadre] ?? '',
  }))
  const begins = addDays(first, 1)
  const days = daysBetween(begins, today) + 1
  await enterContacts(stage, { pairs, contacts: size.contacts, from: begins, days, vault: instance.vault })
  const began = performance.now()
  const { added } = await stage.work((work) => rebuildDuties(work))
  say(`${added} duties counted in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  // A closing compares tables that were empty a minute ago: without their figures the planner takes the slowest way.
  await settle(instance)
  say('closing the terms that are over')
  await closeTerms(instance, schoolId)
  say('sealing the audit')
  await sealSchool(instance, schoolId)
  await settle(instance)
}

/** A new school, written to from the morning of a day on. */
export async function foundStage(instance: Instance, first: Day): Promise<Stage> {
  const founded = await foundSchool(instance, { name: '明湖大学', demo: true })
  if (!founded) throw new Error('an earlier run left half a school behind: remove the folder')
  return openStage(instance, founded.schoolId, `${first}T08:00:00+08:00`)
}

/** Every term that is over is closed long since in a school of that age: nothing is left for the server to do at its start. */
export async function closeTerms(instance: Instance, schoolId: string): Promise<void> {
  for (const job of closingSchedule) await enqueueLatest(instance, job)
  const handlers = closingHandlers({ ...instance, log: silentLog }, { portion: 100_000 })
  await doJobs({ shell: instance, schoolId }, handlers)
}

/** What autovacuum would have done by the time a school is that old. */
export async function settle({ urls }: Instance): Promise<void> {
  const owner = new pg.Client({ connectionString: urls.ownerUrl ?? urls.appUrl })
  await owner.connect()
  await owner.query('vacuum analyze')
  await owner.end()
}

/** Somebody of the office, without an account. */
export function officeOf(schoolId: string, { ids }: Instance): Actor {
  const grant = { role: 'office' as const, unitId: null, cadreId: null, unitIds: [] }
  return { schoolId, accountId: ids.next(), humanId: null, grants: [grant] }
}
