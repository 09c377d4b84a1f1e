import { beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, createTestSchool } from '../../testing/database.ts'
import { createFixedClock } from '../clock.ts'
import { inSchool, type Tx } from '../database.ts'
import { createIds } from '../ids.ts'
import { silentLog } from '../log.ts'
import type { Running } from '../repeat.ts'
import { claimJob, endJob, enqueueJob, leaseMillis } from './job-queue.ts'
import { enqueueLatest, findLatestDue, startSchedule } from './job-schedule.ts'
import { type JobHandler, startJobWorker } from './job-worker.ts'

const test = await createTestDatabase()
const { database } = test
const clock = createFixedClock('2026-11-20T09:00:00+08:00')
const ids = createIds(clock)
const kinds = ['count']
let schoolId = ''

beforeEach(async () => {
  clock.set('2026-11-20T09:00:00+08:00')
  schoolId = await createTestSchool(test)
})

describe('a job', () => {
  it('is queued once per kind and key, also after it was done', async () => {
    expect([await enqueue('a'), await enqueue('a'), await enqueue('b')]).toEqual([true, false, true])
    await workUntil({ count }, async () => (await states()).every((state) => state === 'done'))
    expect(await enqueue('a')).toBe(false)
  })

  it('is not queued when the transaction that queued it fails', async () => {
    const failing = inSchool(database, schoolId, async (tx) => {
      await enqueueJob(tx, ids, jobOf('a'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await states()).toEqual([])
  })

  it('is not done before its time', async () => {
    await enqueue('later', new Date('2026-11-20T10:00:00+08:00'))
    expect(await claim('w1')).toBeUndefined()
    clock.set('2026-11-20T10:00:00+08:00')
    expect(await claim('w1')).toMatchObject({ key: 'later', attempts: 1 })
  })

  it('belongs to one of two workers that reach for it together', async () => {
    await enqueue('a')
    const claims = await Promise.all([claim('w1'), claim('w2'), claim('w3')])
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  it('takes effect exactly once with two workers', async () => {
    for (let number = 0; number < 60; number += 1) await enqueue(`job ${number}`)
    const workers = [work({ count }), work({ count })]
    await expect.poll(async () => (await states()).filter((state) => state === 'done').length, slow).toBe(60)
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(await counted()).toBe(60)
  })

  it('leaves no effect of a try that failed, and is tried again later', async () => {
    await enqueue('a')
    const failing: JobHandler = async (tx) => {
      await increase(tx)
      throw new Error('half way')
    }
    await workUntil({ count: failing }, async () => (await job())?.['error'] !== null)
    expect(await counted()).toBe(0)
    expect(await job()).toMatchObject({ state: 'waiting', attempts: 1, error: 'Error' })
    expect(new Date(String((await job())?.['run_at'])).toISOString()).toBe('2026-11-20T01:01:00.000Z')
    clock.set('2026-11-20T09:01:00+08:00')
    await workUntil({ count }, async () => (await counted()) === 1)
  })

  it('is given up after the fifth try and stays to be looked at', async () => {
    await enqueue('a')
    const failing: JobHandler = () => Promise.reject(new TypeError('never'))
    for (const minute of [0, 2, 5, 10, 20]) {
      clock.set(`2026-11-20T09:${String(minute).padStart(2, '0')}:00+08:00`)
      const tries = Number((await job())?.['attempts'])
      await workUntil({ count: failing }, async () => {
        const now = await job()
        return Number(now?.['attempts']) > tries && now?.['state'] !== 'running'
      })
    }
    expect(await job()).toMatchObject({ state: 'failed', attempts: 5, error: 'TypeError' })
  })

  it('of a worker that died is taken over when its lease has run out, and not before', async () => {
    await enqueue('a')
    await claim('dead')
    expect(await claim('w2')).toBeUndefined()
    clock.set(new Date(clock.now().getTime() + leaseMillis + 1).toISOString())
    expect(await claim('w2')).toMatchObject({ key: 'a', attempts: 2 })
  })

  it('has no effect from a worker whose claim was taken over meanwhile', async () => {
    await enqueue('a')
    const stale = await claim('slow')
    clock.set(new Date(clock.now().getTime() + leaseMillis + 1).toISOString())
    await workUntil({ count }, async () => (await counted()) === 1)
    const ended = await inSchool(database, schoolId, async (tx) => stale && endJob(tx, stale, clock.now()))
    expect(ended).toBe(false)
  })

  it('is finished before the worker stops', async () => {
    await enqueue('a')
    let begin: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const worker = work({
      count: async (tx) => {
        begin()
        await released
        await increase(tx)
      },
    })
    await begun
    const stopped = worker.stop()
    release()
    await stopped
    expect(await counted()).toBe(1)
  })
})

describe('the schedule', () => {
  it.each([
    ['0 3 * * *', '2026-11-20T02:59:59+08:00', '2026-11-19T03:00:00+08:00'],
    ['0 3 * * *', '2026-11-20T03:00:00+08:00', '2026-11-20T03:00:00+08:00'],
    ['0 3 * * *', '2026-11-20T03:00:00.020+08:00', '2026-11-20T03:00:00+08:00'],
    ['30 7 * * 1', '2026-11-20T09:00:00+08:00', '2026-11-16T07:30:00+08:00'],
  ])('%s at %s was last due at %s, in Asia/Shanghai', (cron, now, due) => {
    expect(findLatestDue(cron, new Date(now))).toEqual(new Date(due))
  })

  it('queues a missed time once, whichever server comes first and however often it is started', async () => {
    const options = { database, clock, ids }
    const sweep = { kind: 'sweep', cron: '0 3 * * *' }
    await Promise.all([enqueueLatest(options, sweep), enqueueLatest(options, sweep)])
    const schedule = startSchedule({ ...options, log: silentLog, jobs: [sweep] })
    await schedule.stop()
    const queued = await test.asOwner('select key from job where school_id = $1', [schoolId])
    expect(queued).toEqual([{ key: '2026-11-19T19:00:00.000Z' }])
  })
})

const slow = { timeout: 20_000 }

function jobOf(key: string, runAt = clock.now()) {
  return { schoolId, kind: 'count', key, runAt }
}

function enqueue(key: string, runAt = clock.now()): Promise<boolean> {
  return inSchool(database, schoolId, (tx) => enqueueJob(tx, ids, jobOf(key, runAt)))
}

function claim(worker: string) {
  return claimJob(database, { schoolId, worker, kinds, now: clock.now() })
}

function work(handlers: Readonly<Record<string, JobHandler>>): Running {
  return startJobWorker({ database, clock, ids, log: silentLog, handlers, pauseMillis: 5 })
}

async function workUntil(
  handlers: Readonly<Record<string, JobHandler>>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const worker = work(handlers)
  await expect.poll(isDone, slow).toBe(true)
  await worker.stop()
}

const count: JobHandler = (tx) => increase(tx)

/** An effect that shows when it happens twice. */
async function increase(tx: Tx): Promise<void> {
  await tx
    .insertInto('counter')
    .values({ school_id: schoolId, kind: 'job', year: 2026, value: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'kind', 'year'])
        .doUpdateSet((row) => ({ value: row('counter.value', '+', 1) })),
    )
    .execute()
}

async function counted(): Promise<number> {
  const [row] = await test.asOwner('select value from counter where school_id = $1', [schoolId])
  return Number(row?.['value'] ?? 0)
}

async function states(): Promise<readonly unknown[]> {
  return (await test.asOwner('select state from job where school_id = $1', [schoolId])).map(
    (row) => row['state'],
  )
}

async function job(): Promise<Record<string, unknown> | undefined> {
  return (await test.asOwner('select * from job where school_id = $1', [schoolId]))[0]
}
