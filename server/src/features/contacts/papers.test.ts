import { read, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import * as contract from '@tongxin/contract/contacts/contacts'
import * as ledger from '@tongxin/contract/contacts/ledger'
import * as forms from '@tongxin/contract/contacts/registration-forms'
import { confirmHandover, openHandover, renderHandover } from '@tongxin/contract/pairing/handover'
import { day } from '@tongxin/core/calendar/day'
import PizZip from 'pizzip'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPaper } from '../../intake/forms/read-paper.ts'
import { readWordTables } from '../../intake/word/read-word-tables.ts'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
let school: SampleSchool
let bian: Client
let teng: Client
let office: Client
let contactId: string

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { bai, wenruyu, yerlan } = school.persons
  await pairUp(app, { cadreId: school.cadres.bian, personId: bai })
  await pairUp(app, { cadreId: school.cadres.bian, personId: wenruyu })
  await pairUp(app, { cadreId: school.cadres.teng, personId: yerlan })
  bian = await app.signIn('cadre', { humanId: school.cadres.bian })
  teng = await app.signIn('cadre', { humanId: school.cadres.teng })
  office = await app.signIn('office')
  await log(bian, school.cadres.bian, {
    heldOn: '2026-09-18',
    personIds: [bai],
    brief: '=1+1，谈了排课。',
    promise: '回复排课安排',
  })
  contactId = await log(bian, school.cadres.bian, {
    heldOn: '2026-11-20',
    personIds: [bai, wenruyu],
    brief: '谈了耗材采购。',
    raised: '希望旺季提前备货。',
  })
  await log(teng, school.cadres.teng, { heldOn: '2026-10-08', personIds: [yerlan], brief: '走访宿舍。' })
})

type Talk = { heldOn: string; personIds: string[]; brief: string; raised?: string; promise?: string }

async function log(client: Client, cadreId: string, talk: Talk): Promise<string> {
  const parts = talk.personIds.map((personId) => ({
    personId,
    initiatedBy: 'cadre' as const,
    brief: talk.brief,
    topics: ['意见建议'],
    raised: talk.raised ? { kind: 'suggestion' as const, text: talk.raised } : null,
    remark: '',
    spoke: null,
    promise: talk.promise ? { text: talk.promise, dueOn: day('2026-10-09') } : null,
  }))
  const body = { cadreId, heldOn: day(talk.heldOn), form: '个别谈心', place: '行政楼 305', parts }
  const result = await client.call(contract.logContact, { body, key: `${talk.heldOn}-${cadreId}` })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}

describe('the ledger as an Excel file, read back by another reader', () => {
  const rowsOf = (bytes: Buffer) => {
    const sheet = Object.values(read(bytes).Sheets)[0]
    return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false }) : []
  }
  const exported = (client: Client, query: object = {}) =>
    client.download(addressOf(ledger.exportContacts, { query: { ...query } }))

  it('has a line for each person of each contact, newest first, marked as internal', async () => {
    const file = await exported(office)
    expect(file.status).toBe(200)
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(
      '联系台账（内部资料）_20261120.xlsx',
    )
    const [note, header, ...rows] = rowsOf(file.bytes)
    expect(note?.[0]).toContain('内部资料')
    expect(header).toContain('领导干部')
    const shown = ['日期', '领导干部', '联系对象'].map((head) => header?.indexOf(head) ?? -1)
    expect(rows.map((row) => shown.map((at) => row[at]))).toEqual([
      ['2026-11-20', '卞怀瑾', expect.stringMatching(/柏予安|温如玉/)],
      ['2026-11-20', '卞怀瑾', expect.stringMatching(/柏予安|温如玉/)],
      ['2026-10-08', '滕望舒', '阿勒腾·叶尔兰'],
      ['2026-09-18', '卞怀瑾', '柏予安'],
    ])
    expect(JSON.stringify(rows)).not.toContain('排课')
    expect(header).toContain('承诺')
  })

  it('carries texts only for a purpose, as text and never as a formula, and leaves the purpose in the audit', async () => {
    expect((await exported(office, { texts: 'yes' })).status).toBe(422)
    const purpose = '年度工作梳理'
    const file = await exported(office, { texts: 'yes', purpose, to: '2026-09-30' })
    const rows = rowsOf(file.bytes)
    expect(rows.at(-1)).toContain('=1+1，谈了排课。')
    expect(rows.at(-1)?.[rows.at(-2)?.indexOf('承诺') ?? 0]).toBe('有')
    expect(rows.at(-1)).toContain('回复排课安排（2026-10-09前）')
    const events = await app.test.asOwner(
      `select fields, purpose, cardinality(subject_ids) as lines from audit_event where act = 'contact.exported'
       order by id desc limit 1`,
    )
    expect(events).toEqual([{ fields: ['facts', 'texts'], purpose, lines: 1 }])
  })

  it('holds no more than one may see', async () => {
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.engineering })
    expect(rowsOf((await exported(secretary)).bytes)).toHaveLength(2)
    const leader = await app.signIn('leader')
    for (const client of [leader, bian]) expect((await exported(client)).status).toBe(403)
    expect((await exported(app.visitor)).status).toBe(401)
  })
})

describe('the registration form', () => {
  const formOf = (client: Client, query: object = {}) =>
    client.download(addressOf(ledger.renderForm, { params: { id: contactId }, query: { ...query } }))
  const pairForm = (client: Client, over: object = {}) =>
    client.download(
      addressOf(ledger.renderPairForm, {
        query: {
          cadreId: school.cadres.bian,
          personId: school.persons.bai,
          from: '2026-09-01',
          to: '2027-02-20',
          ...over,
        },
      }),
    )
  const tablesOf = async (bytes: Buffer) => {
    const result = await readWordTables(bytes)
    return result.ok ? result.tables : []
  }
  const cells = (table: Awaited<ReturnType<typeof tablesOf>>[number] | undefined) =>
    table?.rows.map((row) => row.map(({ paragraphs }) => paragraphs.join('')))

  it('of one contact has a sheet for each person, filled as the annex asks', async () => {
    const file = await formOf(bian)
    expect(file.status).toBe(200)
    const tables = await tablesOf(file.bytes)
    expect(tables).toHaveLength(2)
    const one = await tablesOf((await formOf(bian, { personId: school.persons.bai })).bytes)
    expect(one).toHaveLength(1)
    expect(one[0]?.before).toEqual([
      '明湖大学党员领导干部',
      '与党外代表人士联谊交友情况登记表',
      '填表时间：2026年11月20日',
    ])
    expect(cells(one[0])).toEqual([
      ['领导干部姓名', '卞怀瑾', '职　务', '党委书记'],
      ['联谊对象姓名', '柏予安', '职　务', '文学院'],
      [
        '联系沟通情况(时间、形式等简要情况)',
        '2026年11月20日，个别谈心（行政楼 305）。谈了耗材采购。〔话题：意见建议〕',
      ],
      ['联谊对象提出的意见建议', '希望旺季提前备货。'],
      ['备　注', ''],
    ])
  })

  it('of a pair and a term holds all its contacts on one sheet, in the order of their days', async () => {
    const tables = await tablesOf((await pairForm(office)).bytes)
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows[2]?.[1]?.paragraphs).toEqual([
      '2026年9月18日，个别谈心（行政楼 305）。=1+1，谈了排课。',
      '〔话题：意见建议〕',
      '2026年11月20日，个别谈心（行政楼 305）。谈了耗材采购。',
      '〔话题：意见建议〕',
    ])
    expect(tables[0]?.rows[3]?.[1]?.paragraphs).toEqual(['2026年11月20日：希望旺季提前备货。'])
    expect((await pairForm(office, { from: '2026-01-01', to: '2026-08-31' })).status).toBe(404)
  })

  it('is not there for those out of reach, and its printing is audited', async () => {
    for (const ask of [formOf, pairForm]) {
      expect((await ask(teng)).status).toBe(404)
      expect((await ask(app.visitor)).status).toBe(401)
      expect((await ask(await app.signIn('leader'))).status).toBe(403)
    }
    await formOf(office)
    const [event] = await app.test.asOwner(
      `select fields, cardinality(subject_ids) as sheets from audit_event
       where act = 'form.rendered' and actor_id = $1 order by id desc limit 1`,
      [office.accountId],
    )
    expect(event).toEqual({ fields: ['texts'], sheets: 2 })
  })
})

describe('registration forms by the hundred', () => {
  const archiveOf = (client: Client, query: object = {}) =>
    client.download(addressOf(forms.exportForms, { query: { per: 'pair', purpose: '学期归档', ...query } }))
  const filesOf = (bytes: Buffer) => Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir)

  it('come as one .zip with a form for each pair, in folders by unit, each as the single form is', async () => {
    const file = await archiveOf(office)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const files = filesOf(file.bytes)
    expect(files.map(({ name }) => name)).toEqual([
      '登记表/文学院/卞怀瑾—柏予安 2026-09-18至2026-11-20.docx',
      '登记表/文学院/卞怀瑾—温如玉 2026-11-20.docx',
      '登记表/文学院/滕望舒—阿勒腾·叶尔兰 2026-10-08.docx',
    ])
    const tables = await readWordTables(files[0]?.asUint8Array() ?? new Uint8Array())
    expect(tables.ok && tables.tables.map(({ rows }) => rows[2]?.[1]?.paragraphs)).toEqual([
      [
        '2026年9月18日，个别谈心（行政楼 305）。=1+1，谈了排课。',
        '〔话题：意见建议〕',
        '2026年11月20日，个别谈心（行政楼 305）。谈了耗材采购。',
        '〔话题：意见建议〕',
      ],
    ])
  })

  it('come one for each contact too, of those asked for, and are counted before', async () => {
    const query = { per: 'contact' as const, cadreId: school.cadres.bian, to: day('2026-11-20') }
    expect(filesOf((await archiveOf(office, query)).bytes)).toHaveLength(3)
    expect(await office.call(forms.countForms, { query })).toMatchObject({ value: { forms: 3, contacts: 3 } })
    expect(await office.call(forms.countForms, { query: { ...query, per: 'pair' } })).toMatchObject({
      value: { forms: 2, contacts: 3 },
    })
  })

  it('are no more than one may read, for a stated purpose, and audited with it', async () => {
    const secretaryOf = (unitId: string) => app.signIn('unit-secretary', { unitId })
    expect(filesOf((await archiveOf(await secretaryOf(school.units.literature))).bytes)).toHaveLength(3)
    expect((await archiveOf(await secretaryOf(school.units.engineering))).status).toBe(404)
    expect(filesOf((await archiveOf(bian)).bytes)).toHaveLength(2)
    expect((await archiveOf(await app.signIn('leader'))).status).toBe(403)
    expect((await archiveOf(app.visitor)).status).toBe(401)
    expect((await archiveOf(office, { purpose: ' ' })).status).toBe(422)
    expect((await archiveOf(office, { from: '2027-01-01' })).status).toBe(404)
    const [event] = await app.test.asOwner(
      `select purpose, cardinality(subject_ids) as contacts from audit_event
       where act = 'form.rendered' and actor_id = $1 order by id desc limit 1`,
      [bian.accountId],
    )
    expect(event).toEqual({ purpose: '学期归档', contacts: 3 })
  })

  it('are there empty too, with the forms of contact to tick and lines to sign on', async () => {
    const file = await bian.download(addressOf(forms.blankForm, {}))
    expect(file.status).toBe(200)
    const read = await readPaper(file.bytes)
    const [table] = read.ok ? read.paper.tables : []
    expect(table?.rows[2]?.[1]?.lines.slice(0, 2)).toEqual([
      '时间：          年      月      日',
      '形式：□个别谈心　□座谈　□走访　□电话　□网络',
    ])
    const rules = table?.rows.map((cells) => cells[1]?.lines.slice(1).length)
    expect(rules?.slice(3)).toEqual([3, 1])
    expect(read.ok && read.paper.after[0]).toMatch(/^领导干部（签名）：_+　联谊对象（签名）：_+$/)
    expect((await (await app.signIn('leader')).download(addressOf(forms.blankForm, {}))).status).toBe(403)
  })
})

describe('the handover sheet of a pair', () => {
  const sheetOf = (client: Client, id: string) =>
    client.download(addressOf(renderHandover, { params: { id } }))
  const textsOf = async (bytes: Buffer) => {
    const read = await readWordTables(bytes)
    if (!read.ok) throw new Error(read.refusal.code)
    return read.tables
  }

  const linesOf = (bytes: Buffer) => {
    const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? ''
    return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([line]) =>
      [...line.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''),
    )
  }

  it('has days and forms and nothing of what was said, and names the gap before the successor', async () => {
    const { bian: former, teng: next } = school.cadres
    const personId = school.persons.shang
    const pairing = await pairUp(app, { cadreId: former, personId, endedOn: '2026-11-10' })
    await pairUp(app, { cadreId: next, personId, from: '2026-11-15' })
    await log(bian, former, {
      heldOn: '2026-11-02',
      personIds: [personId],
      brief: '谈了职称评审。',
      raised: '希望公布细则。',
    })
    const file = await sheetOf(office, pairing)
    expect(file.status).toBe(200)
    const [table] = await textsOf(file.bytes)
    expect(table?.before).toEqual([
      '联谊交友工作交接单',
      '（内部资料）',
      '一、结对',
      '移交人：卞怀瑾（党委书记）',
      expect.stringMatching(/^联谊对象：商秋池（文学院/),
      '结对起：2026年9月1日。原结对到2026年11月10日为止（当日起不再联系），接任人滕望舒自2026年11月15日起联系，中间有 5 天无人联系，请由移交人或所在单位在此期间保持联系。',
      '二、历次联系',
    ])
    expect(table?.rows.map((row) => row.map((cell) => cell.paragraphs.join()))).toEqual([
      ['序号', '日期', '形式', '反映事项'],
      ['1', '2026-11-02', '个别谈心', '有意见建议'],
    ])
    expect(JSON.stringify(await textsOf(file.bytes))).not.toMatch(/职称评审|公布细则/)
  })

  it('names whom the handover names, before any list pairs them', async () => {
    const { bian: former, teng: successorId } = school.cadres
    const personId = school.persons.ning
    const pairing = await pairUp(app, { cadreId: former, personId })
    await log(bian, former, { heldOn: '2026-11-03', personIds: [personId], brief: '谈了课题。', raised: '' })
    await office.call(openHandover, { params: { id: pairing }, body: { successorId }, key: 'handover' })
    const [table] = await textsOf((await sheetOf(office, pairing)).bytes)
    expect(table?.before.at(5)).toBe(
      '结对起：2026年9月1日。本结对尚未结束。已确定由滕望舒接任，请在名单中改由其联系，从原结对结束的那一天起，中间不留空档。',
    )
  })

  it('lists the days to know, and prints the word a side has given in place of its line to sign', async () => {
    const { bian: former, tang: successorId } = school.cadres
    const personId = school.persons.lu
    const pairing = await pairUp(app, { cadreId: former, personId, endedOn: '2026-11-10' })
    await log(bian, former, { heldOn: '2026-11-04', personIds: [personId], brief: '谈了课题。' })
    const asked = { params: { id: pairing }, body: { successorId }, key: 'handover-lu' }
    const { id } = await mustAnswer(office.call(openHandover, asked))
    await mustAnswer(bian.call(confirmHandover, { params: { id }, body: { shares: [] }, key: 'word' }))
    const text = linesOf((await sheetOf(office, pairing)).bytes)
    expect(text.slice(text.indexOf('四、重要日期'))).toEqual([
      '四、重要日期',
      '2026年11月4日　最近一次联系（个别谈心）',
      '2026年11月10日　原结对结束，当日起不再联系',
      '五、双方确认',
      '谈话内容不随本单移交；需要说明的，由移交人当面向接任人介绍。',
      '移交人：已于2026年11月20日在系统中确认',
      '接任人（签名）：　　　　　　　　年　　月　　日',
    ])
  })

  it('is nobody’s but the pair’s cadre’s, the unit’s and the office’s', async () => {
    const { bian: own } = school.cadres
    const pairing = await pairUp(app, { cadreId: own, personId: school.persons.jian })
    expect((await sheetOf(bian, pairing)).status).toBe(200)
    expect((await sheetOf(teng, pairing)).status).toBe(404)
    expect((await sheetOf(app.visitor, pairing)).status).toBe(401)
  })
})
