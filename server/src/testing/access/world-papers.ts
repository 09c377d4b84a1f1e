// What units hand in and are asked for, and what the office uploads.

import { enterRecord } from '@tongxin/contract/duties/records'
import { submitSummary } from '@tongxin/contract/duties/summaries'
import { listNotices, urge } from '@tongxin/contract/duties/urging'
import { uploadImport } from '@tongxin/contract/imports/imports'
import { keepTemplate } from '@tongxin/contract/templates'
import { day } from '@tongxin/core/calendar/day'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { starterTemplate } from '../../features/templates/starter.ts'
import { mustAnswer } from '../must.ts'
import type { Client, TestApp } from '../test-app.ts'
import type { Target } from './target.ts'

/** The papers two units have handed in. */
export async function enterRecords(office: Client, units: readonly Target[]): Promise<readonly Target[]> {
  return Promise.all(
    units.map(async ({ kind, id: unitId, facts }) => {
      const body = { form: 'document:submit', word: '登记表汇总', heldOn: day('2026-11-16'), unitId }
      const { id } = await mustAnswer(office.call(enterRecord, { body, key: `record-${kind}` }))
      return { kind, id, facts }
    }),
  )
}

/** What two units handed in for the term before. */
export async function enterSummaries(app: TestApp, units: readonly Target[]): Promise<readonly Target[]> {
  return Promise.all(
    units.map(async ({ kind, id: unitId, facts }) => {
      const secretary = await app.signIn('unit-secretary', { unitId })
      const body = { term: '2025-2026-2' }
      const { id } = await mustAnswer(
        secretary.call(submitSummary, { params: { id: unitId }, body, key: `summary-${kind}` }),
      )
      return { kind, id, facts }
    }),
  )
}

/** Beside each contact one 佐证, as it lies in the database: the reader of uploads is not what is walked. */
export async function enterEvidence(
  office: Client,
  app: TestApp,
  contacts: readonly Target[],
): Promise<readonly Target[]> {
  return Promise.all(
    contacts.map(async ({ kind, id: contactId, facts }) => {
      const [row] = await app.test.asOwner(
        `insert into evidence (school_id, id, contact_root_id, number, kind, content, size_bytes, digest, adder_id,
           recorded_at, recorded_in)
         select school_id, gen_random_uuid(), root_id, 1, 'image', 'photo', 5, encode(sha256('photo'), 'hex'), $2, recorded_at, recorded_in
         from contact where root_id = $1 returning id::text`,
        [contactId, office.accountId],
      )
      return { kind, id: String(row?.['id']), facts }
    }),
  )
}

/** A question about each contact, as it lies in the database: what gives occasion to ask is not what is walked. */
export async function enterInquiries(
  office: Client,
  app: TestApp,
  contacts: readonly Target[],
): Promise<readonly Target[]> {
  return Promise.all(
    contacts.map(async ({ kind, id: contactId, facts }) => {
      const [row] = await app.test.asOwner(
        `with part as (select * from contact_part where root_id = $1 and superseded_at is null limit 1),
         asked as (
           insert into inquiry (school_id, id, kind, term_id, cadre_id, unit_id, first_on, asked, recorder_id, recorded_at,
             recorded_in)
           select school_id, gen_random_uuid(), 'same-day', '2026-2027-1', cadre_id, cadre_unit_id, held_on, true, $2,
             recorded_at, recorded_in from part returning *)
         insert into inquiry_contact (school_id, inquiry_id, contact_id, recorded_at, recorded_in)
         select asked.school_id, asked.id, part.contact_id, asked.recorded_at, asked.recorded_in from asked, part
         returning inquiry_id::text as id`,
        [contactId, office.accountId],
      )
      return { kind, id: String(row?.['id']), facts }
    }),
  )
}

/** Two units are asked for the 汇总表 of the running term. */
export async function enterNotices(
  office: Client,
  app: TestApp,
  units: readonly Target[],
): Promise<readonly Target[]> {
  await mustAnswer(office.call(urge, { body: { kind: 'summary', term: '2026-2027-1', unitId: null } }))
  return Promise.all(
    units.map(async ({ kind, id: unitId, facts }) => {
      const secretary = await app.signIn('unit-secretary', { unitId })
      const [notice] = (await mustAnswer(secretary.call(listNotices, {}))).rows
      if (!notice) throw new Error('the unit was asked for nothing')
      return { kind, id: notice.id, facts }
    }),
  )
}

export async function enterImport(office: Client): Promise<string> {
  const bytes = await sampleTable()
  const body = new File([bytes], '单位.xlsx')
  const { id } = await mustAnswer(
    office.call(uploadImport, { params: { kind: 'units' }, body, key: 'import' }),
  )
  return id
}

export async function enterTemplate(office: Client): Promise<string> {
  const bytes = new Uint8Array(await starterTemplate('allocation', 'xlsx'))
  const body = new File([bytes], '分配表.xlsx')
  const { id } = await mustAnswer(
    office.call(keepTemplate, { params: { kind: 'allocation' }, body, key: 'template' }),
  )
  return id
}

/** A table of one new unit, as the office would fill it in. */
export async function sampleTable(): Promise<Uint8Array<ArrayBuffer>> {
  const columns = ['单位名称', '类别'].map((header) => ({ header, width: 12, type: 'text' as const }))
  return new Uint8Array(
    await writeExcelTable({ title: '单位', columns, rows: [['外国语学院', '二级党组织']] }),
  )
}
