import { read, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import { submitSummary } from '@tongxin/contract/duties/summaries'
import * as contract from '@tongxin/contract/duties/urging'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

// 文学院: two cadres with a pair each; 机电工程学院: one. Nobody has been talked to.
const app = await createTestApp()
const school = await createSampleSchool(app)
const { units, cadres, persons } = school
const office = await app.signIn('office')
const literature = await app.signIn('unit-secretary', { unitId: units.literature })
const bian = await app.signIn('cadre', { humanId: cadres.bian })
await mustAnswer(
  office.call(loadPolicy, { body: { source: samplePolicy, effectiveOn: null }, key: 'policy' }),
)
await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, unitId: units.literature })
await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan, unitId: units.literature })
await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: units.engineering })
await app.arrange((work) => rebuildDuties(work))

const term = '2026-2027-1'

type Kind = 'contact' | 'coverage' | 'summary'

const urge = (client: Client, kind: Kind = 'contact', unitId: string | null = null, of = term) =>
  client.call(contract.urge, { body: { kind, term: of, unitId } })
const notices = async (client: Client) => (await mustAnswer(client.call(contract.listNotices, {}))).rows
const last = async (client: Client, kind: Kind = 'contact') =>
  (await mustAnswer(client.call(contract.listUrgings, { query: { kind, term } }))).rows

const eventsOf = async (act: string) =>
  (
    await app.arrange((work) =>
      work.tx.selectFrom('audit_event').select('id').where('act', '=', act).execute(),
    )
  ).length

const toLiterature =
  '【催办】文学院：截至2026年11月20日，2026–2027 学年第一学期联谊交友尚有 2 对未达标，涉及 2 位干部。' +
  '依据第三条（二）“每学期不少于 1 次”，请于2027年2月20日前完成并登记。'

describe('催办', () => {
  it('by a unit reaches its own cadres, with a message that names nobody', async () => {
    const done = await mustAnswer(urge(literature))
    expect(done.rows.map(({ unitName, times, message }) => [unitName, times, message])).toEqual([
      ['文学院', 1, toLiterature],
    ])
    expect(await notices(bian)).toMatchObject([
      {
        kind: 'contact',
        unitName: null,
        times: 1,
        text: '2026–2027 学年第一学期联谊交友，您还有 1 对未达标。依据第三条（二）“每学期不少于 1 次”，请于2027年2月20日前完成并登记。',
      },
    ])
    expect(await urge(literature, 'contact', units.engineering)).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  it('twice on a day is told and changes nothing; units not asked yet are asked', async () => {
    expect(await urge(literature)).toMatchObject({
      refusal: { code: 'urged-today', units: ['文学院'] },
    })
    const rest = await mustAnswer(urge(office))
    expect([rest.rows.map(({ unitName }) => unitName), rest.leftOut]).toEqual([['机电工程学院'], ['文学院']])
    expect((await last(office)).map(({ unitName, times }) => [unitName, times])).toEqual([
      ['文学院', 1],
      ['机电工程学院', 1],
    ])
  })

  it('on another day counts on, and a notice put aside comes back with it', async () => {
    const [notice] = await notices(bian)
    const params = { id: notice?.id ?? '' }
    const tang = await app.signIn('cadre', { humanId: cadres.tang })
    expect(await tang.call(contract.putNoticeAside, { params })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    await mustAnswer(bian.call(contract.putNoticeAside, { params }))
    await mustAnswer(bian.call(contract.putNoticeAside, { params }))
    expect(await notices(bian)).toEqual([])
    expect(await eventsOf('notice.read')).toBe(1)
    app.clock.set('2026-11-23T09:00:00+08:00')
    const again = await mustAnswer(urge(await app.signIn('office')))
    expect(again.rows.map(({ times }) => times)).toEqual([2, 2])
    expect(await notices(await app.signIn('cadre', { humanId: cadres.bian }))).toMatchObject([{ times: 2 }])
  })

  it('goes to a file of counts, clauses and days, without a name of the pairs', async () => {
    const client = await app.signIn('office')
    const file = await client.download(
      addressOf(contract.exportUrgings, { query: { kind: 'contact', term } }),
    )
    const sheet = Object.values(read(file.bytes).Sheets)[0]
    if (!sheet) throw new Error('no sheet')
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '', raw: false })
    expect(rows[0]?.[0]).toBe('催办单（联系未达标）')
    expect(rows[3]?.slice(0, 5)).toEqual([
      '文学院',
      '联系未达标',
      '2',
      '2',
      '第三条（二）“每学期不少于 1 次”',
    ])
    const words = JSON.stringify(rows)
    for (const name of ['柏予安', '卞怀瑾', '滕望舒', '陆知行']) expect(words).not.toContain(name)
  })

  it('of a 汇总表 is the office’s, reaches the unit, and ends when it is handed in', async () => {
    const [client, secretary] = [
      await app.signIn('office'),
      await app.signIn('unit-secretary', { unitId: units.literature }),
    ]
    expect(await urge(secretary, 'summary')).toMatchObject({ refusal: { code: 'forbidden' } })
    const done = await mustAnswer(urge(client, 'summary'))
    expect(done.rows.map(({ unitName }) => unitName)).toEqual(['文学院', '机电工程学院'])
    const ofUnit = async () => (await notices(secretary)).map(({ kind, unitName }) => [kind, unitName])
    expect(await ofUnit()).toEqual([['summary', '文学院']])
    const body = { term }
    await mustAnswer(secretary.call(submitSummary, { params: { id: units.literature }, body, key: 'in' }))
    expect(await ofUnit()).toEqual([])
    expect(await urge(client, 'summary', units.literature)).toMatchObject({
      refusal: { code: 'nothing-to-urge' },
    })
  })

  it('is of a term that has begun, and writes nothing else', async () => {
    const client = await app.signIn('office')
    for (const kind of ['contact', 'summary'] as const)
      expect(await urge(client, kind, null, '2026-2027-2')).toMatchObject({
        refusal: { code: 'term-not-begun', from: '2027-02-21' },
      })
    const over = await urge(client, 'contact', null, '2025-2026-2')
    expect(over).toMatchObject({ refusal: { code: 'term-over' } })
    const { rows } = await mustAnswer(
      client.call(contract.listUrgings, { query: { kind: 'contact', term: '2026-2027-2' } }),
    )
    expect(rows).toEqual([])
  })

  it('is for those who follow the duties alone', async () => {
    const cadre = await app.signIn('cadre', { humanId: cadres.bian })
    expect(await urge(cadre)).toMatchObject({ refusal: { code: 'forbidden' } })
    const client = await app.signIn('office')
    expect(await urge(client, 'coverage')).toMatchObject({ refusal: { code: 'nothing-to-urge' } })
    const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
    const can = async (one: Client, kind: Kind) =>
      (await mustAnswer(one.call(contract.listUrgings, { query: { kind, term } }))).can.urge
    expect([await can(client, 'summary'), await can(secretary, 'summary')]).toEqual([true, false])
    expect(await can(secretary, 'contact')).toBe(true)
  })
})
