// Merging two humans and taking it back, on schools made up at random: every record is kept, nothing names the merged human in
// between, and afterwards every row of every table stands as it stood.
import * as contract from '@tongxin/contract/roster/merging'
import { addDays, type Day, day } from '@tongxin/core/calendar/day'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordHuman } from '../features/roster/commands.ts'
import type { Work } from '../platform/work.ts'
import { must } from '../testing/must.ts'
import { createSampleSchool } from '../testing/sample-school.ts'
import { createTestApp } from '../testing/test-app.ts'
import { humanColumns, unmovedColumns } from './human-columns.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const others = [...Object.values(school.cadres), ...Object.values(school.persons)]
const reader = office.accountId

const span = fc.record({ from: fc.nat({ max: 300 }), days: fc.option(fc.nat({ max: 200 })) })
const who = fc.record({
  born: fc.constantFrom(null, '1980', '1980-01', '1981-02'),
  staffNo: fc.boolean(),
  roles: fc.subarray(['cadre', 'person'] as const, { minLength: 1 }),
  party: fc.constantFrom('01', '05'),
  title: fc.constantFrom(null, '教授', '副教授'),
  post: fc.constantFrom(null, '院长', '主任'),
  pairs: fc.array(fc.record({ other: fc.nat({ max: 3 }), asCadre: fc.boolean(), span }), { maxLength: 3 }),
  contacts: fc.array(
    fc.record({ other: fc.nat({ max: 3 }), asCadre: fc.boolean(), day: fc.nat({ max: 300 }) }),
    {
      maxLength: 2,
    },
  ),
  listed: fc.boolean(),
  assists: fc.boolean(),
  excused: fc.boolean(),
  tookPart: fc.boolean(),
  account: fc.boolean(),
})
type Who = typeof who extends fc.Arbitrary<infer V> ? V : never

const start = day('2026-01-01')

test('merged and taken back, every table that names a human is as it was', { timeout: 120_000 }, async () => {
  let merged = 0
  await fc.assert(
    fc.asyncProperty(who, who, async (one, other) => {
      const [survivingId, mergedId] = [await enter(one), await enter(other)]
      const before = await everyRow()
      const preview = await office.call(contract.previewMerge, {
        params: { id: survivingId, otherId: mergedId },
      })
      if (!preview.ok) throw new Error(preview.refusal.code)
      const { questions, contradictions, surviving, merged: gone } = preview.value
      const choices = Object.fromEntries(
        questions.map(({ field, mayKeepBoth }, at) => [
          field,
          mayKeepBoth && at % 3 === 2
            ? ('both' as const)
            : at % 2 === 0
              ? ('merged' as const)
              : ('surviving' as const),
        ]),
      )
      const done = await office.call(contract.mergeHumans, {
        params: { id: survivingId, otherId: mergedId },
        body: { choices, mergedVersion: gone.version },
        version: surviving.version,
      })
      if (contradictions.length > 0) {
        expect(done).toMatchObject({
          ok: false,
          refusal: { code: 'merge-contradicted', sentences: contradictions },
        })
        expect(await everyRow()).toEqual(before)
        return
      }
      if (!done.ok) throw new Error(JSON.stringify(done.refusal))
      merged += 1
      expect(await namesStanding(mergedId)).toEqual([])
      const outlook = await office.call(contract.showMergeUndo, { params: { id: done.value.id } })
      expect(outlook).toMatchObject({ ok: true, value: { obstacles: [], staying: [] } })
      expect(await office.call(contract.undoMerge, { params: { id: done.value.id } })).toMatchObject({
        ok: true,
      })
      const after = await everyRow()
      for (const [key, row] of before) expect(after.get(key)).toEqual(row)
      const added = [...after].filter(([key]) => !before.has(key)).map(([, row]) => row)
      expect(added.filter((row) => !/"superseded_at": "\d/.test(row))).toEqual([])
    }),
    { numRuns: 14, seed: 20261120 },
  )
  expect(merged).toBeGreaterThan(3)
})

test('every column that names a human is moved, or said to stay', async () => {
  const found = await app.test.asOwner(`
    select c.conrelid::regclass::text || ' ' || a.attname as name
    from pg_constraint c join unnest(c.conkey) k(attnum) on true
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'f' and c.confrelid = 'human'::regclass and a.attname <> 'school_id'
    union
    select table_name || ' ' || column_name from information_schema.columns
    where table_schema = 'public' and (column_name ~ '^(human|cadre|person|successor|holder|bearer)_id$')`)
  const told = [
    ...humanColumns.map(({ table, column }) => `${table} ${column}`),
    ...Object.keys(unmovedColumns),
  ]
  expect(found.map((row) => row['name']).sort()).toEqual([...told].sort())
})

/** Tables of which rows are compared: what is counted anew, queued, or only grows is not. */
const apart = /^(audit_|job$|session|duty_count|human_merge|schema_migration|client_key|counter)/

/** Every row as text, by table and row; the versions that tell editors of a change go up. */
async function everyRow(): Promise<Map<string, string>> {
  const tables = await app.test.asOwner(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const rows = new Map<string, string>()
  for (const { name } of tables) {
    if (apart.test(String(name))) continue
    const version = name === 'human' ? " - 'version'" : ''
    const key = ['contact_confirmation', 'kept_record_participant'].includes(String(name))
      ? 't::text'
      : 'ctid::text'
    const found = await app.test.asOwner(
      `select coalesce(to_jsonb(t)->>'id', ${key}) as key, (to_jsonb(t)${version})::text as row from ${String(name)} t`,
    )
    for (const row of found) rows.set(`${String(name)} ${String(row['key'])}`, String(row['row']))
  }
  return rows
}

async function namesStanding(id: string): Promise<readonly string[]> {
  const standing = await Promise.all(
    humanColumns.map(async ({ table, column }) => {
      const [row] = await app.test.asOwner(
        `select count(*)::int as count from ${table} t where ${column}::text = $1 and (to_jsonb(t)->>'superseded_at') is null`,
        [id],
      )
      return row?.['count'] === 0 ? [] : [`${table} ${column}`]
    }),
  )
  return standing.flat()
}

let number = 5000

/** Somebody of these words on the roster, with everything a table may hold about them. */
function enter(one: Who): Promise<string> {
  return app.arrange(async (work) => {
    number += 1
    const always = { from: null, to: null }
    const { literature } = school.units
    const { id } = must(
      await recordHuman(work, {
        id: work.ids.next(),
        version: null,
        sent: {
          detail: { name: '欧阳静', born: one.born, staffNo: one.staffNo ? String(number) : null },
          facts: {
            roles: one.roles.map((role) => ({ role, unitId: literature, sortOrder: number, ...always })),
            memberships: [{ party: one.party, ...always }],
            qualifications: one.title ? [{ kind: 'title', word: one.title, ...always }] : [],
            posts: one.post
              ? [{ unitId: literature, title: one.post, body: null, rank: null, isMain: true, ...always }]
              : [],
            employments: [{ unitId: literature, status: 'active', ...always }],
          },
        },
      }),
    )
    const recorded = await work.record([{ act: 'pairing.entered', subjectKind: 'pairing', subjectIds: [] }])
    await enterRecords(work, { id, one, recorded })
    return id
  })
}

type Entering = {
  readonly id: string
  readonly one: Who
  readonly recorded: Awaited<ReturnType<Work['record']>>
}

async function enterRecords(work: Work<null>, { id, one, recorded }: Entering): Promise<void> {
  const base = () => ({ school_id: work.schoolId, id: work.ids.next(), ...recorded })
  const sides = (row: { readonly other: number; readonly asCadre: boolean }) => {
    const other = others[row.other + (row.asCadre ? 4 : 0)] ?? ''
    return row.asCadre ? { cadre_id: id, person_id: other } : { cadre_id: other, person_id: id }
  }
  for (const pair of one.pairs) {
    const from_on = addDays(start, pair.span.from)
    const row = { ...base(), ...sides(pair), tier: 'unit', unit_id: null, from_on }
    await work.tx.insertInto('pairing').values(row).execute()
    if (pair.span.days === null) continue
    const ended_on = addDays(from_on, pair.span.days)
    await work.tx
      .insertInto('pairing_end')
      .values({ ...base(), pairing_id: row.id, ended_on, reason: '人员变动' })
      .execute()
  }
  for (const contact of one.contacts)
    await enterContact(work, { ...sides(contact), on: addDays(start, contact.day) }, base)
  const [someone = '', person = ''] = [others[0], others[4]]
  if (one.listed) await enterLine(work, { cadre_id: id, person_id: person }, base)
  if (one.excused) {
    const excuse = {
      ...base(),
      human_id: id,
      from_on: start,
      to_on: addDays(start, 9),
      role: 'ufwd',
      approver: '',
    }
    await work.tx.insertInto('excuse').values(excuse).execute()
  }
  if (one.assists) {
    const pairing = { ...base(), cadre_id: someone, person_id: person, tier: 'unit', from_on: start }
    await work.tx.insertInto('pairing').values(pairing).execute()
    const assistant = { ...base(), pairing_id: pairing.id, human_id: id, from_on: start }
    await work.tx.insertInto('pairing_assistant').values(assistant).execute()
  }
  if (one.tookPart) await enterActivity(work, id, base)
  if (one.account) {
    const name = `oy-${id.slice(-8)}`
    const account = { ...base(), human_id: id, sign_in_name: name, display_name: '欧阳静' }
    await work.tx.insertInto('account').values(account).execute()
  }
}

type Base = () => { school_id: string; id: string; recorded_at: string; recorded_in: string }
type Sides = { readonly cadre_id: string; readonly person_id: string }

async function enterContact(work: Work<null>, { on, ...sides }: Sides & { readonly on: Day }, base: Base) {
  const contact = {
    ...base(),
    revision: 1,
    held_on: on,
    form: '走访',
    recorder_id: reader,
    entered_at: work.now.toISOString(),
  }
  const root_id = contact.id
  await work.tx
    .insertInto('contact')
    .values({ ...contact, root_id })
    .execute()
  const part = {
    ...base(),
    ...sides,
    contact_id: contact.id,
    root_id,
    held_on: on,
    form: '走访',
    initiated_by: 'cadre',
    spoke: true,
    talk: true,
    brief: '谈教学',
    topics: [],
    acts: [],
  }
  await work.tx.insertInto('contact_part').values(part).execute()
  const { id: _, ...key } = base()
  await work.tx
    .insertInto('contact_confirmation')
    .values({ ...key, contact_id: contact.id, cadre_id: sides.cadre_id })
    .execute()
  const promise = { ...base(), ...sides, contact_root_id: root_id, text: '转达', holder_id: sides.cadre_id }
  await work.tx.insertInto('promise').values(promise).execute()
}

let listId: string | undefined

/** A line and a mark of one list that all share. */
async function enterLine(work: Work<null>, sides: Sides, base: Base) {
  if (listId === undefined) {
    const policy = { ...base(), key: 'invented' }
    await work.tx.insertInto('policy').values(policy).execute()
    const version = {
      ...base(),
      policy_id: policy.id,
      source: '',
      document: JSON.stringify({}),
      digest: '',
      effective_on: start,
    }
    await work.tx.insertInto('policy_version').values(version).execute()
    const list = {
      ...base(),
      tier: 'unit',
      academic_year: '2025-2026',
      number: 1,
      policy_version_id: version.id,
      state: 'draft',
    }
    listId = list.id
    await work.tx.insertInto('pairing_list').values(list).execute()
  }
  const line = { ...sides, list_id: listId }
  await work.tx
    .insertInto('pairing_list_line')
    .values({ ...base(), ...line })
    .execute()
  await work.tx
    .insertInto('pairing_list_mark')
    .values({ ...base(), ...line, kind: 'lock' })
    .execute()
}

async function enterActivity(work: Work<null>, humanId: string, base: Base) {
  const record = {
    ...base(),
    kind: 'activity',
    word: '茶话会',
    held_on: start,
    sent_to: [],
    restricted: false,
    recorder_id: reader,
    human_id: humanId,
    bearer_id: humanId,
  }
  await work.tx.insertInto('kept_record').values(record).execute()
  const { id: _, ...key } = base()
  await work.tx
    .insertInto('kept_record_participant')
    .values({ ...key, record_id: record.id, human_id: humanId })
    .execute()
}
