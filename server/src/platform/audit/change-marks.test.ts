// Whoever remembers something asks for the mark first: it is another one as soon as anything was changed, whoever changed it and when.
import type { AuditAct } from '@tongxin/core/audit/audit-act'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, createTestSchool } from '../../testing/database.ts'
import { createFixedClock } from '../clock.ts'
import { inSchool, type Tx } from '../database.ts'
import { createIds } from '../ids.ts'
import { createVault } from '../vault.ts'
import { makeVaultKeys } from '../vault-keys.ts'
import { sealSchool } from './audit-seal.ts'
import { writeAudit } from './audit-write.ts'
import { type ChangeMark, createChangeMarks } from './change-marks.ts'

const test = await createTestDatabase()
const clock = createFixedClock('2026-11-20T09:00:00+08:00')
const ids = createIds(clock)
const vault = createVault(makeVaultKeys())
const markOf = createChangeMarks()
let schoolId = ''
const contact = '01980000-0000-7000-8000-000000000001'
const another = '01980000-0000-7000-8000-000000000002'

beforeEach(async () => {
  schoolId = await createTestSchool(test)
})

const mark = (school = schoolId) => inSchool(test.database, school, (tx) => markOf({ tx, schoolId: school }))
const within = <T>(use: (tx: Tx) => Promise<T>) => inSchool(test.database, schoolId, use)
const seal = () => sealSchool({ database: test.database, vault, clock }, schoolId)

function write(tx: Tx, act: AuditAct, { times = 1, school = schoolId, of = [contact] } = {}) {
  const event = { act, subjectKind: 'contact', subjectIds: of }
  const events = [event, ...Array.from({ length: times - 1 }, () => event)] as const
  const who = { actorId: null, actorRole: null, requestId: null }
  return writeAudit(tx, { vault, ids, schoolId: school, at: clock.now(), ...who, events })
}

describe('the mark of a school', () => {
  it('stays while nothing is written, and is of this school alone', async () => {
    const first = await mark()
    expect(await mark()).toBe(first)
    const other = await createTestSchool(test)
    expect(await mark(other)).not.toBe(first)
    await inSchool(test.database, other, (tx) => write(tx, 'contact.logged', { school: other }))
    expect(await mark()).toBe(first)
  })

  it('stays after readings, sealed or not', async () => {
    const first = await mark()
    await within((tx) => write(tx, 'contact.read'))
    expect(await mark()).toBe(first)
    await seal()
    expect(await mark()).toBe(first)
    await within((tx) => write(tx, 'contact.exported'))
    await seal()
    expect(await mark()).toBe(first)
  })

  it('stays after what changes neither contacts nor people, pairings, documents or the calendar', async () => {
    const first = await mark()
    await within((tx) => write(tx, 'promise.kept'))
    await within((tx) => write(tx, 'notice.read'))
    expect(await mark()).toBe(first)
  })

  it('is another one after a change, once: not again when that is sealed', async () => {
    const first = await mark()
    await within((tx) => write(tx, 'contact.logged'))
    const second = await mark()
    expect(second).not.toBe(first)
    await seal()
    expect(await mark()).toBe(second)
    await within((tx) => write(tx, 'pairing.ended'))
    await seal()
    expect(await mark()).not.toBe(second)
  })

  it('is another one after a change that was begun earlier and came to its end later than others', async () => {
    let first: ChangeMark | null = null
    await within(async (slow) => {
      await write(slow, 'contact.amended')
      await within((tx) => write(tx, 'contact.read'))
      await seal()
      first = await mark()
      expect(await mark()).toBe(first)
    })
    expect(await mark()).not.toBe(first)
  })

  it('is never kept from a transaction that has changed something itself and may take it back', async () => {
    const first = await mark()
    const inside: ChangeMark[] = []
    const failed = within(async (tx) => {
      await write(tx, 'contact.logged')
      inside.push(await markOf({ tx, schoolId }), await markOf({ tx, schoolId }))
      throw new Error('taken back')
    })
    await expect(failed).rejects.toThrow('taken back')
    expect(new Set([first, ...inside]).size).toBe(3)
    expect(await mark()).toBe(first)
  })

  it('is the same inside a transaction that only wrote down a reading', async () => {
    const first = await mark()
    await within(async (tx) => {
      await write(tx, 'contact.searched')
      expect(await markOf({ tx, schoolId })).toBe(first)
    })
    expect(await mark()).toBe(first)
  })

  it('is another one after more events than anybody goes through, and stays when they are sealed', async () => {
    const first = await mark()
    await within((tx) => write(tx, 'contact.read', { times: 1001 }))
    const [second, third] = [await mark(), await mark()]
    expect(new Set([first, second, third]).size).toBe(3)
    await seal()
    const sealed = await mark()
    expect(await mark()).toBe(sealed)
  })

  it.each<readonly [AuditAct, AuditAct]>([
    ['contact.logged', 'contact.amended'],
    ['human.recorded', 'pairing.ended'],
  ])(
    'after %s and %s tells whom they name, the later the higher, and is the same besides',
    async (one, other) => {
      const first = await mark()
      await within((tx) => write(tx, one))
      await within((tx) => write(tx, other, { of: [another] }))
      const second = await mark()
      expect([second.besides, [...second.named.keys()]]).toEqual([first.besides, [contact, another]])
      await within((tx) => write(tx, 'contact.withdrawn'))
      const third = await mark()
      expect(third.besides).toBe(first.besides)
      expect(third.named.get(contact)).toBeGreaterThan(Math.max(...second.named.values()))
      expect(third.named.get(another)).toBe(second.named.get(another))
    },
  )

  it('is another one besides after any other change, after contacts nobody names, and after very many', async () => {
    const changes: readonly ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => write(tx, 'handover.confirmed'),
      (tx) => write(tx, 'contact.logged', { of: [] }),
      (tx) =>
        write(tx, 'contact.logged', {
          of: Array.from({ length: 1001 }, (_, at) => contact.replace(/\d{4}$/, `${1000 + at}`)),
        }),
    ]
    for (const change of changes) {
      const { besides } = await mark()
      await within(change)
      expect(await mark()).toMatchObject({
        besides: expect.not.stringContaining(besides),
        named: new Map(),
      })
    }
  })
})
