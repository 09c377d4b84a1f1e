import * as contract from '@tongxin/contract/policy/policy'
import * as editing from '@tongxin/contract/policy/policy-editing'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const school = await createTestApp()

const source = `# 明湖大学的办法，人工录入
id: minghu-2026
title: 明湖大学联谊交友办法
effective: 2026-06-09
roles: { ufwd: 党委统战部, unitOrg: 二级党组织 }
tiers:
  - id: school
    label: 校级
    cadres: { party: CPC, body: 校领导班子, age: { atMost: 60 } }
requirements:
  - id: talk # 每学期谈一次
    bearer: pairing
    every: semester
    count: contact
    where: { readings: [{ paired: own }, { paired: any }], adopted: null }
    atLeast: 1
    force: must
    cite: { 三: 每学期不少于1次 }
  - id: inspection
    bearer: school
    every: { delegated: ufwd }
    count: inspection
    atLeast: { delegated: ufwd, atMost: 4 }
    force: must
    cite: { 五: 定期督促 }
  - id: quota
    bearer: cadre
    count: pairing
    atLeast: { delegated: unitOrg }
    force: must
    cite: { 三: 结合实际 }
`
const frame = { by: '党委统战部', since: '2026-11-20', body: '部务会', minutesNo: '纪要〔2026〕9号' }
const place = ['requirements', 'talk', 'where']

let office: Client
let base: string

beforeAll(async () => {
  office = await school.signIn('office')
  const loaded = await office.call(contract.loadPolicy, { body: { source, effectiveOn: null }, key: 'first' })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded))
  base = loaded.value.id
})

async function newest() {
  const listed = await office.call(contract.listPolicyVersions, {})
  if (!listed.ok || listed.version === null) throw new Error('no list of versions')
  return { id: listed.value.rows[0]?.id ?? '', version: listed.version, rows: listed.value.rows }
}

async function documentNow() {
  const shown = await office.call(contract.showPolicy, {})
  if (!shown.ok) throw new Error(JSON.stringify(shown))
  return shown.value.document
}

async function sourceOf(id: string) {
  const draft = await office.call(editing.draftPolicy, { params: { id }, body: { source: null, edits: [] } })
  if (!draft.ok) throw new Error(JSON.stringify(draft))
  return draft.value.source
}

const nextKey = () => crypto.randomUUID()

describe('a reading is adopted', () => {
  async function adopt(patch: object = {}, { id = base, seen }: { id?: string; seen?: number } = {}) {
    const body = { ...frame, place, reading: 2, ...patch }
    const version = seen ?? (await newest()).version
    return office.call(editing.adoptReading, { params: { id }, body, key: nextKey(), version })
  }

  it.each([
    ['a place that is plain', { place: ['requirements', 'talk', 'atLeast'] }, 'not-open-to-readings'],
    ['a reading there is none of', { reading: 3 }, 'reading-unknown'],
    ['a day before the document held', { since: '2026-06-08' }, 'version-too-early'],
  ])('and refused for %s, and nothing is stored', async (_, patch, code) => {
    const before = await newest()
    expect(await adopt(patch)).toMatchObject({ refusal: { code } })
    expect((await newest()).version).toBe(before.version)
  })

  it('and refused for a version that is not there', async () => {
    expect(await adopt({}, { id: crypto.randomUUID() })).toMatchObject({ refusal: { code: 'not-found' } })
  })

  it('as a new version that says who, when and by which minutes, comments and all', async () => {
    expect(await adopt()).toMatchObject({ ok: true })
    const { rows, id } = await newest()
    expect(rows).toMatchObject([
      { effectiveOn: '2026-11-20', inForce: true },
      { id: base, inForce: false },
    ])
    expect(rows[0]?.recordedBy).toMatch(/^office-/)
    const talk = (await documentNow()).requirements.find((one) => one.id === 'talk')
    expect(talk?.where).toMatchObject({ state: 'readings', adopted: 2, ...frame })
    const text = await sourceOf(id)
    expect(text).toContain('# 明湖大学的办法，人工录入')
    expect(text).toContain('- id: talk # 每学期谈一次')
  })

  it('leaves the version before as it was', async () => {
    expect(await sourceOf(base)).toBe(source)
    const before = await office.call(contract.showPolicyVersion, { params: { id: base } })
    expect(before.ok && before.value.document.requirements[0]?.where).toMatchObject({ adopted: null })
  })

  it('is written down in the audit, by place and not by value', async () => {
    const events = await school.arrange((work) =>
      work.tx.selectFrom('audit_event').selectAll().where('act', '=', 'policy.reading-adopted').execute(),
    )
    expect(events).toHaveLength(1)
    expect(events[0]?.fields).toEqual(['requirements.talk.where'])
    expect(events[0]?.subject_ids).toEqual([(await newest()).id, base])
  })

  it('counts duties anew', async () => {
    const waiting = await school.arrange((work) =>
      work.tx.selectFrom('job').select('id').where('kind', '=', 'duty.rebuild').execute(),
    )
    expect(waiting.length).toBeGreaterThan(0)
  })

  it('is not adopted twice, and can be taken back', async () => {
    const { id } = await newest()
    expect(await adopt({}, { id })).toMatchObject({ refusal: { code: 'policy-unchanged' } })
    expect(await adopt({ reading: null }, { id })).toMatchObject({ ok: true })
    const talk = (await documentNow()).requirements.find((one) => one.id === 'talk')
    expect(talk?.where).toEqual({
      state: 'readings',
      readings: [{ paired: 'own' }, { paired: 'any' }],
      adopted: null,
    })
  })

  it('is refused on a version that another has taken the place of', async () => {
    expect(await adopt()).toMatchObject({ refusal: { code: 'version-replaced', on: '2026-11-20' } })
  })

  it('is listed with what came of it, for everybody who reads the document', async () => {
    const cadre = await school.signIn('cadre')
    const listed = await cadre.call(contract.listPolicyDecisions, {})
    expect(listed).toMatchObject({
      ok: true,
      value: {
        rows: [
          { kind: 'taken-back', words: null },
          {
            kind: 'adopted',
            words: '不限自己的结对',
            since: '2026-11-20',
            sections: ['三'],
            by: '党委统战部',
          },
        ],
      },
    })
  })

  it('is refused to whoever saw an older page, and to who may not', async () => {
    const { id, version } = await newest()
    expect(await adopt({}, { id, seen: version - 1 })).toMatchObject({
      refusal: { code: 'stale-version', current: version },
    })
    const leader = await school.signIn('leader')
    const body = { ...frame, place, reading: 1 }
    expect(
      await leader.call(editing.adoptReading, { params: { id }, body, key: nextKey(), version }),
    ).toMatchObject({ refusal: { code: 'forbidden' } })
  })
})

describe('what is left to a role of the school is filled in', () => {
  async function fill(patch: object) {
    const { id, version } = await newest()
    const body = {
      ...frame,
      place: ['requirements', 'inspection', 'every'],
      value: 'calendar-year',
      ...patch,
    }
    return office.call(editing.fillDelegated, { params: { id }, body, key: nextKey(), version })
  }

  it.each([
    ['a value the document sets', { place: ['requirements', 'talk', 'atLeast'], value: 3 }, 'not-delegated'],
    ['what each unit sets', { place: ['requirements', 'quota', 'atLeast'], value: 3 }, 'left-to-each-unit'],
    [
      'more than the bounds',
      { place: ['requirements', 'inspection', 'atLeast'], value: 5 },
      'outside-bounds',
    ],
    ['a cycle nobody knows', { value: 'fortnight' }, 'policy-has-mistakes'],
    ['a day before the version', { since: '2026-11-19' }, 'version-too-early'],
  ])('and refused for %s', async (_, patch, code) => {
    expect(await fill(patch)).toMatchObject({ refusal: { code } })
  })

  it('within its bounds, and judged by from then on', async () => {
    expect(await fill({})).toMatchObject({ ok: true })
    const rule = (await documentNow()).requirements.find(({ id }) => id === 'inspection')
    expect(rule?.every).toEqual({ state: 'set', value: 'calendar-year', filled: { to: 'ufwd', ...frame } })
    expect(await fill({ place: ['requirements', 'inspection', 'atLeast'], value: 2 })).toMatchObject({
      ok: true,
    })
  })
})

describe('a document is edited', () => {
  const keep = { requirements: {}, pairings: 'keep' as const }
  const more = { place: ['requirements', 'talk', 'atLeast'], value: 2 }

  async function draft(body: { source: string | null; edits: { place: string[]; value?: unknown }[] }) {
    const { id } = await newest()
    const answer = await office.call(editing.draftPolicy, { params: { id }, body })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }

  async function save(source: string, patch: object = {}, seen?: number) {
    const { id, version } = await newest()
    const body = { source, effectiveOn: '2027-03-01', docNo: '', transition: keep, ...patch }
    return office.call(editing.savePolicyVersion, {
      params: { id },
      body,
      key: nextKey(),
      version: seen ?? version,
    })
  }

  it('with the differences shown before anything is stored', async () => {
    const before = (await newest()).version
    const { differences, mistakes, source: text } = await draft({ source: null, edits: [more] })
    expect(mistakes).toEqual([])
    expect(differences).toMatchObject([{ path: 'requirements.talk', kind: 'changed' }])
    expect(text).toContain('atLeast: 2')
    expect((await newest()).version).toBe(before)
  })

  it('with every mistake at its line as one types', async () => {
    const text = `${await sourceOf((await newest()).id)}colour: red\n`
    const { document, mistakes } = await draft({ source: text, edits: [] })
    expect(document).toBeNull()
    expect(mistakes).toMatchObject([{ path: 'colour', line: text.split('\n').length - 1 }])
  })

  it('and stored as a new version with its day, its transition and its number', async () => {
    const { source: text } = await draft({ source: null, edits: [more] })
    const transition = { requirements: { talk: 'old' as const }, pairings: 'end' as const }
    expect(await save(text, { transition, docNo: '明大党〔2027〕3号' })).toMatchObject({ ok: true })
    const later = await office.call(contract.showPolicy, { query: { on: '2027-03-01' } })
    expect(later).toMatchObject({
      ok: true,
      value: { version: { docNo: '明大党〔2027〕3号', effectiveOn: '2027-03-01', inForce: true } },
    })
    expect(later.ok && later.value.document.transition).toEqual(transition)
    expect((await documentNow()).docNo).toBeUndefined()
  })

  it('and refused when a colleague stored one meanwhile, or nothing changed, or it is another document', async () => {
    const { id, version } = await newest()
    const text = await sourceOf(id)
    const changed = text.replace('title: 明湖大学联谊交友办法', 'title: 办法')
    expect(await save(changed, {}, version - 1)).toMatchObject({ refusal: { code: 'stale-version' } })
    expect(await save(text)).toMatchObject({ refusal: { code: 'policy-unchanged' } })
    expect(await save(text.replace('id: minghu-2026', 'id: other'))).toMatchObject({
      refusal: { code: 'policy-id-changed', id: 'minghu-2026' },
    })
    expect(await save(`${text}colour: red\n`)).toMatchObject({
      refusal: { code: 'policy-has-mistakes', count: 1 },
    })
    expect(await save(changed, { effectiveOn: '2026-06-08' })).toMatchObject({
      refusal: { code: 'version-too-early' },
    })
    expect((await newest()).version).toBe(version)
  })

  it('of two at the same moment only one is stored', async () => {
    const { id, version } = await newest()
    const text = await sourceOf(id)
    const send = (title: string) =>
      save(text.replace('title: 明湖大学联谊交友办法', `title: ${title}`), {}, version)
    const [first, second] = await Promise.all([send('办法甲'), send('办法乙')])
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
    expect((await newest()).version).toBe(version + 1)
  })
})

it('shows no version that is not there', async () => {
  const asked = { params: { id: crypto.randomUUID() } }
  expect(await office.call(contract.showPolicyVersion, asked)).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(
    await office.call(editing.draftPolicy, { ...asked, body: { source: null, edits: [] } }),
  ).toMatchObject({ refusal: { code: 'not-found' } })
})
