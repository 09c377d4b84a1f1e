import { expect, test } from 'vitest'
import { samples } from './samples.ts'
import { startWalk } from './walk.ts'
import { createWorld } from './world.ts'

const world = await createWorld()
const walk = await startWalk(world)
const readings = [
  'roster.human',
  'roster.persons',
  'roster.reveal',
  'pairing.list',
  'pairing.export',
  'handover.show',
  'friends.meeting-card',
  'contacts.show',
  'contacts.search',
  'contacts.export',
  'contacts.form',
  'contacts.form-archive',
  'evidence.file',
]

test.each(readings)('where the audit cannot be written, %s answers nothing', async (id) => {
  const sample = samples.find(({ endpoint }) => endpoint.id === id)
  if (!sample) throw new Error(`no sample of ${id}`)
  const [target = null] = sample.noun === null ? [null] : world.targets[sample.noun]
  expect((await walk(sample, 'office', target, 'valid')).status).toBe(200)
  await world.app.test.asSuperuser(
    'alter table audit_event add constraint nothing_more check (false) not valid',
  )
  const step = await walk(sample, 'office', target, 'valid')
  await world.app.test.asSuperuser('alter table audit_event drop constraint nothing_more')
  expect(step.status).toBe(500)
  expect(JSON.parse(step.body)).toEqual({ refusal: { code: 'fault' }, requestId: expect.any(String) })
})

test('what a cadre is answered does not depend on the ethnicity of somebody else', async () => {
  const reads = samples.filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.answer !== 'file')
  const answers = async () => {
    const all = []
    for (const sample of reads) {
      const targets = sample.noun === null ? [null] : world.targets[sample.noun]
      for (const target of targets) {
        const { status, body } = await walk(sample, 'cadre', target, 'valid')
        all.push([sample.endpoint.id, target?.kind, status, body])
      }
    }
    return all
  }
  const before = await answers()
  const { yerlan } = world.school.persons
  const [secret] = await world.app.test.asOwner(
    'select ethnicity_cipher from human_detail where human_id = $1 and superseded_at is null',
    [yerlan],
  )
  expect(secret?.['ethnicity_cipher']).not.toBeNull()
  await world.app.test.asOwner(
    'update human_detail set ethnicity_cipher = null where human_id = $1 and superseded_at is null',
    [yerlan],
  )
  expect(await answers()).toEqual(before)
})
