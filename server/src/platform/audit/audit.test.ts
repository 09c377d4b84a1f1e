// The chain from writer to verifier; each way to tamper is tried as the owner of the tables, who can do anything.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, createTestSchool } from '../../testing/database.ts'
import { createFixedClock } from '../clock.ts'
import { inSchool } from '../database.ts'
import { createIds } from '../ids.ts'
import { silentLog } from '../log.ts'
import { createVault } from '../vault.ts'
import { makeVaultKeys } from '../vault-keys.ts'
import { keepCheckpoints } from './audit-checkpoint.ts'
import { sealSchool } from './audit-seal.ts'
import { startSealer } from './audit-sealer.ts'
import { verifyAudit } from './audit-verify.ts'
import { writeAudit } from './audit-write.ts'

const test = await createTestDatabase()
const clock = createFixedClock('2026-11-20T09:00:00+08:00')
const ids = createIds(clock)
const vault = createVault(makeVaultKeys())
const folder = mkdtempSync(join(tmpdir(), 'tongxin-checkpoints-'))
const checkpoints = keepCheckpoints({ folder, vault, clock })
const sealing = { database: test.database, vault, clock }
let schoolId = ''

beforeEach(async () => {
  clock.set('2026-11-20T09:00:00+08:00')
  schoolId = await createTestSchool(test)
})

describe('writing', () => {
  it('gives the events’ ids in order and queues each for sealing, in one statement', async () => {
    test.takeCounts()
    const written = await write(3)
    expect(test.takeCounts()).toEqual([{ schoolId, statements: 2 }])
    expect(await positions()).toEqual([])
    await seal()
    expect(await positions()).toEqual(written.map((id, index) => [index + 1, id]))
  })

  it('leaves no event of a transaction that failed', async () => {
    const failing = inSchool(test.database, schoolId, async (tx) => {
      await writeAudit(tx, writing([draft]))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await seal()
    expect(await positions()).toEqual([])
  })

  it('writes more events than one statement can hold', async () => {
    await write(2_500)
    await seal()
    expect(await verify()).toEqual({ proven: 2_500, problems: [] })
  })
})

describe('sealing', () => {
  it('gives gapless positions when two sealers work at the same time', async () => {
    await write(1_200)
    await Promise.all([seal(), seal(), seal()])
    await seal()
    expect(await verify()).toEqual({ proven: 1_200, problems: [] })
  })

  it('seals an import that began first and committed last', async () => {
    const early = await inSchool(test.database, schoolId, async (tx) => {
      const written = await writeAudit(tx, writing([draft]))
      await write(1)
      await seal()
      return written
    })
    await seal()
    expect((await positions()).at(-1)).toEqual([2, early[0]])
    expect(await verify()).toEqual({ proven: 2, problems: [] })
  })

  it('runs by itself, for every school, and writes the heads down when it stops', async () => {
    const other = await createTestSchool(test, '清溪学院')
    const sealer = startSealer(sealing, { log: silentLog, checkpoints, pauseMillis: 10 })
    await write(2)
    await write(1, other)
    await expect.poll(async () => (await positions()).length).toBe(2)
    await expect.poll(async () => (await positions(other)).length).toBe(1)
    await write(1)
    await sealer.stop()
    expect((await checkpoints.read(schoolId)).at(-1)).toMatchObject({ position: 3, genuine: true })
    expect((await checkpoints.read(other)).at(-1)).toMatchObject({ position: 1, genuine: true })
  })
})

describe('verifying', () => {
  it('finds nothing wrong with an untouched chain, nor with fresh events that wait for their seal', async () => {
    await write(5)
    await seal()
    await write(2)
    expect(await verify()).toEqual({ proven: 5, problems: [] })
  })

  it.each([
    ['act', `'contact.read'`],
    ['at', `at + interval '1 millisecond'`],
    ['actor_id', 'gen_random_uuid()'],
    ['outcome', `'refused'`],
    ['subject_ids', `array[gen_random_uuid()]`],
    ['fields', `array['email']`],
    ['purpose', `'x'`],
    ['mac', `'\\x00'`],
  ])('names the event whose %s was changed', async (column, value) => {
    const [, second] = await chainOf(3)
    await test.asOwner(`update audit_event set ${column} = ${value} where id = $1`, [second])
    expect(await verify()).toEqual({
      proven: 1,
      problems: [{ kind: 'event-changed', position: 2, eventId: second }],
    })
  })

  it('names the event that was deleted', async () => {
    const [, second] = await chainOf(3)
    await pastAllWalls(`delete from audit_event where id = '${second}'`)
    expect(await verify()).toMatchObject({
      problems: [{ kind: 'event-missing', position: 2, eventId: second }],
    })
  })

  it('names the position whose seal was deleted', async () => {
    const [, second] = await chainOf(3)
    await pastAllWalls(`delete from audit_seal where event_id = '${second}'`)
    expect((await verify()).problems[0]).toEqual({ kind: 'position-missing', position: 2 })
  })

  it('names the first position that does not fit after a deletion that closed the gap', async () => {
    const [, second, third] = await chainOf(3)
    await pastAllWalls(`delete from audit_seal where event_id = '${second}';
      delete from audit_event where id = '${second}';
      update audit_seal set position = 2 where event_id = '${third}'`)
    expect((await verify()).problems[0]).toEqual({ kind: 'seal-changed', position: 2, eventId: third })
  })

  it('names an inserted event', async () => {
    const [first] = await chainOf(2)
    await test.asOwner(
      `insert into audit_event select (jsonb_populate_record(e, jsonb_build_object('id', $2::uuid))).* from audit_event e where id = $1`,
      [first, ids.next()],
    )
    expect((await verify()).problems).toMatchObject([{ kind: 'unsealed-event-changed' }])
  })

  it('names an event inserted with a seal of its own', async () => {
    await chainOf(2)
    const stranger = ids.next()
    await test.asOwner(
      `with e as (insert into audit_event select (jsonb_populate_record(e, jsonb_build_object('id', $2::uuid))).*
         from audit_event e where school_id = $1 limit 1 returning *)
       insert into audit_seal select school_id, 3, id, at, mac from e`,
      [schoolId, stranger],
    )
    expect((await verify()).problems).toEqual([{ kind: 'event-changed', position: 3, eventId: stranger }])
  })

  it('names the first of two events that changed places', async () => {
    const [first, second] = await chainOf(3)
    await pastAllWalls(`update audit_seal set position = -1 where event_id = '${first}';
      update audit_seal set position = 1 where event_id = '${second}';
      update audit_seal set position = 2 where event_id = '${first}'`)
    expect((await verify()).problems[0]).toEqual({ kind: 'seal-changed', position: 1, eventId: second })
  })

  it('finds a cut tail by the head that was written down', async () => {
    const [, , third] = await chainOf(3)
    await checkpoint()
    await pastAllWalls(
      `delete from audit_seal where event_id = '${third}'; delete from audit_event where id = '${third}'`,
    )
    expect(await verify()).toEqual({ proven: 2, problems: [{ kind: 'tail-cut', position: 3, last: 2 }] })
  })

  it('finds a checkpoint line that was changed, and one that is not ours', async () => {
    await chainOf(2)
    await checkpoint()
    const file = join(folder, readdirSync(folder).find((name) => name.startsWith(schoolId)) ?? '')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"position":2', '"position":1'))
    appendFileSync(file, 'nonsense\n')
    expect((await verify()).problems).toEqual([
      { kind: 'checkpoint-changed', line: 1 },
      { kind: 'checkpoint-changed', line: 2 },
    ])
  })

  it('finds an event that has waited for its seal longer than a minute', async () => {
    const [first] = await write(1)
    clock.set('2026-11-20T09:02:00+08:00')
    expect((await verify()).problems).toEqual([
      { kind: 'unsealed-too-long', eventId: first, at: '2026-11-20T01:00:00.000Z' },
    ])
  })

  it('finds a row whose event is not there', async () => {
    const [first] = await chainOf(1)
    await test.asOwner(
      'insert into unit (school_id, id, recorded_at, recorded_in) values ($1, gen_random_uuid(), now(), $2)',
      [schoolId, first],
    )
    expect((await verify()).problems).toEqual([])
    const stranger = ids.next()
    await pastAllWalls(`update unit set recorded_in = '${stranger}' where school_id = '${schoolId}'`)
    expect((await verify()).problems).toEqual([
      { kind: 'change-without-event', table: 'unit', eventId: stranger },
    ])
  })

  it('does not accept a chain under other keys', async () => {
    const [first] = await chainOf(1)
    const stranger = createVault(makeVaultKeys())
    const verdict = await verifyAudit({ ...sealing, vault: stranger, checkpoints }, schoolId)
    expect(verdict.problems[0]).toEqual({ kind: 'event-changed', position: 1, eventId: first })
  })
})

const draft: AuditDraft = {
  act: 'human.read',
  subjectKind: 'human',
  subjectIds: [ids.next()],
  fields: ['phone'],
}

function writing(events: readonly [AuditDraft, ...AuditDraft[]], school = schoolId) {
  const who = { actorId: ids.next(), actorRole: 'cadre', requestId: 'r1' }
  return { vault, ids, schoolId: school, at: clock.now(), ...who, events }
}

function write(count: number, school = schoolId): Promise<readonly string[]> {
  const more = Array.from({ length: count - 1 }, () => draft)
  return inSchool(test.database, school, (tx) => writeAudit(tx, writing([draft, ...more], school)))
}

async function chainOf(count: number): Promise<readonly string[]> {
  const written = await write(count)
  await seal()
  return written
}

function seal() {
  return sealSchool(sealing, schoolId)
}

function verify() {
  return verifyAudit({ ...sealing, checkpoints }, schoolId)
}

async function checkpoint(): Promise<void> {
  const head = await seal()
  if (head) await checkpoints.write(schoolId, head)
}

async function positions(school = schoolId): Promise<readonly unknown[]> {
  const rows = await test.asOwner(
    'select position, event_id from audit_seal where school_id = $1 order by position',
    [school],
  )
  return rows.map((row) => [Number(row['position']), row['event_id']])
}

/** As someone who can do anything to the database, foreign keys included. */
function pastAllWalls(text: string): Promise<unknown> {
  return test.asSuperuser(`set session_replication_role = replica; ${text}`)
}
