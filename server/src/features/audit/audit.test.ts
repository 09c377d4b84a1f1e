import * as contract from '@tongxin/contract/audit'
import { showHuman } from '@tongxin/contract/roster/roster'
import { expect, test } from 'vitest'
import { sealSchool } from '../../platform/audit/audit-seal.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const auditor = await app.signIn('audit-admin')

type Query = {
  from?: string
  to?: string
  act?: 'human.read' | 'audit.read'
  outcome?: 'refused'
  actor?: string
  size?: number
}

async function eventsOf(query: Query) {
  const found = await auditor.call(contract.listAuditEvents, { query })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

test('the audit names who read whose sheet and when, and no value of it', async () => {
  await office.call(showHuman, { params: { id: school.persons.bai } })
  const { rows, more } = await eventsOf({ act: 'human.read' })
  expect(more).toBe(false)
  expect(rows).toMatchObject([
    {
      actorRole: 'office',
      actorName: expect.stringContaining('office'),
      outcome: 'done',
      subjectKind: 'human',
      subjectIds: [school.persons.bai],
      subjectCount: 1,
    },
  ])
  expect(JSON.stringify(rows)).not.toContain('柏予安')
})

test('it is narrowed by day, actor and outcome, and turned page by page', async () => {
  expect((await eventsOf({ to: '2026-08-31' })).rows).toEqual([])
  const entered = await eventsOf({ from: '2026-09-01', to: '2026-09-01', size: 5 })
  expect(entered).toMatchObject({ more: true })
  expect(entered.rows).toHaveLength(5)
  expect((await eventsOf({ actor: 'nobody' })).rows).toEqual([])
  expect((await eventsOf({ actor: 'office', act: 'human.read' })).rows).toHaveLength(1)
  await office.call(contract.showAuditChain, {})
  expect((await eventsOf({ outcome: 'refused' })).rows).toMatchObject([
    { act: 'access.refused', subjectKind: 'audit.chain' },
  ])
})

test('a reading of the audit stands in the audit', async () => {
  await eventsOf({ actor: 'office' })
  const { rows } = await eventsOf({ act: 'audit.read' })
  expect(rows[0]).toMatchObject({ actorRole: 'audit-admin', fields: ['actor'] })
})

test('the chain says how far it is sealed, and is proven when asked', async () => {
  const before = await auditor.call(contract.showAuditChain, {})
  expect(before).toMatchObject({ ok: true, value: { position: 0, sealedAt: null, checkpoint: null } })
  await sealSchool(app.shell, app.schoolId)
  const after = await auditor.call(contract.showAuditChain, {})
  if (!after.ok) throw new Error(after.refusal.code)
  expect(after.value.position).toBeGreaterThan(20)
  expect(await auditor.call(contract.verifyAuditChain, {})).toMatchObject({
    ok: true,
    value: { from: 1, to: after.value.position, problems: [] },
  })
})

test('a changed event is named by its position', async () => {
  await app.test.asSuperuser(
    `update audit_event set act = 'human.listed' where id = (select event_id from audit_seal where position = 7)`,
  )
  expect(await auditor.call(contract.verifyAuditChain, {})).toMatchObject({
    ok: true,
    value: { to: 6, problems: [{ kind: 'event-changed', position: 7 }] },
  })
})

test('nobody but the audit administrator reads it', async () => {
  for (const role of ['office', 'system-admin', 'security-admin', 'leader'] as const) {
    const other = await app.signIn(role)
    expect(await other.call(contract.listAuditEvents, {})).toMatchObject({ refusal: { code: 'forbidden' } })
  }
  expect(await app.visitor.call(contract.verifyAuditChain, {})).toMatchObject({
    refusal: { code: 'unauthenticated' },
  })
})
