// What is measured alone, without a floor: the rules by themselves, the start, the audit, counting anew.
import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { loadTrial, summariseTrial } from '../server/src/features/duties/what-if.ts'
import { verifyAudit } from '../server/src/platform/audit/audit-verify.ts'
import { rebuildDuties } from '../server/src/workflows/recount.ts'
import { median } from './compare.ts'
import { officeOf, type ReadySchool } from './data/ready-school.ts'
import { openStage } from './data/stage.ts'
import { runPart, serve } from './process/serve-part.ts'

export type Figure = {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly goal: number
  /** Whether the goal is a least or a most. */
  readonly atLeast: boolean
}

/** Pair-periods a second that core judges from facts: their states, and with all that explains them; bundled, as the product runs. */
export async function measureRules(): Promise<readonly Figure[]> {
  const output = await runPart('server/dist/bench-evaluate.js', '')
  const speedOf = (name: string) =>
    Number(
      (new RegExp(`${name}:.* ([\\d,]+) pair-periods a second`).exec(output)?.[1] ?? '').replaceAll(',', ''),
    )
  const [unit, goal, atLeast] = ['pair-periods/s', 1_000_000, true] as const
  return [
    { what: 'judge every duty from facts', value: speedOf('judged'), unit, goal, atLeast },
    { what: 'the same, each explained and kept', value: speedOf('explained'), unit, goal, atLeast },
  ]
}

export async function measureAudit({ instance, schoolId }: ReadySchool): Promise<readonly Figure[]> {
  const began = performance.now()
  const { proven, problems } = await verifyAudit(instance, schoolId)
  if (problems.length > 0) throw new Error(`the audit does not fit: ${JSON.stringify(problems[0])}`)
  const value = proven / ((performance.now() - began) / 1000)
  return [{ what: 'audit verify', value, unit: 'rows/s', goal: 20_000, atLeast: true }]
}

/** Counting the whole school anew, where nothing has changed. */
export async function measureRebuild({ instance, schoolId }: ReadySchool): Promise<readonly Figure[]> {
  const stage = openStage(instance, schoolId, instance.clock.now().toISOString())
  const began = performance.now()
  await stage.work((work) => rebuildDuties(work))
  const value = (performance.now() - began) / 1000
  return [{ what: 'count all duties of the school anew', value, unit: 's', goal: 2, atLeast: false }]
}

/** 试算: a document in which every number that is one becomes two, over the whole school of today. */
export async function measureWhatIf({ instance, schoolId }: ReadySchool): Promise<readonly Figure[]> {
  const stage = openStage(instance, schoolId, instance.clock.now().toISOString())
  const office = officeOf(schoolId, instance)
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await stage.work(async (anyone) => {
      const work = { ...anyone, actor: office }
      const [version] = await work.tx.selectFrom('policy_version').select('source').execute()
      const source = version?.source.replaceAll('atLeast: 1', 'atLeast: 2') ?? ''
      const began = performance.now()
      const trial = await loadTrial(work, { source, versionId: null, numbers: [], terms: null })
      if (!trial.ok) throw new Error(`the changed document is refused: ${trial.refusal.code}`)
      const { changed } = await summariseTrial(work, trial.value)
      times.push((performance.now() - began) / 1000)
      if (changed === 0) throw new Error('a document with other numbers changed nothing')
    }, office)
  }
  return [
    {
      what: 'what a changed document would change',
      value: median(times),
      unit: 's',
      goal: 2,
      atLeast: false,
    },
  ]
}

/** The built server with its database, both stopped before; and what the server holds when nothing is asked. */
export async function measureStart(home: string, server: string): Promise<readonly Figure[]> {
  const began = performance.now()
  const serving = await serve(server, { BENCH_HOME: home, BENCH_OWNS_DATABASE: '1' })
  const answer = await fetch(`${serving.url}/api/health`)
  const seconds = (performance.now() - began) / 1000
  if (!answer.ok) throw new Error('the server started without health')
  await setTimeout(3000)
  const kilobytes = Number(
    execFileSync('ps', ['-o', 'rss=', '-p', String(serving.pid)], { encoding: 'utf8' }),
  )
  await serving.stop()
  return [
    {
      what: 'start of the built server, database included',
      value: seconds,
      unit: 's',
      goal: 2,
      atLeast: false,
    },
    { what: 'memory of the idle server', value: kilobytes / 1024, unit: 'MB', goal: 250, atLeast: false },
  ]
}
