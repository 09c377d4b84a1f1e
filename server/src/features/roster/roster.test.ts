import * as contract from '@tongxin/contract/roster/roster'
import { describe, expect, test } from 'vitest'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
const cadre = await app.signIn('cadre', { humanId: school.cadres.bian })
const always = { from: null, to: null }

async function namesOf(client: typeof office, query: Record<string, string>) {
  const found = await client.call(contract.listPersons, { query })
  return found.ok ? found.value.rows.map((row) => row.name) : found.refusal
}

async function sheetOf(client: typeof office, id: string) {
  const shown = await client.call(contract.showHuman, { params: { id } })
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.value
}

async function pairUp(cadreId: string, personId: string) {
  await app.arrange(async (work) => {
    const recorded = await work.record([{ act: 'list.line-added', subjectKind: 'pairing', subjectIds: [] }])
    await work.tx
      .insertInto('pairing')
      .values({
        school_id: work.schoolId,
        id: work.ids.next(),
        cadre_id: cadreId,
        person_id: personId,
        tier: 'unit',
        from_on: '2026-10-01' as never,
        ...recorded,
      })
      .execute()
  })
}

describe('finding people', () => {
  test('a person is found by characters, full pinyin, initials and staff number', async () => {
    for (const search of ['知行', 'luzhi', 'lzx', 'LZX', '2005']) {
      expect(await namesOf(office, { search })).toEqual(['陆知行'])
    }
    expect(await namesOf(office, { search: 'altyerlan' })).toEqual([])
    expect(await namesOf(office, { search: '叶尔兰' })).toEqual(['阿勒腾·叶尔兰'])
  })

  test('a percent sign is a character like any other, not everybody', async () => {
    expect(await namesOf(office, { search: '%' })).toEqual([])
  })

  test('cadres stand in 班子 order, with post, body and portfolio', async () => {
    const found = await office.call(contract.listCadres, {})
    expect(found).toMatchObject({ ok: true, value: { total: 4, can: { write: true } } })
    if (!found.ok) return
    expect(found.value.rows.map((row) => row.name)).toEqual(['闻远山', '卞怀瑾', '滕望舒', '汤若谷'])
    expect(found.value.rows[0]).toMatchObject({
      post: '校党委书记',
      body: '学校党委班子',
      unitName: '校领导',
    })
    expect([...(found.value.rows[0]?.inCharge ?? [])].sort()).toEqual(['文学院', '机电工程学院'].sort())
  })

  test('a unit and all below it', async () => {
    expect(await namesOf(office, { unit: school.units.engineering })).toHaveLength(3)
  })

  test('the search of the header names humans and units', async () => {
    const found = await office.call(contract.searchRoster, { query: { q: '文' } })
    expect(found).toMatchObject({ ok: true, value: { units: [{ name: '文学院' }] } })
    const byLetters = await office.call(contract.searchRoster, { query: { q: 'tws' } })
    expect(byLetters).toMatchObject({ ok: true, value: { humans: [{ name: '滕望舒', role: 'cadre' }] } })
  })

  test('units are counted as of today', async () => {
    const found = await office.call(contract.listUnits, {})
    const row = found.ok ? found.value.rows.find((unit) => unit.name === '文学院') : undefined
    expect(row).toMatchObject({ cadres: 2, persons: 4, kind: '二级党组织', version: 1 })
  })

  test('a page of persons is a handful of statements, and its reading is audited with the ids', async () => {
    app.test.takeCounts()
    await namesOf(office, {})
    const statements = app.test.takeCounts().reduce((sum, count) => sum + count.statements, 0)
    expect(statements).toBeLessThanOrEqual(8)
    const rows = await app.test.asOwner(
      "select cardinality(subject_ids) as people, fields from audit_event where act = 'human.listed' order by at desc, id desc limit 1",
    )
    expect(rows).toEqual([{ people: 8, fields: ['party', 'identity'] }])
  })
})

describe('who reaches whom', () => {
  test('nobody without a session, no administrator', async () => {
    expect(await app.visitor.call(contract.listPersons, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
    const admin = await app.signIn('system-admin')
    expect(await admin.call(contract.listPersons, {})).toMatchObject({ refusal: { code: 'forbidden' } })
  })

  test('a unit secretary finds the people of the own unit only', async () => {
    expect([...((await namesOf(secretary, {})) as string[])].sort()).toEqual(
      ['柏予安', '温如玉', '阿勒腾·叶尔兰', '商秋池'].sort(),
    )
    const other = await secretary.call(contract.showHuman, { params: { id: school.persons.lu } })
    const invented = await secretary.call(contract.showHuman, { params: { id: app.schoolId } })
    expect(other).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect(invented).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })

  test('a unit secretary takes nobody into another unit', async () => {
    const { version } = await sheetOf(secretary, school.persons.bai)
    const roles = [{ role: 'person' as const, unitId: school.units.engineering, sortOrder: 0, ...always }]
    const sent = { detail: {}, facts: { roles } }
    const changed = await secretary.call(contract.changeHuman, {
      params: { id: school.persons.bai },
      body: sent,
      version,
    })
    expect(changed).toMatchObject({ refusal: { code: 'unit-unknown' } })
  })

  test('a cadre reaches only own friends, and sees neither party nor identity of them', async () => {
    expect(await namesOf(cadre, {})).toEqual([])
    await pairUp(school.cadres.bian, school.persons.bai)
    expect(await namesOf(cadre, {})).toEqual(['柏予安'])
    const sheet = await sheetOf(cadre, school.persons.bai)
    expect(sheet.shown).toMatchObject({
      phone: 'masked',
      party: 'hidden',
      identity: 'hidden',
      ethnicity: 'hidden',
    })
    expect(sheet.facts).toMatchObject({ memberships: [], identities: [], registers: [] })
    expect(sheet.detail.phone).toBe('138****2001')
    expect(sheet.can).toEqual({ write: false, reveal: false, merge: false, history: false, pairs: true })
    const listed = await cadre.call(contract.listPersons, {})
    expect(listed).toMatchObject({ value: { rows: [{ parties: null, identities: null }] } })
    expect(await cadre.call(contract.showHuman, { params: { id: school.persons.lu } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })
})

describe('a sheet', () => {
  test('shows phone and ethnicity masked, and in full only for a purpose that the audit keeps', async () => {
    const { detail, can } = await sheetOf(office, school.persons.yerlan)
    expect(detail).toMatchObject({ phone: '138****2003', ethnicity: '****' })
    expect(can).toEqual({ write: true, reveal: true, merge: true, history: true, pairs: true })
    const revealed = await office.call(contract.revealHuman, {
      params: { id: school.persons.yerlan },
      body: { fields: ['phone', 'ethnicity'], purpose: '联系确认座谈时间' },
    })
    expect(revealed).toMatchObject({ ok: true, value: { phone: '13800002003', ethnicity: '哈萨克族' } })
    const rows = await app.test.asOwner(
      "select purpose, fields from audit_event where act = 'human.revealed'",
    )
    expect(rows).toEqual([{ purpose: '联系确认座谈时间', fields: ['phone', 'ethnicity'] }])
  })

  test('nothing of phone, e-mail and ethnicity is readable in the database', async () => {
    const rows = await app.test.asOwner(
      "select encode(phone_cipher, 'escape') as phone, encode(ethnicity_cipher, 'escape') as ethnicity from human_detail where name = '阿勒腾·叶尔兰'",
    )
    expect(JSON.stringify(rows)).not.toMatch(/13800002003|哈萨克/)
  })

  test('a changed row is a new row and the old one stays in the books; what is not sent stays', async () => {
    const id = school.persons.wenruyu
    const before = await sheetOf(office, id)
    const posts = [
      {
        unitId: school.units.literature,
        title: '系主任',
        body: null,
        rank: null,
        isMain: true,
        from: '2026-10-01',
        to: null,
      },
    ]
    const changed = await office.call(contract.changeHuman, {
      params: { id },
      body: { detail: { gender: '男' }, facts: { posts } },
      version: before.version,
    })
    expect(changed).toMatchObject({ ok: true, value: { version: before.version + 1 } })
    const after = await sheetOf(office, id)
    expect(after.facts.posts).toMatchObject([{ title: '系主任', from: '2026-10-01' }])
    expect(after.facts.memberships).toEqual(before.facts.memberships)
    expect(after.detail).toMatchObject({ gender: '男', phone: '138****2002' })
    const again = await office.call(contract.changeHuman, {
      params: { id },
      body: { detail: { gender: '男' }, facts: { posts } },
      version: after.version,
    })
    expect(again).toMatchObject({ ok: true, value: { version: after.version } })
  })

  test('a sheet somebody else changed first is not written over', async () => {
    const id = school.persons.jian
    const { version } = await sheetOf(office, id)
    const send = (gender: '男' | '女') =>
      office.call(contract.changeHuman, { params: { id }, body: { detail: { gender }, facts: {} }, version })
    expect(await send('男')).toMatchObject({ ok: true })
    expect(await send('女')).toMatchObject({ refusal: { code: 'stale-version', current: version + 1 } })
    expect((await sheetOf(office, id)).detail.gender).toBe('男')
  })

  const roles = [{ role: 'person' as const, unitId: school.units.library, sortOrder: 0, ...always }]
  const enter = (body: { detail: object; facts: object }, key: string) =>
    office.call(contract.enterHuman, { body: body as never, key })

  test('is entered once, however often it is sent', async () => {
    const body = { detail: { name: '单雨桐', staffNo: '3001' }, facts: { roles } }
    const [first, second] = [await enter(body, 'shan'), await enter(body, 'shan')]
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    // 单 as a surname is read shan.
    expect(await namesOf(office, { search: 'syt' })).toEqual(['单雨桐'])
  })

  test('is refused with its reason, and nothing of it is stored', async () => {
    const refusals = [
      [
        { detail: { name: '甲', staffNo: '2001' }, facts: { roles } },
        { code: 'staff-number-taken', staffNo: '2001' },
      ],
      [
        { detail: { name: '甲' }, facts: { roles: [{ ...roles[0], unitId: app.schoolId }] } },
        { code: 'unit-unknown' },
      ],
      [
        { detail: { name: '甲' }, facts: { roles: [...roles, { ...roles[0], sortOrder: 3 }] } },
        { code: 'dates-overlap', field: 'roles' },
      ],
      [
        {
          detail: { name: '甲' },
          facts: {
            roles,
            memberships: [
              { party: '04', ...always },
              { party: '04', from: '2020-01-01', to: null },
            ],
          },
        },
        { code: 'dates-overlap', field: 'memberships', what: '民革党员' },
      ],
      [
        {
          detail: { name: '甲' },
          facts: { roles, memberships: [{ party: '05', from: '2026-02-01', to: '2026-01-01' }] },
        },
        { code: 'dates-reversed', field: 'memberships' },
      ],
      [
        { detail: { name: '甲' }, facts: { roles, registers: [{ register: '思想表现好', ...always }] } },
        { code: 'vocabulary-refused', word: '思想表现好' },
      ],
      [
        { detail: { name: '甲' }, facts: {} },
        { code: 'invalid', fields: [{ path: 'facts.roles' }] },
      ],
      [
        { detail: { name: '甲', religion: '无' }, facts: { roles } },
        { code: 'invalid', fields: [{ path: 'detail.religion' }] },
      ],
      [
        { detail: { name: '甲' }, facts: { roles, memberships: [{ party: '99', ...always }] } },
        {
          code: 'invalid',
          fields: [{ where: '政治面貌第 1 项的政治面貌', message: '没有这种政治面貌，请从列出的选项中选择' }],
        },
      ],
      [
        { detail: { name: '甲', born: '1980-13' }, facts: { roles } },
        { code: 'invalid', fields: [{ message: '出生年月请写成 1980-01 的样子' }] },
      ],
      [
        { detail: { name: '甲', phone: '123', ethnicity: '汗族' }, facts: { roles } },
        { code: 'invalid', fields: [{ path: 'detail.phone' }, { path: 'detail.ethnicity' }] },
      ],
    ] as const
    for (const [at, [body, refusal]] of refusals.entries()) {
      expect(await enter(body, `refused-${at}`)).toMatchObject({ ok: false, refusal })
    }
    expect(await namesOf(office, { search: '甲' })).toEqual([])
  })
})

describe('units', () => {
  const sheet = {
    name: '文学与传媒学院',
    shortName: '文传',
    kind: '二级党组织',
    parentId: null,
    sortOrder: 1,
    from: '2026-11-01',
    to: null,
  }

  test('a renamed unit keeps its old name for the days before', async () => {
    const params = { id: school.units.literature }
    const renamed = await office.call(contract.changeUnit, { params, body: sheet, version: 1 })
    expect(renamed).toMatchObject({ ok: true, value: { version: 2 } })
    const nameOn = async (on: string | undefined) => {
      const found = await office.call(contract.listUnits, { query: on ? { on } : {} })
      return found.ok ? found.value.rows.find((unit) => unit.id === params.id)?.name : undefined
    }
    expect([await nameOn('2026-10-31'), await nameOn(undefined)]).toEqual(['文学院', '文学与传媒学院'])
    const stale = await office.call(contract.changeUnit, {
      params,
      body: { ...sheet, name: '文院' },
      version: 1,
    })
    expect(stale).toMatchObject({ refusal: { code: 'stale-version', current: 2 } })
  })

  test('a unit never comes to stand below itself, nor under one that is not there', async () => {
    const entered = await office.call(contract.enterUnit, {
      body: { ...sheet, name: '中文系', parentId: school.units.literature },
      key: 'zhongwen',
    })
    if (!entered.ok) throw new Error(entered.refusal.code)
    const params = { id: school.units.literature }
    const ring = await office.call(contract.changeUnit, {
      params,
      body: { ...sheet, parentId: entered.value.id },
      version: 2,
    })
    expect(ring).toMatchObject({ refusal: { code: 'unit-inside-itself' } })
    const nowhere = await office.call(contract.changeUnit, {
      params,
      body: { ...sheet, parentId: app.schoolId },
      version: 2,
    })
    expect(nowhere).toMatchObject({ refusal: { code: 'unit-unknown' } })
    const reversed = await office.call(contract.changeUnit, {
      params,
      body: { ...sheet, to: '2026-01-01' },
      version: 2,
    })
    expect(reversed).toMatchObject({ refusal: { code: 'dates-reversed' } })
  })

  test('a unit secretary changes no unit', async () => {
    const refused = await secretary.call(contract.enterUnit, { body: sheet, key: 'x' })
    expect(refused).toMatchObject({ refusal: { code: 'forbidden' } })
  })
})
