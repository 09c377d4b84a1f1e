import { confirmContact } from '@tongxin/contract/contacts/contacts'
import { addEvidence } from '@tongxin/contract/contacts/evidence'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import * as contract from '@tongxin/contract/imports/imports'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { plainPicture } from '../../intake/evidence/evidence-files.fixture.ts'
import { doJobs } from '../../testing/do-jobs.ts'
import { importOffice } from '../../testing/import-office.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { dutyHandlers } from '../../workflows/rebuild-duties.ts'

const app = await createTestApp()
const { cadres, persons } = await createSampleSchool(app)
await loadSamplePolicy(app)
await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
await pairUp(app, { cadreId: cadres.bian, personId: persons.wenruyu })
await pairUp(app, { cadreId: cadres.teng, personId: persons.shang, endedOn: '2026-10-10' })
const office = await app.signIn('office')
const { previewOf, commit } = importOffice(office)

const heads = ['时间', '领导干部', '联谊对象', '方式', '谈话内容', '意见建议', '话题']
const line = (over: Record<number, string> = {}) =>
  ['9月15日', '卞怀瑾', '柏予安', '个别谈心', '谈了实验室搬迁', '', ''].map((cell, at) => over[at] ?? cell)

const ledger = async () => {
  const listed = await office.call(listContacts, {
    query: { from: day('2026-06-09'), to: day('2026-11-20') },
  })
  if (!listed.ok) throw new Error(JSON.stringify(listed.refusal))
  return listed.value.rows
}

describe('old contact records', () => {
  test('each mistake is told at its cell, with what to write instead', async () => {
    const preview = await previewOf('contacts', [
      heads,
      line({ 0: '03/05/2026' }),
      line({ 0: '2026.12.1' }),
      line({ 0: '2026-06-01' }),
      line({ 1: '卞怀谨' }),
      line({ 1: '汤若谷' }),
      line({ 2: '' }),
      line({ 3: '个别谈话' }),
      line({ 0: '2026.10.12', 1: '滕望舒', 2: '商秋池' }),
      line({ 0: '2026.10.9', 4: '身份证 11010519491231002X' }),
      line({ 0: '2026.10.8', 6: '天气' }),
      line(),
      line({ 4: '另一段' }),
    ])
    const said = preview.problems.map(({ row, column, reason }) => `${row}${column} ${reason}`)
    expect(said).toEqual([
      '2A 看不清是哪一天',
      '3A 晚于今天 2026-11-20',
      '4A 当天不在结对期内（结对2026-09-01 起）',
      '5B 名册中没有此人',
      '6C 与汤若谷没有结过对',
      '7C 必填项为空',
      '8D 制度文件中没有这种形式',
      '9A 当天不在结对期内（结对2026-09-01 至 2026-10-10 前）',
      '10E 文字里有身份证号，本系统不收',
      '11G 制度文件中没有这个话题',
      '13A 与第 12 行是同一天、同一形式的同一次联系',
    ])
    expect(preview.problems[3]?.fix).toBe('是不是“卞怀瑾”；或先导入名册')
    expect(preview.problems[6]?.fix).toBe('是不是“个别谈心”；可用：个别谈心、座谈、走访、电话、网络')
    expect(preview.counts).toEqual({ added: 1, updated: 0, same: 0, problems: 11 })
    expect(JSON.stringify(preview.columns)).not.toContain('实验室')
  })

  const good = [
    heads,
    line({ 5: '希望早些通知' }),
    line({ 0: '2026/9/20', 2: '柏予安、温如玉', 3: '座谈' }),
    line({ 0: '二〇二六年十月八日', 1: '滕望舒', 2: '商秋池', 3: '电话' }),
  ]

  test('tell a name nobody has beside whatever else is wrong in its row', async () => {
    const preview = await previewOf('contacts', [
      heads,
      line({ 0: '', 1: '卞怀谨' }),
      line({ 1: '卞怀谨', 2: '白予安' }),
      line({ 3: '' }),
    ])
    expect(preview.problems).toMatchObject([
      { row: 2, column: 'A' },
      { row: 2, column: 'B', reason: '名册中没有此人', fix: '是不是“卞怀瑾”；或先导入名册' },
      { row: 3, column: 'B', reason: '名册中没有此人' },
      { row: 3, column: 'C', reason: '名册中没有此人' },
      { row: 4, column: 'D' },
    ])
    expect(preview.problems).toHaveLength(5)
  })

  test('tell a form no document has beside whatever else is wrong in its row', async () => {
    const preview = await previewOf('contacts', [
      heads,
      line({ 0: '03/05/2026', 3: '个别谈话' }),
      line({ 1: '汤若谷', 3: '个别谈话' }),
    ])
    expect(preview.problems.map(({ row, column }) => `${row}${column}`)).toEqual(['2A', '2D', '3C', '3D'])
  })

  test('of several in a row tell who it is about, and mend one name without losing the others', async () => {
    const preview = await previewOf('contacts', [
      heads,
      line({ 2: '柏予安、温如王', 3: '座谈' }),
      line({ 2: '柏予安、商秋池', 3: '座谈' }),
    ])
    expect(preview.problems).toMatchObject([
      {
        row: 2,
        value: '柏予安、温如王',
        reason: '其中“温如王”名册中没有此人',
        offers: [{ column: 'C', value: '柏予安、温如玉', label: '温如玉' }],
      },
      { row: 3, value: '柏予安、商秋池', reason: '其中商秋池与卞怀瑾没有结过对' },
    ])
  })

  test('keep their cadre and day, with the importer beside and the day of entry', async () => {
    const preview = await previewOf('contacts', good)
    expect(preview.problems).toEqual([])
    expect(await commit(preview)).toMatchObject({ ok: true, value: { added: 3 } })
    const rows = (await ledger()).map((row) => [
      row.heldOn,
      row.cadre.name,
      row.person.name,
      row.form,
      row.confirmed,
    ])
    expect(rows.sort()).toEqual([
      ['2026-09-15', '卞怀瑾', '柏予安', '个别谈心', false],
      ['2026-09-20', '卞怀瑾', '柏予安', '座谈', false],
      ['2026-09-20', '卞怀瑾', '温如玉', '座谈', false],
      ['2026-10-08', '滕望舒', '商秋池', '电话', false],
    ])
    const stored = await app.test.asOwner(
      `select distinct (c.entered_at at time zone 'Asia/Shanghai')::date::text as entered, c.recorder_id from contact c`,
    )
    expect(stored).toEqual([{ entered: '2026-11-20', recorder_id: office.accountId }])
    await doJobs(app, dutyHandlers(app.shell))
    const counted = await app.test.asOwner(
      `select counted from duty_count where requirement = 'contact.semester' and cadre_id = $1 and person_id = $2
        and period = '2026-2027-1'`,
      [cadres.bian, persons.bai],
    )
    expect(counted).toEqual([{ counted: 1 }])
  })

  test('say who asked, the office too, in the words a clerk has for it', async () => {
    const asked = ['干部', '本人', '统战部', '统战部安排']
    const preview = await previewOf('contacts', [
      [...heads, '谁提出'],
      ...asked.map((who, at) => [...line({ 0: `2026-11-0${at + 1}`, 3: '走访' }), who]),
      [...line({ 0: '2026-11-05', 3: '走访' }), '组织部'],
    ])
    expect(preview.problems).toMatchObject([{ row: 6, column: 'H' }])
    expect(preview.counts).toMatchObject({ added: 4, problems: 1 })
  })

  test('come once: the same table again does nothing, one that says otherwise is asked about', async () => {
    const again = await previewOf('contacts', good)
    expect(again.counts).toEqual({ added: 0, updated: 0, same: 3, problems: 0 })
    expect(await commit(again)).toMatchObject({ ok: true, value: { added: 0, same: 3 } })
    const other = await previewOf('contacts', [heads, line({ 4: '谈了别的' })])
    expect(other.problems[0]).toMatchObject({
      row: 2,
      column: 'A',
      reason: '台账中已有这一天同一形式的记录，内容不同',
    })
    expect(await ledger()).toHaveLength(4)
  })

  test('are taken back as a whole until a cadre has confirmed one of them, or a photo was added', async () => {
    const preview = await previewOf('contacts', [
      heads,
      line({ 0: '2026-10-20', 3: '走访' }),
      line({ 0: '2026-10-21', 3: '走访' }),
    ])
    await commit(preview)
    const params = { id: preview.id }
    expect(await office.call(contract.undoImport, { params })).toMatchObject({
      value: { removed: 2, restored: 0 },
    })
    expect(await ledger()).toHaveLength(4)
    const once = await previewOf('contacts', [heads, line({ 0: '2026-10-20', 3: '走访' })])
    await commit(once)
    const written = (await ledger()).find((row) => row.heldOn === '2026-10-20')
    const cadre = await app.signIn('cadre', { humanId: cadres.bian })
    expect(await cadre.call(confirmContact, { params: { id: written?.contactId ?? '' } })).toMatchObject({
      ok: true,
    })
    expect(await office.call(contract.showUndo, { params: { id: once.id } })).toMatchObject({
      value: { obstacles: [{ name: '卞怀瑾，2026-10-20', kind: 'contact-confirmed', count: 1 }] },
    })
    expect(await office.call(contract.undoImport, { params: { id: once.id } })).toMatchObject({
      refusal: { code: 'import-built-on', count: 1 },
    })
    const photo = new File([new Uint8Array(await plainPicture('png'))], '合影.png')
    const to = { params: { id: written?.contactId ?? '' }, body: photo, key: 'photo' }
    expect(await office.call(addEvidence, to)).toMatchObject({ ok: true })
    expect(await office.call(contract.showUndo, { params: { id: once.id } })).toMatchObject({
      value: { obstacles: [{ kind: 'contact-confirmed' }, { kind: 'contact-evidence', count: 1 }] },
    })
  })
})
