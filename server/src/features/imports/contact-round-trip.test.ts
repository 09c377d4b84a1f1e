import { randomUUID } from 'node:crypto'
import { addressOf } from '@tongxin/contract/call'
import { logContact } from '@tongxin/contract/contacts/contacts'
import { exportForms } from '@tongxin/contract/contacts/registration-forms'
import { enterRecord } from '@tongxin/contract/duties/records'
import { undoImport } from '@tongxin/contract/imports/imports'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { importOffice } from '../../testing/import-office.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

// An invented document that tells contacts apart by act, series, who asked and event: what the ledger gives out, the import takes in.

const calls = `
  - { id: tour, label: 考察, bearer: pairing, every: semester, count: contact, where: { series: [国情考察, 暑期研修] }, atLeast: 1, force: must, cite: { 第六条: 考察 } }
  - { id: visit, label: 看望, bearer: pairing, every: semester, count: contact, where: { act: [慰问, 看望], initiatedBy: cadre }, atLeast: 1, force: must, cite: { 第七条: 看望 } }
  - { id: moved, label: 变动谈话, bearer: pairing, after: 岗位变动, within: 30 days, count: contact, atLeast: 1, force: must, cite: { 第八条: 及时谈话 } }
vocabulary: { events: [岗位变动] }
record:`

async function schoolAtWork() {
  const app = await createTestApp()
  const school = await createSampleSchool(app)
  const office = await app.signIn('office')
  const source = samplePolicy.replace('\nrecord:', calls)
  const loaded = await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: randomUUID() })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.bai, from: '2026-09-01' })
  await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.wenruyu, from: '2026-09-01' })
  await pairUp(app, { cadreId: school.cadres.teng, personId: school.persons.bai, from: '2026-09-01' })
  await app.arrange(rebuildDuties)
  const happened = async (heldOn: string) => {
    const body = {
      form: 'event:岗位变动',
      word: '岗位变动',
      humanId: school.persons.bai,
      heldOn: day(heldOn),
    }
    const done = await office.call(enterRecord, { body, key: randomUUID() })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return done.value.id
  }
  return { app, school, office, happened }
}

/** What is kept of every contact, but the ids of the events. */
async function kept(app: TestApp) {
  return app.test.asOwner(
    `select p.held_on::text, p.form, c.place, c.series, p.initiated_by, p.acts, p.event_kind, p.event_on::text, p.brief,
        p.raised_kind, p.raised, p.topics, p.spoke, p.talk, person.name, cadre.staff_no,
        count(*) over (partition by p.contact_id)::int as together,
        count(m.meeting_id) over (partition by m.meeting_id)::int as met
      from contact_part p left join contact_meeting m on m.contact_root_id = p.root_id join contact c on c.id = p.contact_id
      join human_detail person on person.human_id = p.person_id join human_detail cadre on cadre.human_id = p.cadre_id
      where p.superseded_at is null order by p.held_on, person.name, cadre.staff_no`,
    [],
  )
}

async function exported(office: Client): Promise<Uint8Array> {
  const file = await office.download('/api/contact-export?texts=yes&purpose=round-trip')
  return file.bytes
}

describe('the ledger given out and taken in', () => {
  let first: Awaited<ReturnType<typeof schoolAtWork>>
  let table: Uint8Array
  let importing: ReturnType<typeof importOffice>

  beforeAll(async () => {
    first = await schoolAtWork()
    await first.happened('2026-11-02')
    const event = await first.happened('2026-11-10')
    const bian = await first.app.signIn('cadre', { humanId: first.school.cadres.bian })
    const said = {
      personId: first.school.persons.bai,
      topics: ['校情通报'],
      remark: '',
      spoke: null,
      promise: null,
    }
    const log = (heldOn: string, occasion: object, part: object) =>
      bian.call(logContact, {
        body: {
          ...{ cadreId: first.school.cadres.bian, heldOn: day(heldOn), form: '走访', place: '' },
          ...occasion,
          parts: [{ ...said, initiatedBy: 'cadre' as const, brief: '谈了近况', raised: null, ...part }],
        },
        key: randomUUID(),
      })
    const raised = { kind: 'difficulty' as const, text: '接送孩子不便' }
    const done = [
      await log('2026-11-12', { place: '化学楼 302' }, { acts: ['慰问', '看望'], event, raised }),
      await log('2026-11-14', { series: '国情考察' }, { initiatedBy: 'office' as const }),
      await log('2026-11-16', {}, { initiatedBy: 'person' as const }),
      await log('2026-10-20', { companionIds: [first.school.cadres.teng] }, {}),
      await bian.call(logContact, {
        body: {
          ...{ cadreId: first.school.cadres.bian, heldOn: day('2026-11-18'), form: '座谈', place: '会议室' },
          parts: [
            { ...said, initiatedBy: 'cadre', brief: '谈了选课', raised: null, spoke: true, talk: true },
            {
              ...{ ...said, initiatedBy: 'cadre', brief: '在座', raised: null, spoke: false },
              personId: first.school.persons.wenruyu,
            },
          ],
        },
        key: randomUUID(),
      }),
    ]
    for (const one of done) if (!one.ok) throw new Error(JSON.stringify(one.refusal))
    table = await exported(first.office)
    importing = importOffice(first.office)
  })

  it('says again what the ledger holds already', async () => {
    const preview = await importing.showFile('contacts', table)
    expect([preview.problems, preview.counts]).toEqual([[], { added: 0, updated: 0, same: 7, problems: 0 }])
  })

  it('comes whole into another school of the same people, events and document', async () => {
    const second = await schoolAtWork()
    await second.happened('2026-11-02')
    await second.happened('2026-11-10')
    const { showFile, commit } = importOffice(second.office)
    const preview = await showFile('contacts', table)
    expect(preview.problems).toEqual([])
    expect(await commit(preview)).toMatchObject({ ok: true, value: { added: 7 } })
    expect((await kept(second.app)).map(({ met }) => met)).toContain(2)
    expect(await kept(second.app)).toEqual(await kept(first.app))
    const undone = await second.office.call(undoImport, { params: { id: preview.id } })
    expect([undone, await kept(second.app)]).toMatchObject([{ value: { removed: 6 } }, []])
    const query = { per: 'contact' as const, purpose: '归档' }
    const forms = await first.office.download(addressOf(exportForms, { query }))
    expect(await commit(await showFile('contacts', forms.bytes, '登记表.zip'))).toMatchObject({ ok: true })
    expect(await kept(second.app)).toEqual(await kept(first.app))
  })

  it('takes rows of one number as one occasion, and asks where they disagree or a talk was silent', async () => {
    const heads = ['日期', '领导干部', '联系对象', '形式', '地点', '简要情况', '是否发言', '同次联系']
    const line = (person: string, ...over: string[]) => ['2026-11-13', '卞怀瑾', person, ...over]
    const preview = await importing.previewOf('contacts', [
      heads,
      line('柏予安', '座谈', '报告厅', '提了两条', '', '1'),
      line('温如玉', '座谈', '报告厅', '在座', '否', '1'),
      line('温如玉', '走访', '报告厅', '看了实验室', '', '1'),
      line('柏予安', '电话', '', '问了近况', '否', ''),
    ])
    expect(preview.problems.map(({ row, column, reason, fix }) => [`${row}${column}`, reason, fix])).toEqual([
      [
        '4H',
        '与第 2 行填的是同一次联系，日期、形式、地点或系列却不同',
        '请改为一致；不是同一次的，请换一个号或留空',
      ],
      ['5G', '这种形式是个别联系，本人自然说了话', '请留空，或核对联系形式'],
    ])
    expect(await importing.commit(preview, true)).toMatchObject({ ok: true, value: { added: 2, leftOut: 2 } })
    const together = (await kept(first.app)).filter((row) => row['held_on'] === '2026-11-13')
    expect(together.map(({ name, spoke, together: count }) => [name, spoke, count])).toEqual([
      ['柏予安', false, 2],
      ['温如玉', false, 2],
    ])
    expect(await first.office.call(undoImport, { params: { id: preview.id } })).toMatchObject({
      ok: true,
      value: { removed: 1 },
    })
  })

  it('is asked about where it says otherwise, names what is not there, or leaves open which event', async () => {
    const heads = ['日期', '领导干部', '联系对象', '形式', '简要情况', '系列', '具体做法', '回应哪件事']
    const line = (day: string, ...over: string[]) => [day, '卞怀瑾', '柏予安', '走访', '谈了近况', ...over]
    const preview = await importing.previewOf('contacts', [
      heads,
      line('2026-11-14', '暑期研修', '', ''),
      line('2026-11-12', '', '慰问', ''),
      line('2026-11-16', '', '', '岗位变动 2026-11-02'),
      line('2026-11-17', '春游', '', ''),
      line('2026-11-18', '', '家访', ''),
      line('2026-11-19', '', '', '岗位变动'),
      line('2026-11-13', '', '', '岗位变动（2026年11月3日）'),
      line('2026-11-09', '', '', '岗位变动 2026-11-10'),
      line('2026-11-15', '', '', '2026-11-10'),
      line('2026-11-11', '国情考察', '看望、慰问', '岗位变动 2026.11.10'),
    ])
    expect(preview.problems.map(({ row, column, reason, fix }) => [`${row}${column}`, reason, fix])).toEqual([
      ['2A', '台账中已有这一天同一形式的记录，内容不同', expect.anything()],
      ['3A', '台账中已有这一天同一形式的记录，内容不同', expect.anything()],
      ['4A', '台账中已有这一天同一形式的记录，内容不同', expect.anything()],
      ['5F', '制度文件没有按这个系列计次', '请改为：国情考察、暑期研修，或留空'],
      ['6G', '制度文件没有按这种做法计次', '请改为：慰问、看望，或留空'],
      ['7H', '这样的事不止一件', '请写明是哪一件：岗位变动 2026-11-02、岗位变动 2026-11-10'],
      [
        '8H',
        '当时没有登记过要与此人联系的这件事',
        '请改为：岗位变动 2026-11-02、岗位变动 2026-11-10，或留空',
      ],
      ['9H', '这件事发生在 2026-11-10，晚于联系日期', '请核对两个日期，或留空'],
      ['10H', '看不清是哪件事', '请写成“岗位变动 2026-03-05”的样子'],
    ])
    expect(preview.counts).toMatchObject({ added: 1 })
  })
})
