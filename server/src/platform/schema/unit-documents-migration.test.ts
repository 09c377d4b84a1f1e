import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { createEmptyDatabase } from '../../testing/database.ts'
import { migrate, nameRole } from './migrate.ts'

const migrations = join(import.meta.dirname, '../../../migrations')
const empty = await createEmptyDatabase()
const owner = new pg.Pool({ connectionString: empty.ownerUrl, max: 1 })
afterAll(() => owner.end())

const [school, event, unit, base] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

/** The migrations up to a number, as a program of that day had them. */
function upTo(last: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-migrations-'))
  for (const name of readdirSync(migrations).filter((one) => /^\d{4}_/.test(one) && one <= `${last}~`))
    cpSync(join(migrations, name), join(folder, name))
  return folder
}

const run = (folder: string) => migrate({ ownerUrl: empty.ownerUrl, appRole: nameRole(empty.appUrl), folder })

const document = {
  id: 'minghu-2026',
  title: '联谊交友办法',
  requirements: [
    {
      ...{
        id: 'quota',
        label: '数量',
        bearer: 'cadre',
        of: { tier: 'unit' },
        count: 'pairing',
        force: 'must',
      },
      ...{ atLeast: { delegated: 'unitOrg' }, atMost: { delegated: 'unitOrg', atMost: 5 } },
    },
    { id: 'reach', bearer: 'person', count: 'pairing', atLeast: { delegated: 'unitOrg' }, force: 'must' },
  ],
}

it('makes of the numbers units had set their own documents, a version for each day', async () => {
  await run(upTo('0011'))
  await owner.query(`
    insert into school (school_id, name, created_at) values ('${school}', '明湖大学', now());
    insert into audit_event (school_id, id, at, act, outcome, subject_kind, subject_ids, fields, mac)
      values ('${school}', '${event}', now(), 'policy.recorded', 'done', 'policy', '{}', '{}', '');
    insert into unit (school_id, id, recorded_at, recorded_in) values ('${school}', '${unit}', now(), '${event}');
    insert into policy (school_id, id, key, recorded_at, recorded_in)
      values ('${school}', '${base}', 'minghu-2026', now(), '${event}');
    insert into policy_version (school_id, id, policy_id, source, document, digest, effective_on, recorded_at, recorded_in)
      values ('${school}', gen_random_uuid(), '${base}', '', '${JSON.stringify(document)}', '', '2026-06-09', now(), '${event}');
    insert into unit_value (school_id, id, unit_id, policy_id, requirement, at_least, at_most, decided_on, minutes_no,
        valid_from, recorded_at, recorded_in)
      values ('${school}', gen_random_uuid(), '${unit}', '${base}', 'quota', 1, null, '2026-09-08', '纪要〔2026〕7号',
          '2026-09-10', now(), '${event}'),
        ('${school}', gen_random_uuid(), '${unit}', '${base}', 'reach', 2, null, null, null,
          '2026-10-01', now(), '${event}');`)
  expect(await run(upTo('0012'))).toEqual(['0012_unit_documents.sql'])
  const { rows } = await owner.query<{ on: string; document: unknown; unit_id: string }>(
    `select v.effective_on::text as on, v.document, p.unit_id from policy_version v join policy p on p.id = v.policy_id
     where p.unit_id is not null order by v.effective_on`,
  )
  const read = rows.map((row) => {
    const reading = readPolicy(row.document)
    if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
    const { policy } = reading
    return [
      row.on,
      policy.adoptedOn,
      policy.relation,
      policy.requirements.map(({ id, atLeast, atMost }) => [id, atLeast, atMost]),
    ]
  })
  const relation = { to: 'minghu-2026', as: 'fills', units: [unit], requirements: [] }
  const set = (value: unknown) => ({ state: 'set', value })
  const quota = ['quota', set(1), set('none')]
  expect(read).toEqual([
    ['2026-09-10', '2026-09-08', relation, [quota]],
    ['2026-10-01', '2026-09-08', relation, [quota, ['reach', set(2), undefined]]],
  ])
})
