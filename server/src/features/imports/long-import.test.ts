// A table too long for one answer is written by a job: as a whole or not at all, by who asked for it, and it tells how far it is.

import * as contract from '@tongxin/contract/imports/imports'
import * as roster from '@tongxin/contract/roster/roster'
import { beforeEach, expect, test } from 'vitest'
import { findActor } from '../../http/session.ts'
import { workFor } from '../../http/work-for.ts'
import { inSchool } from '../../platform/database.ts'
import { doOneJob } from '../../testing/do-jobs.ts'
import { importOffice } from '../../testing/import-office.ts'
import { createSampleSchool, enterPerson } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { untilWaiting } from '../../testing/until-waiting.ts'
import { commitImport } from '../../workflows/commit-import.ts'
import { importHandling } from '../../workflows/write-import.ts'
import { findBatchHead } from './batch-store.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const { previewOf, commit, show } = importOffice(office)
const heads = ['姓名', '工号', '单位', '政治面貌', '职称']
let numbers = 2300

/** Looked through and begun, as if three rows were long. */
async function begun(title = '教授') {
  const lines = ['尉迟望', '司空见', '令狐远'].map((name) => [
    name,
    String(++numbers),
    '文学院',
    '群众',
    title,
  ])
  const preview = await previewOf('persons', [heads, ...lines])
  await inSchool(app.shell.database, app.schoolId, async (tx) => {
    const actor = await findActor(tx, office.accountId, app.shell.clock.today())
    if (!actor) throw new Error('nobody')
    const work = workFor(app.shell, { tx, schoolId: app.schoolId, actor, requestId: null })
    const head = await findBatchHead(work, preview.id)
    if (!head) throw new Error('no table')
    const asked = { version: head.version, plan: preview.plan, withoutProblemRows: false, longest: 2 }
    expect(await commitImport(work, head, asked)).toMatchObject({
      ok: true,
      value: { added: 3, isWriting: true },
    })
  })
  return preview
}

const { handlers, afterFaults } = importHandling(app.shell)
const work = () => doOneJob({ shell: app.shell, schoolId: app.schoolId }, handlers, afterFaults)

async function listed(search: string): Promise<number> {
  const found = await office.call(roster.listPersons, { query: { search } })
  return found.ok ? found.value.rows.length : -1
}

beforeEach(async () => {
  while (await work());
})

test('while it waits it is being written, can be opened, and cannot be changed', async () => {
  const preview = await begun()
  expect(await show(preview.id)).toMatchObject({
    state: 'writing',
    counts: { added: 3, updated: 0, same: 0, problems: 0 },
    writtenRows: 0,
  })
  expect(await office.call(contract.listImports, {})).toMatchObject({
    value: { imports: [{ id: preview.id, state: 'writing' }] },
  })
  expect(await commit(preview)).toMatchObject({ refusal: { code: 'import-settled', state: 'writing' } })
  expect(await office.call(contract.abandonImport, { params: { id: preview.id } })).toMatchObject({
    refusal: { code: 'import-settled' },
  })
})

test('the job writes all of it in the name of who asked, and it can be undone', async () => {
  const before = await listed('尉迟望')
  const preview = await begun()
  expect(await work()).toMatchObject({ kind: 'import.write' })
  expect(await show(preview.id)).toMatchObject({ state: 'committed', counts: { added: 3 }, writtenRows: 3 })
  expect(await listed('尉迟望')).toBe(before + 1)
  const [event] = await app.test.asOwner(
    "select actor_id from audit_event where act = 'import.committed' order by id desc limit 1",
  )
  expect(event?.['actor_id']).toBe(office.accountId)
  expect(await office.call(contract.undoImport, { params: { id: preview.id } })).toMatchObject({
    ok: true,
    value: { removed: 3, restored: 0 },
  })
})

test('a roster that changed in between stops it, and says so', async () => {
  const preview = await begun()
  const other = await previewOf('persons', [heads, ['尉迟望', String(numbers - 2), '文学院', '群众', '讲师']])
  expect(await commit(other)).toMatchObject({ ok: true })
  await work()
  expect(await show(preview.id)).toMatchObject({
    state: 'previewed',
    stopped: 'changed',
    counts: { updated: 1, added: 2 },
  })
  expect(await commit(await show(preview.id))).toMatchObject({ ok: true, value: { added: 2, updated: 1 } })
})

test('who is entered by hand while it is written is not entered twice: the table is to be looked through again', async () => {
  const preview = await begun()
  const staffNo = String(numbers)
  const { database } = app.shell
  const { writing } = await inSchool(database, app.schoolId, async (tx) => {
    const hand = workFor(app.shell, { tx, schoolId: app.schoolId, actor: null, requestId: null })
    await enterPerson(hand, [staffNo, '令狐远', school.units.library, '12'], {})
    // The writing cannot see what is not committed yet, and stands before the same number.
    const writing = work()
    await untilWaiting({ tx }, writing)
    return { writing }
  })
  await writing
  expect(await show(preview.id)).toMatchObject({
    state: 'previewed',
    stopped: 'changed',
    counts: { added: 2 },
  })
})

test('who may import no more has nothing written', async () => {
  const preview = await begun()
  await app.test.asOwner('update account set suspended_at = now() where id = $1', [office.accountId])
  await work()
  await app.test.asOwner('update account set suspended_at = null where id = $1', [office.accountId])
  expect(await show(preview.id)).toMatchObject({ state: 'previewed', stopped: 'not-allowed' })
})

test('a fault half way leaves nothing behind but the table to be looked through again', async () => {
  const preview = await begun()
  const before = await listed('司空见')
  await app.test.asOwner(
    'alter table qualification add constraint none_new check (word <> $$教授$$) not valid',
  )
  await expect(work()).rejects.toThrow(/none_new/)
  await app.test.asOwner('alter table qualification drop constraint none_new')
  expect(await show(preview.id)).toMatchObject({ state: 'previewed', stopped: 'failed', writtenRows: 0 })
  expect(await listed('司空见')).toBe(before)
})
