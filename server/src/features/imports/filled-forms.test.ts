import { addressOf } from '@tongxin/contract/call'
import { logContact, showContact } from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { listContacts, renderPairForm } from '@tongxin/contract/contacts/ledger'
import { blankForm, exportForms } from '@tongxin/contract/contacts/registration-forms'
import * as contract from '@tongxin/contract/imports/imports'
import { keepTemplate } from '@tongxin/contract/templates'
import { day } from '@tongxin/core/calendar/day'
import { rowsOfPaper } from '@tongxin/core/contacts/form/template-places'
import PizZip from 'pizzip'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeOfficialDocument } from '../../documents/official-document.ts'
import { writeRegistrationForms } from '../../documents/registration-form.ts'
import { readPaper } from '../../intake/forms/read-paper.ts'
import { importOffice } from '../../testing/import-office.ts'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

// What the ledger prints on registration forms, and what people fill in by hand, comes back through the import of old contacts.

async function schoolAtWork() {
  const app = await createTestApp()
  const school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { bian } = school.cadres
  await pairUp(app, { cadreId: bian, personId: school.persons.bai })
  await pairUp(app, { cadreId: bian, personId: school.persons.wenruyu })
  return { app, school, office: await app.signIn('office') }
}

const kept = async ({ app }: Awaited<ReturnType<typeof schoolAtWork>>) =>
  app.test.asOwner(
    `select p.held_on::text, p.form, c.place, p.initiated_by, p.topics, p.brief, p.raised_kind, p.raised, p.remark,
        (select d.name from human_detail d where d.human_id = p.person_id and d.superseded_at is null) as person
      from contact_part p join contact c on c.id = p.contact_id where p.superseded_at is null order by p.held_on, person`,
    [],
  )

const zipOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const zip = new PizZip()
  for (const [name, bytes] of Object.entries(files)) zip.file(name, bytes)
  return zip.generate({ type: 'uint8array' })
}

let first: Awaited<ReturnType<typeof schoolAtWork>>
let printed: Uint8Array
let importing: ReturnType<typeof importOffice>

beforeAll(async () => {
  first = await schoolAtWork()
  importing = importOffice(first.office)
  const { bian } = first.school.cadres
  const { bai, wenruyu } = first.school.persons
  const cadre = await first.app.signIn('cadre', { humanId: bian })
  const said = { topics: ['校情通报', '意见建议'], raised: null, remark: '', spoke: null, promise: null }
  const log = async (heldOn: string, place: string, parts: object[]) => {
    const body = { cadreId: bian, heldOn: day(heldOn), form: '个别谈心', place }
    const whole = parts.map((part) => ({
      ...said,
      personId: bai,
      initiatedBy: 'cadre' as const,
      brief: '',
      ...part,
    }))
    const done = await cadre.call(logContact, { body: { ...body, parts: whole }, key: heldOn })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  }
  await log('2026-09-18', '', [
    { brief: '谈了排课。\n2026年9月1日，走访。是旧话。\n又谈了耗材', initiatedBy: 'person' },
  ])
  const raised = { kind: 'difficulty' as const, text: '旺季断货\n希望提前备货' }
  await log('2026-11-12', '行政楼（新）305', [{ brief: '谈了耗材', raised, remark: '另见清单' }])
  await log('2026-11-18', '', [{ brief: '谈了近况', personId: wenruyu }])
  const forms = await Promise.all(
    [bai, wenruyu].map((personId) =>
      first.office.download(
        addressOf(renderPairForm, {
          query: { cadreId: bian, personId, from: day('2026-09-01'), to: day('2026-11-20') },
        }),
      ),
    ),
  )
  printed = zipOf(Object.fromEntries(forms.map(({ bytes }, at) => [`登记表/${at}.docx`, bytes])))
})

describe('registration forms printed from the ledger', () => {
  it('say again what it holds already', async () => {
    const preview = await importing.showFile('contacts', printed, '登记表.zip')
    expect([preview.problems, preview.counts]).toEqual([[], { added: 0, updated: 0, same: 3, problems: 0 }])
    expect(preview.rows.same.map(({ from }) => from)).toEqual([
      '0.docx，第 1 次',
      '0.docx，第 2 次',
      '1.docx',
    ])
  })

  it('come whole into another school of the same people, once, and are taken back as a whole', async () => {
    const second = await schoolAtWork()
    const { showFile, commit } = importOffice(second.office)
    const preview = await showFile('contacts', printed, '登记表.zip')
    expect(await commit(preview)).toMatchObject({ ok: true, value: { added: 3 } })
    expect(await kept(second)).toEqual(await kept(first))
    await expectOwnWord(second)
    expect(await commit(await showFile('contacts', printed, '登记表.zip'))).toMatchObject({
      value: { added: 0, same: 3 },
    })
    const undone = await second.office.call(contract.undoImport, { params: { id: preview.id } })
    expect([undone, await kept(second)]).toMatchObject([{ value: { removed: 3 } }, []])
  }, 60_000)
})

/** What a cadre wrote on a form waits for no tap, and the record says what it was read from. */
async function expectOwnWord({ app, school, office }: Awaited<ReturnType<typeof schoolAtWork>>) {
  const cadre = await app.signIn('cadre', { humanId: school.cadres.bian })
  expect((await mustAnswer(cadre.call(listFriends, {}))).waiting).toEqual([])
  const { rows } = await mustAnswer(office.call(listContacts, { query: {} }))
  const records = await Promise.all(
    rows.map(({ contactId }) => mustAnswer(office.call(showContact, { params: { id: contactId } }))),
  )
  expect(records.flatMap(({ parts }) => parts.map(({ confirmed, byForm }) => [confirmed, byForm]))).toEqual(
    rows.map(() => [true, true]),
  )
}

describe('forms by the school’s own template', () => {
  const template = async (person = '{对象姓名}') => {
    const bytes = await writeOfficialDocument({
      titleLines: ['{学校}谈心记录'],
      blocks: [
        {
          kind: 'paragraph',
          text: `{干部姓名}同志（{干部职务}）约${person}（{对象单位}）谈心，{填表日期}记。`,
        },
        {
          kind: 'table',
          columns: ['哪天', '怎样', '哪里', '谈了什么', '提了什么', '附注'].map((header) => ({
            header,
            width: 1,
          })),
          rows: [
            [
              ...['{#联系}{联系日期}', '{联系形式}', '{联系地点}', '{联系内容}'],
              ...['{本次意见建议}', '{本次备注}{/联系}'],
            ],
          ],
        },
      ],
    })
    return new File([new Uint8Array(bytes)], '谈心记录.docx')
  }
  const keep = (client: typeof first.office, body: File) =>
    client.call(keepTemplate, { params: { kind: 'form' }, body, key: 'own-form' })
  const asked = { per: 'pair' as const, purpose: '归档' }

  it('are refused with a placeholder nobody knows, and printed by the annex as before', async () => {
    expect(await keep(first.office, await template('{对象性名}'))).toMatchObject({
      refusal: { code: 'template-has-mistakes', problems: [{ fix: '是不是 {对象姓名}' }] },
    })
    expect(await printedText(addressOf(blankForm, {}))).not.toContain('谈心记录')
  })

  it('are printed for a contact, a pair and all, and empty with lines; filled ones come whole into another school', async () => {
    await mustAnswer(keep(first.office, await template()))
    const { bian } = first.school.cadres
    const [query, personId] = [{ from: day('2026-09-01'), to: day('2026-11-20') }, first.school.persons.bai]
    const ofPair = await printedText(
      addressOf(renderPairForm, { query: { ...query, cadreId: bian, personId } }),
    )
    expect(ofPair).toContain('卞怀瑾同志（党委书记）约柏予安（文学院）谈心，2026年11月20日记。')
    expect(await printedText(addressOf(blankForm, {}))).toMatch(
      /________同志（________）约________（________）谈心， {6}年 {4}月 {4}日记。.*□个别谈心　□座谈/s,
    )
    const archive = (await first.office.download(addressOf(exportForms, { query: asked }))).bytes
    const same = await importing.showFile('contacts', archive, '登记表.zip')
    expect([same.problems, same.counts.same]).toEqual([[], (await kept(first)).length])
    const second = await schoolAtWork()
    await mustAnswer(keep(second.office, await template()))
    const { showFile, commit } = importOffice(second.office)
    await commit(await showFile('contacts', archive, '登记表.zip'))
    expect(await kept(second)).toEqual(await kept(first))
  }, 60_000)

  async function printedText(address: string): Promise<string> {
    const read = await readPaper((await first.office.download(address)).bytes)
    if (!read.ok) throw new Error(read.refusal.code)
    return rowsOfPaper(read.paper)
      .map(({ cells }) => cells.join('\t'))
      .join('\n')
  }
})

describe('a form filled by hand', () => {
  const byHand = (person: string, brief: readonly string[], raised: readonly string[] = []) =>
    writeRegistrationForms([
      {
        titleLines: ['登记表'],
        filledOn: { label: '填表时间', on: day('2026-11-19') },
        rows: [
          {
            kind: 'pair',
            cells: [
              { label: '领导干部姓名', value: '卞怀瑾' },
              { label: '职务', value: '书记' },
            ],
          },
          {
            kind: 'pair',
            cells: [
              { label: '联谊对象姓名', value: person },
              { label: '职务', value: '教授' },
            ],
          },
          { kind: 'text', label: '联系沟通情况', paragraphs: brief, height: 'tall' },
          { kind: 'text', label: '意见建议', paragraphs: raised, height: 'medium' },
        ],
      },
    ])

  it('is asked about where it is not clear, settled press by press, and written', async () => {
    const { showFile, commit, show } = importing
    const upload = zipOf({
      'a.docx': await byHand('柏予按', ['谈了招生'], ['希望早定名额']),
      'b.docx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    })
    const preview = await showFile('contacts', upload, '登记表.zip')
    expect(preview.counts).toEqual({ added: 0, updated: 0, same: 0, problems: 2 })
    const asked = preview.problems.map(({ header, reason, offers, from }) => [
      from?.file,
      header,
      reason,
      offers.map(({ value }) => value),
    ])
    expect(asked).toEqual([
      ['a.docx', '联系日期', '没有写联系日期', ['2026-11-19']],
      ['a.docx', '代表人士姓名', '名册中没有此人', ['柏予安']],
      ['a.docx', '联系形式', '没有写明联系形式', ['个别谈心', '座谈', '走访', '电话', '网络']],
      ['b.docx', '', expect.stringContaining('旧版 .doc'), []],
    ])
    expect(preview.problems[0]?.from?.says).toContain('谈了招生')
    const edits = preview.problems.flatMap(({ row, offers: [offer] }) =>
      offer ? [{ row, column: offer.column, value: offer.value }] : [],
    )
    const params = { id: preview.id }
    const settled = await first.office.call(contract.adjustImport, {
      params,
      body: { columns: {}, edits },
      version: preview.version,
    })
    if (!settled.ok) throw new Error(JSON.stringify(settled.refusal))
    const ready = await show(preview.id)
    expect(ready.counts).toEqual({ added: 1, updated: 0, same: 0, problems: 1 })
    expect(await commit(ready, true)).toMatchObject({ value: { added: 1, leftOut: 1 } })
    expect((await kept(first)).find(({ held_on }) => held_on === '2026-11-19')).toMatchObject({
      person: '柏予安',
      brief: '谈了招生',
      raised: '希望早定名额',
    })
  })
})
