import { logContact } from '@tongxin/contract/contacts/contacts'
import * as imports from '@tongxin/contract/imports/imports'
import { listPairings } from '@tongxin/contract/pairing/pairing'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import * as history from '@tongxin/contract/roster/history'
import * as contract from '@tongxin/contract/roster/merging'
import * as roster from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { holdWhoIsOne } from '../../../platform/who-is-one.ts'
import { importOffice } from '../../../testing/import-office.ts'
import { must, mustAnswer } from '../../../testing/must.ts'
import { assist, loadSamplePolicy, pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { createTestApp } from '../../../testing/test-app.ts'
import { untilWaiting } from '../../../testing/until-waiting.ts'
import { rebuildDuties } from '../../../workflows/recount.ts'
import { holdSheets } from '../sheet-store.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
await loadSamplePolicy(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
const always = { from: null, to: null }
const { literature, engineering } = school.units
let made = 0

/** What holds where two records differ, by field. */
type Choices = Record<string, 'surviving' | 'merged' | 'both'>

/** A second entry of 柏予安, as somebody might have typed it. */
async function enterAgain(more: object = {}, role: 'cadre' | 'person' = 'person', unitId = literature) {
  made += 1
  const detail = { name: '柏予安', born: '1980', ...more }
  const roles = [{ role, unitId, sortOrder: 0, ...always }]
  const body = { detail, facts: { roles, memberships: [{ party: '13', ...always }] } }
  return mustAnswer(office.call(roster.enterHuman, { body, key: `again-${made}` }))
}

const preview = (id: string, otherId: string) =>
  mustAnswer(office.call(contract.previewMerge, { params: { id, otherId } }))

async function merge(id: string, otherId: string, choices: Choices = {}) {
  return mergeAsSeen(await preview(id, otherId), choices)
}

function mergeAsSeen(
  { surviving, merged, questions }: Awaited<ReturnType<typeof preview>>,
  choices: Choices = {},
) {
  const all = Object.fromEntries(questions.map(({ field }) => [field, 'surviving' as const]))
  return office.call(contract.mergeHumans, {
    params: { id: surviving.id, otherId: merged.id },
    body: { choices: { ...all, ...choices }, mergedVersion: merged.version },
    version: surviving.version,
  })
}

const sheetOf = (id: string) => mustAnswer(office.call(roster.showHuman, { params: { id } }))
const undo = (id: string) => office.call(contract.undoMerge, { params: { id } })
const outlook = (id: string) => mustAnswer(office.call(contract.showMergeUndo, { params: { id } }))

describe('who may stand twice', () => {
  test('is asked about with reasons, and not again once told apart', async () => {
    const again = await enterAgain()
    const found = await mustAnswer(office.call(contract.listDuplicates, {}))
    expect(found.rows).toMatchObject([
      {
        reasons: ['姓名相同', '出生年月一致（1980年）', '同一单位（文学院）'],
        first: { id: school.persons.bai, name: '柏予安', staffNo: '2001', units: ['文学院'] },
        second: { id: again.id, staffNo: null },
      },
    ])
    const body = { firstId: again.id, secondId: school.persons.bai }
    expect(await office.call(contract.tellApart, { body })).toMatchObject({ ok: true })
    const after = await mustAnswer(office.call(contract.listDuplicates, {}))
    expect(after).toMatchObject({
      rows: [],
      total: 0,
      apart: [{ firstName: '柏予安', at: expect.any(String) }],
    })
    expect(after.apart[0]?.by).toContain('office')
  })

  test('is asked about again once the answer is taken back, and may be told apart anew', async () => {
    const again = await enterAgain()
    const body = { firstId: school.persons.bai, secondId: again.id }
    const isPair = (one: string, other: string) =>
      [one, other].sort().join() === [again.id, school.persons.bai].sort().join()
    const asked = async () => {
      const { rows, apart } = await mustAnswer(office.call(contract.listDuplicates, {}))
      return [
        rows.some(({ first, second }) => isPair(first.id, second.id)),
        apart.some(({ firstId, secondId }) => isPair(firstId, secondId)),
      ]
    }
    expect(await office.call(contract.takeBackApart, { body })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    await office.call(contract.tellApart, { body })
    expect(await asked()).toEqual([false, true])
    expect(await office.call(contract.takeBackApart, { body })).toMatchObject({ ok: true })
    expect(await asked()).toEqual([true, false])
    expect(await office.call(contract.takeBackApart, { body })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    await office.call(contract.tellApart, { body })
    expect(await asked()).toEqual([false, true])
    const told = await app.test.asOwner(
      `select act from audit_event where act in ('human.told-apart', 'human.apart-withdrawn')
        and '${again.id}' = any(subject_ids::text[]) order by id`,
    )
    expect(told.map(({ act }) => act)).toEqual([
      'human.told-apart',
      'human.apart-withdrawn',
      'human.told-apart',
    ])
  })

  test('is the office’s to answer', async () => {
    expect(await secretary.call(contract.listDuplicates, {})).toMatchObject({
      refusal: { code: 'forbidden' },
    })
  })
})

describe('two humans made one', () => {
  test('the office chooses where they differ; the old address leads on; both sides’ records are there', async () => {
    const again = await enterAgain({ phone: '13900000000', staffNo: '02001' })
    await pairUp(app, { cadreId: school.cadres.teng, personId: again.id })
    const asked = await preview(school.persons.bai, again.id)
    expect(asked).toMatchObject({
      contradictions: [],
      questions: [
        { field: 'staffNo', title: '工号', surviving: ['2001'], merged: ['02001'], mayKeepBoth: false },
        { field: 'phone', title: '手机', surviving: ['138****2001'], merged: ['139****0000'] },
        {
          field: 'memberships',
          title: '政治面貌',
          surviving: ['民盟盟员'],
          merged: ['群众'],
          mayKeepBoth: true,
        },
      ],
    })
    expect(asked.moves.map(({ text }) => text)).toEqual(['结对或协助 1 条', '名册资料 2 行'])
    expect(
      await office.call(contract.mergeHumans, {
        params: { id: school.persons.bai, otherId: again.id },
        body: { choices: { staffNo: 'surviving' }, mergedVersion: asked.merged.version },
        version: asked.surviving.version,
      }),
    ).toMatchObject({ refusal: { code: 'merge-not-settled', fields: ['phone', 'memberships'] } })
    const done = await mustAnswer(merge(school.persons.bai, again.id, { phone: 'merged' }))
    const sheet = await sheetOf(again.id)
    expect(sheet).toMatchObject({
      id: school.persons.bai,
      detail: { staffNo: '2001', phone: '139****0000', born: '1980-01' },
      facts: { memberships: [{ party: '05' }] },
    })
    const pairs = await mustAnswer(office.call(listPairings, { query: { personId: school.persons.bai } }))
    expect(pairs.rows.map((row) => row.cadreName)).toEqual(['滕望舒'])
    const told = await mustAnswer(office.call(history.showHumanHistory, { params: { id: again.id } }))
    expect(told.rows[0]).toMatchObject({
      why: '合并：柏予安的另一份记录并入',
      changes: [{ part: '手机', before: '138****2001', after: '139****0000' }],
    })
    expect(told.rows.map(({ why }) => why)).toContain('手工新增（合并前柏予安的另一份记录）')
    expect(await undo(done.id)).toMatchObject({ ok: true })
    expect(await sheetOf(again.id)).toMatchObject({ id: again.id, detail: { staffNo: '02001' } })
    expect(await sheetOf(school.persons.bai)).toMatchObject({ detail: { phone: '138****2001' } })
    expect(await undo(done.id)).toMatchObject({ refusal: { code: 'merge-undone' } })
  })

  test('overlapping pairings of the same two become one from the first day on', async () => {
    const again = await enterAgain()
    const { wen } = school.cadres
    await pairUp(app, { cadreId: wen, personId: school.persons.lu, from: '2026-10-01' })
    await pairUp(app, { cadreId: wen, personId: again.id, from: '2026-09-01', endedOn: '2026-11-01' })
    const asked = await preview(school.persons.lu, again.id)
    expect(asked.joined).toEqual([
      '闻远山与柏予安日期重叠的结对合成一条，自 2026-09-01 起至今；重复的一条不再计算。',
    ])
    const done = await mustAnswer(merge(school.persons.lu, again.id))
    const pairs = await mustAnswer(
      office.call(listPairings, { query: { personId: school.persons.lu, ended: 'true' } }),
    )
    expect(pairs.rows.map(({ from, endedOn, endReason }) => [from, endedOn, endReason])).toEqual([
      ['2026-09-01', null, null],
      ['2026-10-01', '2026-10-01', '合并人员：与同一结对重复'],
    ])
    expect(await undo(done.id)).toMatchObject({ ok: true })
  })

  test('duties are counted anew: the pairing that moved counts for the surviving human, and for the other once undone', async () => {
    const again = await enterAgain()
    const pairing = await pairUp(app, { cadreId: school.cadres.bian, personId: again.id })
    const counted = async () => {
      await app.arrange(rebuildDuties)
      const rows = await app.test.asOwner('select distinct person_id from duty_count where bearer_id = $1', [
        pairing,
      ])
      return rows.map((row) => row['person_id'])
    }
    expect(await counted()).toEqual([again.id])
    const done = await mustAnswer(merge(school.persons.shang, again.id))
    expect(await counted()).toEqual([school.persons.shang])
    expect(await undo(done.id)).toMatchObject({ ok: true })
    expect(await counted()).toEqual([again.id])
  })

  test('a cadre who is a person of another time keeps both sides of the record', async () => {
    const cadre = await enterAgain({ born: null }, 'cadre', engineering)
    const person = await enterAgain({ born: null })
    await mustAnswer(merge(cadre.id, person.id))
    expect((await sheetOf(cadre.id)).facts.roles.map(({ role }) => role).sort()).toEqual(['cadre', 'person'])
  })
})

describe('what says that they are two', () => {
  test('is named, and nothing changes', async () => {
    const cadre = await enterAgain({}, 'cadre')
    await pairUp(app, { cadreId: cadre.id, personId: school.persons.jian })
    const pair = await pairUp(app, { cadreId: school.cadres.tang, personId: school.persons.jian })
    await assist(app, pair, cadre.id)
    await app.signIn('cadre', { humanId: cadre.id })
    await app.signIn('person', { humanId: school.persons.jian })
    const { contradictions } = await preview(school.persons.jian, cadre.id)
    expect(contradictions).toEqual([
      expect.stringContaining('两人自 2026-09-01 起互相结对'),
      expect.stringContaining('其中一人协助汤若谷联系简清和'),
      expect.stringMatching(/^两人各有可以登录的账号（.+、.+）/),
    ])
    expect(await merge(school.persons.jian, cadre.id)).toMatchObject({
      refusal: { code: 'merge-contradicted', sentences: contradictions },
    })
  })

  test('the same record twice, somebody unknown, and somebody merged already are no two', async () => {
    const [one, other] = [await enterAgain(), await enterAgain()]
    await mustAnswer(merge(one.id, other.id))
    for (const otherId of [one.id, other.id, school.units.library])
      expect(await office.call(contract.previewMerge, { params: { id: one.id, otherId } })).toMatchObject({
        refusal: { code: 'not-found' },
      })
  })
})

describe('taking a merge back after more has happened', () => {
  test('what was added since stays and is told; what was changed since stands in the way and is named', async () => {
    const again = await enterAgain()
    const { id } = await mustAnswer(merge(school.persons.ning, again.id, { 'roles person': 'merged' }))
    await pairUp(app, { cadreId: school.cadres.tang, personId: school.persons.ning })
    expect(await outlook(id)).toMatchObject({ obstacles: [], staying: [{ text: '结对或协助 1 条' }] })
    const { version, facts } = await sheetOf(school.persons.ning)
    await mustAnswer(
      office.call(roster.changeHuman, {
        params: { id: school.persons.ning },
        body: { detail: {}, facts: { roles: facts.roles.map((row) => ({ ...row, sortOrder: 7 })) } },
        version,
      }),
    )
    const { obstacles } = await outlook(id)
    expect(obstacles).toEqual([
      expect.stringMatching(/于 2026-11-20 修改过合并后的名册与单位，无法判断改的是哪一人。$/),
    ])
    expect(await undo(id)).toMatchObject({ refusal: { code: 'merge-built-on', sentences: obstacles } })
  })

  test('a later merge comes off first', async () => {
    const [one, other, third] = [await enterAgain(), await enterAgain(), await enterAgain()]
    const first = await mustAnswer(merge(one.id, other.id))
    const second = await mustAnswer(merge(third.id, one.id))
    expect((await sheetOf(other.id)).id).toBe(third.id)
    expect((await outlook(first.id)).obstacles).toEqual([
      '2026-11-20 又把柏予安（已合并）并入柏予安，请先撤销那一次合并。',
    ])
    expect(await undo(second.id)).toMatchObject({ ok: true })
    expect(await undo(first.id)).toMatchObject({ ok: true })
    expect((await sheetOf(other.id)).id).toBe(other.id)
  })

  test('a joined pairing that was ended since stands in the way, whichever of the two it was', async () => {
    const again = await enterAgain()
    const cadreId = school.cadres.bian
    const kept = await pairUp(app, { cadreId, personId: school.persons.jian, from: '2026-09-01' })
    await pairUp(app, { cadreId, personId: again.id, from: '2026-10-01' })
    const { id } = await mustAnswer(merge(school.persons.jian, again.id))
    expect((await outlook(id)).obstacles).toEqual([])
    await mustAnswer(
      office.call(endPairing, {
        params: { id: kept },
        body: { on: '2026-11-20', reason: '对象调离' },
        key: 'ended',
      }),
    )
    expect((await outlook(id)).obstacles).toEqual([
      expect.stringMatching(/合并成一条的结对在 2026-11-20 又有变动。$/),
    ])
    expect(await undo(id)).toMatchObject({ refusal: { code: 'merge-built-on' } })
  })

  test('of two at once one merges or takes back, the other is told', async () => {
    const [one, other, third] = [await enterAgain(), await enterAgain(), await enterAgain()]
    const [first, second] = [await preview(one.id, other.id), await preview(third.id, one.id)]
    const merges = await Promise.all([mergeAsSeen(first), mergeAsSeen(second)])
    expect(merges.filter(({ ok }) => ok)).toHaveLength(1)
    const done = merges.find((merged) => merged.ok)
    const id = done?.ok ? done.value.id : ''
    const undone = await Promise.all([undo(id), undo(id)])
    expect(undone.filter(({ ok }) => ok)).toHaveLength(1)
    expect(undone.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'merge-undone' } })
  })

  test('an import is not undone under a merge', async () => {
    const { previewOf, commit } = importOffice(office)
    const table = [
      ['姓名', '工号', '单位', '政治面貌'],
      ['端木清', '2301', '文学院', '群众'],
    ]
    const written = await previewOf('persons', table)
    expect(await commit(written)).toMatchObject({ ok: true })
    const listed = await mustAnswer(office.call(roster.listPersons, { query: { search: '端木清' } }))
    const again = await enterAgain()
    await mustAnswer(merge(listed.rows[0]?.id ?? '', again.id))
    const shown = await mustAnswer(office.call(imports.showUndo, { params: { id: written.id } }))
    expect(shown.obstacles.map(({ kind }) => kind)).toContain('merged')
  })
})

describe('变更记录', () => {
  test('tells who changed what from what to what, and by which table', async () => {
    const { version } = await sheetOf(school.persons.yuezheng)
    const body = {
      detail: { ethnicity: '满族', born: '1951-03', pinyin: 'yue4 zheng4 shu1' },
      facts: { memberships: [{ party: '09', from: '2020-01-01', to: null }] },
    }
    await mustAnswer(
      office.call(roster.changeHuman, { params: { id: school.persons.yuezheng }, body, version }),
    )
    const told = await mustAnswer(
      office.call(history.showHumanHistory, { params: { id: school.persons.yuezheng } }),
    )
    expect(told.rows[0]).toMatchObject({
      why: '手工修改',
      by: expect.stringContaining('office'),
      changes: [
        { part: '姓名拼音', before: null, after: 'Yuèzhèng Shū' },
        { part: '出生年月', before: '1980年1月', after: '1951年3月' },
        { part: '民族', before: null, after: '****' },
        { part: '政治面貌', before: '致公党党员', after: '致公党党员，2020-01-01 起' },
      ],
    })
    expect(told.rows[1]).toMatchObject({ why: '手工新增', by: null })
    const elsewhere = secretary.call(history.showHumanHistory, { params: { id: school.persons.yuezheng } })
    expect(await elsewhere).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('tells how a unit was renamed', async () => {
    const body = {
      name: '人文学院',
      shortName: null,
      kind: '二级党组织',
      parentId: null,
      sortOrder: 0,
      from: '2026-10-01',
      to: null,
    }
    await mustAnswer(office.call(roster.changeUnit, { params: { id: engineering }, body, version: 1 }))
    const told = await mustAnswer(office.call(history.showUnitHistory, { params: { id: engineering } }))
    expect(told.rows[0]?.changes).toEqual([
      {
        part: '单位',
        before: '机电工程学院（二级党组织）',
        after: '机电工程学院（二级党组织），至 2026-10-01 止；人文学院（二级党组织），2026-10-01 起',
      },
    ])
  })
})

describe('what is written while its person is being merged away', () => {
  const { cadres, persons } = school
  const part = { initiatedBy: 'cadre' as const, brief: '谈了排课', topics: [], raised: null, remark: '' }

  /** A merge of 柏予安 and another stands before a row held here until the next request waits too; gives that one's answer. */
  async function whileMerging<T>(again: string, ask: () => Promise<T>): Promise<T> {
    let merged: ReturnType<typeof merge> | undefined
    let asked: Promise<T> | undefined
    await app.arrange(async (work) => {
      await holdSheets(work, [again])
      merged = merge(persons.bai, again)
      await untilWaiting(work, merged)
      asked = ask()
      await untilWaiting(work, asked, 2)
    })
    expect(await merged).toMatchObject({ ok: true })
    if (!asked) throw new Error('nothing was asked')
    return asked
  }

  test('a contact names who is left', async () => {
    const again = await enterAgain()
    await pairUp(app, { cadreId: cadres.teng, personId: again.id })
    const teng = await app.signIn('cadre', { humanId: cadres.teng })
    const parts = [{ ...part, personId: again.id, spoke: null, promise: null }]
    const body = { cadreId: cadres.teng, heldOn: day('2026-11-18'), form: '个别谈心', place: '', parts }
    const saved = await mustAnswer(
      whileMerging(again.id, () => teng.call(logContact, { body, key: 'while merging' })),
    )
    expect(saved.parts).toMatchObject([{ personId: persons.bai, personName: '柏予安' }])
  })

  test('what is written for minutes is not waited for: nothing is merged, and it may be tried again', async () => {
    const again = await enterAgain()
    const asked = await app.arrange(async (work) => {
      await holdWhoIsOne(work)
      return merge(persons.bai, again.id)
    })
    expect(asked).toMatchObject({ refusal: { code: 'overloaded' } })
    expect(await merge(persons.bai, again.id)).toMatchObject({ ok: true })
  })
})

test('a draft kept on a phone that names who was merged away since is saved for who is left', async () => {
  const { cadres, persons } = school
  const again = await enterAgain()
  await pairUp(app, { cadreId: cadres.teng, personId: again.id })
  must(await merge(persons.bai, again.id))
  const teng = await app.signIn('cadre', { humanId: cadres.teng })
  const part = { initiatedBy: 'cadre' as const, brief: '谈了排课', topics: [], raised: null, remark: '' }
  const parts = [{ ...part, personId: again.id, spoke: null, promise: null }]
  const body = { cadreId: cadres.teng, heldOn: day('2026-11-19'), form: '个别谈心', place: '', parts }
  const saved = await mustAnswer(teng.call(logContact, { body, key: 'kept draft' }))
  expect(saved.parts).toMatchObject([{ personId: persons.bai, personName: '柏予安' }])
})

describe('two main posts', () => {
  const mains = async (id: string) => {
    const { facts } = await sheetOf(id)
    return facts.posts?.map(({ title, isMain }) => `${title}${isMain ? '，主要' : ''}`).sort()
  }
  const enterHolder = async (name: string, title: string) => {
    made += 1
    const post = { unitId: literature, title, body: null, rank: null, isMain: true, ...always }
    const roles = [{ role: 'cadre' as const, unitId: literature, sortOrder: 0, ...always }]
    const facts = { roles, memberships: [{ party: '01', ...always }], posts: [post] }
    return mustAnswer(
      office.call(roster.enterHuman, { body: { detail: { name }, facts }, key: `holder-${made}` }),
    )
  }

  test('are both kept and one is main, the chosen one; undone, each is main again', async () => {
    const [one, other] = [await enterHolder('蔺知远', '院长'), await enterHolder('蔺知远', '系主任')]
    const seen = await preview(one.id, other.id)
    expect(seen.questions).toContainEqual({
      field: 'posts main',
      title: '哪一个是主要职务（两边的职务都保留）',
      surviving: ['文学院 院长（主要职务）'],
      merged: ['文学院 系主任（主要职务）'],
      mayKeepBoth: false,
    })
    const done = must(await mergeAsSeen(seen, { 'posts main': 'merged' }))
    expect(await mains(one.id)).toEqual(['院长', '系主任，主要'].sort())
    const told = async () => {
      const found = await mustAnswer(office.call(history.showHumanHistory, { params: { id: one.id } }))
      return found.rows.flatMap(({ changes }) =>
        changes.flatMap(({ part, before, after }) => (part === '职务' ? `${before} → ${after}` : [])),
      )
    }
    const demoted = '文学院 院长（主要职务） → 文学院 院长'
    expect(await told()).toContain(demoted)
    must(await undo(done.id))
    expect(await told()).toEqual(['null → 文学院 院长（主要职务）'])
    expect([await mains(one.id), await mains(other.id)]).toEqual([['院长，主要'], ['系主任，主要']])
  })

  test('the one that is main no more, changed since, stands in the way of undoing', async () => {
    const [one, other] = [await enterHolder('蔺知行', '院长'), await enterHolder('蔺知行', '系主任')]
    const done = must(await merge(one.id, other.id))
    const { version, detail, facts } = await sheetOf(one.id)
    const posts = facts.posts?.map(({ unitId, title, body, rank, isMain, from, to }) => ({
      ...{ unitId, title, body, rank, isMain, to },
      from: title === '系主任' ? day('2024-09-01') : from,
    }))
    const changed = await office.call(roster.changeHuman, {
      params: { id: one.id },
      body: { detail: { name: detail.name }, facts: { posts } },
      version,
    })
    expect(changed).toMatchObject({ ok: true })
    expect((await outlook(done.id)).obstacles).toEqual([expect.stringContaining('职务')])
    expect(await undo(done.id)).toMatchObject({ refusal: { code: 'merge-built-on' } })
  })
})
