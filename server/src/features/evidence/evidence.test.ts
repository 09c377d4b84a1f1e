import { read, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import * as contacts from '@tongxin/contract/contacts/contacts'
import * as evidence from '@tongxin/contract/contacts/evidence'
import * as ledger from '@tongxin/contract/contacts/ledger'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, expect, test } from 'vitest'
import {
  noticeWithEverything,
  photoWithPlace,
  plainPicture,
} from '../../intake/evidence/evidence-files.fixture.ts'
import { jpegSegments, pdfText } from '../../intake/evidence/read-back.fixture.ts'
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
let secretary: Client
let delegate: Client
let contactId: string
let photo: evidence.EvidenceLine
let notice: evidence.EvidenceLine
/** What the ledger, its figures, a record and papers say, before and after something was attached. */
let before: Awaited<ReturnType<typeof said>>
let after: typeof before

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { cadres, persons, units } = school
  await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
  bian = await app.signIn('cadre', { humanId: cadres.bian })
  teng = await app.signIn('cadre', { humanId: cadres.teng })
  office = await app.signIn('office')
  secretary = await app.signIn('unit-secretary', { unitId: units.literature })
  delegate = await app.signIn('delegate', { cadreId: cadres.bian })
  contactId = await logged()
  before = await said()
  photo = await mustAnswer(add(bian, await photoWithPlace(), 'photo'))
  notice = await mustAnswer(add(bian, await noticeWithEverything(), 'notice'))
  after = await said()
})

async function logged(): Promise<string> {
  const part = {
    personId: school.persons.bai,
    initiatedBy: 'cadre' as const,
    brief: '谈了排课。',
    topics: [],
    raised: null,
    remark: '',
    spoke: null,
    promise: null,
  }
  const occasion = { heldOn: day('2026-11-19'), form: '个别谈心', place: '' }
  const body = { cadreId: school.cadres.bian, ...occasion, parts: [part] }
  return (await mustAnswer(bian.call(contacts.logContact, { body, key: 'talk' }))).id
}

const add = (who: Client, bytes: Uint8Array, key: string) => {
  const body = new File([new Uint8Array(bytes)], '与柏予安的合影.jpg')
  return who.call(evidence.addEvidence, { params: { id: contactId }, body, key })
}
const list = (who: Client) => who.call(evidence.listEvidence, { params: { id: contactId } })
const open = (who: Client, id: string) =>
  who.download(addressOf(evidence.downloadEvidence, { params: { id } }))
const remove = (who: Client, id: string, reason = '拍错了') =>
  who.call(evidence.removeEvidence, { params: { id }, body: { reason } })
const stored = () =>
  app.test.asOwner('select number, content is null as empty, withdrawn_reason from evidence order by number')

async function said() {
  const params = { id: contactId }
  const form = await office.download(addressOf(ledger.renderForm, { params }))
  const sheet = await office.download(addressOf(ledger.exportContacts, { query: {} }))
  return {
    rows: await office.call(ledger.listContacts, { query: {} }),
    figures: await office.call(ledger.countContacts, { query: {} }),
    filters: await office.call(ledger.showLedgerFilters, {}),
    record: await office.call(contacts.showContact, { params }),
    sheet: Object.values(read(sheet.bytes).Sheets).map((one) => utils.sheet_to_csv(one)),
    form: await readWordTables(form.bytes),
  }
}

test('changes nothing that is listed, counted, filtered or exported', () => {
  expect(before.rows).toMatchObject({ ok: true, value: { rows: [{ contactId }] } })
  expect(after).toEqual(before)
})

test('a photo and a notice are seen as the record is, clean, and each look leaves its row', async () => {
  expect(photo).toMatchObject({ number: 1, kind: 'image', can: { remove: true } })
  expect(notice).toMatchObject({ number: 2, kind: 'pdf' })
  const seen = await open(secretary, photo.id)
  expect(seen.status).toBe(200)
  expect(jpegSegments(seen.bytes)).toMatchObject({ after: 0 })
  expect(seen.bytes.toString('latin1')).not.toMatch(/GPS|Exif|CANARY|Canon/)
  expect(Object.fromEntries(seen.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': expect.stringMatching(
      /^attachment; .*filename\*=UTF-8''%E4%BD%90%E8%AF%811_20261119\.jpg$/,
    ),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox;/),
  })
  expect(pdfText((await open(office, notice.id)).bytes)).not.toMatch(/CANARY|JavaScript|GPS/)
  const looks = await app.test.asOwner(
    `select act, subject_kind from audit_event where act in ('evidence.read', 'contact.read')
      and actor_id = $1 order by act`,
    [secretary.accountId],
  )
  expect(looks).toEqual([
    { act: 'contact.read', subject_kind: 'contact-part' },
    { act: 'evidence.read', subject_kind: 'evidence' },
  ])
})

test('who may not read the texts is told of nothing, and who may not write the record adds nothing', async () => {
  expect(await list(teng)).toMatchObject({ refusal: { code: 'not-found' } })
  expect((await open(teng, photo.id)).status).toBe(404)
  expect(await list(delegate)).toMatchObject({ refusal: { code: 'forbidden' } })
  expect((await open(delegate, photo.id)).status).toBe(403)
  const png = await plainPicture('png')
  expect(await list(secretary)).toMatchObject({ value: { rows: [{}, {}], can: { add: false } } })
  expect(await add(secretary, png, 'not-hers')).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await add(teng, png, 'not-his')).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await stored()).toHaveLength(2)
})

test('the same press twice adds one, the same file again is told of, and a wrong file stores nothing', async () => {
  const bytes = await photoWithPlace()
  expect(await mustAnswer(add(bian, bytes, 'photo'))).toEqual(photo)
  expect(await add(office, bytes, 'again')).toMatchObject({ refusal: { code: 'evidence-same', number: 1 } })
  expect(await add(bian, Buffer.from('<svg/>'), 'svg')).toMatchObject({
    refusal: { code: 'file-refused', reason: expect.stringMatching(/不是照片.*请另存为/) },
  })
  expect(await stored()).toHaveLength(2)
})

test('removed by who added it, with a reason: the bytes are gone, the row and the event stay', async () => {
  expect(await remove(office, notice.id)).toMatchObject({ refusal: { code: 'evidence-of-other' } })
  expect(await remove(bian, notice.id, '')).toMatchObject({ refusal: { code: 'invalid' } })
  expect(await remove(bian, notice.id)).toMatchObject({ ok: true })
  expect(await stored()).toEqual([
    { number: 1, empty: false, withdrawn_reason: null },
    { number: 2, empty: true, withdrawn_reason: '拍错了' },
  ])
  expect((await open(bian, notice.id)).status).toBe(404)
  expect(await remove(bian, notice.id)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await list(bian)).toMatchObject({ value: { rows: [{ number: 1 }], can: { add: true } } })
})

test('an amended contact keeps its 佐证; one that was taken back shows none', async () => {
  const params = { id: contactId }
  const entry = { personId: school.persons.bai, initiatedBy: 'cadre' as const, brief: '谈了排课和教室。' }
  const parts = [{ ...entry, topics: [], raised: null, remark: '', spoke: null }]
  const body = { heldOn: day('2026-11-18'), form: '个别谈心', place: '', reason: '记错日期', parts }
  await mustAnswer(bian.call(contacts.amendContact, { params, body, version: 1 }))
  expect((await open(bian, photo.id)).headers.get('content-disposition')).toContain('20261118')
  await mustAnswer(bian.call(withdrawContact, { params, body: { reason: '记错人' }, version: 2 }))
  const gone = { refusal: { code: 'contact-withdrawn' } }
  expect(await list(bian)).toMatchObject(gone)
  expect((await open(bian, photo.id)).status).toBe(409)
  expect(await add(bian, await plainPicture('png'), 'late')).toMatchObject(gone)
  expect(await remove(bian, photo.id)).toMatchObject(gone)
})
