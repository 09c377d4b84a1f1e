import { randomUUID } from 'node:crypto'
import { logContact } from '@tongxin/contract/contacts/contacts'
import { showPairDuties } from '@tongxin/contract/duties/duties'
import {
  enterRecord,
  explainShortfall,
  listRecordDuties,
  listRecordForms,
  listRecords,
  withdrawRecord,
} from '@tongxin/contract/duties/records'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { schoolUnder, statesOf } from '../../../testing/document-school.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import type { Client } from '../../../testing/test-app.ts'
import { rebuildDuties } from '../../../workflows/recount.ts'

// Of each kind of record beside contacts: a requirement of a real document is due, and met by the entry alone.

type Entry = Partial<Parameters<typeof bodyOf>[0]> & { readonly form: string }

const bodyOf = (entry: {
  form: string
  heldOn?: string
  word?: string
  role?: string
  unitId?: string
  humanId?: string
  pairingId?: string
  participantIds?: string[]
  subject?: string
}) => ({ ...entry, heldOn: day(entry.heldOn ?? '2026-11-18') })

const enter = (client: Client, entry: Entry) =>
  client.call(enterRecord, { body: bodyOf(entry), key: randomUUID() })

async function entered(client: Client, entry: Entry): Promise<string> {
  const done = await enter(client, entry)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value.id
}

const filled = (value: string) => `{ delegated: ufwd, filled: ${value}, by: 统战部, since: 2026-09-01 }`

describe('under the document of 浙江外国语学院', async () => {
  const { app, school, office } = await schoolUnder('zisu-2026.yaml', [
    ['重大节日: { festivals: { delegated: ufwd }, late: never }', `重大节日: { months: [10] }`],
    [
      'bearer: unit\n    of: { unit: 二级党组织 }\n    by: unitOrg\n    every: { delegated: ufwd }',
      `bearer: unit\n    of: { unit: 二级党组织 }\n    by: unitOrg\n    every: ${filled('semester')}`,
    ],
    [
      'every: { delegated: ufwd }\n    count: inspection',
      `every: ${filled('semester')}\n    count: inspection`,
    ],
  ])
  const { literature, engineering } = school.units
  const pairingId = await pairUp(app, {
    cadreId: school.cadres.bian,
    personId: school.persons.bai,
    unitId: literature,
    from: '2026-09-01',
  })
  await app.arrange(rebuildDuties)
  const secretary = await app.signIn('unit-secretary', { unitId: literature })
  const leader = await app.signIn('leader')

  const states = async (requirement: string) => {
    const shown = await office.call(showPairDuties, { params: { id: pairingId } })
    if (!shown.ok) throw new Error(JSON.stringify(shown.refusal))
    return shown.value.findings.filter((one) => one.requirement === requirement).map(({ state }) => state)
  }

  it('an event calls for a visit, which a contact with the act meets', async () => {
    expect(await states('visit.hardship')).toEqual([])
    await entered(office, { form: 'event:遇到困难', word: '遇到困难', humanId: school.persons.bai })
    expect(await states('visit.hardship')).toEqual(['due'])
    expect(await statesOf(office, 'visit.hardship')).toEqual(['卞怀瑾 · 柏予安 due'])
    const part = {
      personId: school.persons.bai,
      initiatedBy: 'cadre' as const,
      brief: '看望',
      topics: [],
      raised: null,
      remark: '',
      spoke: null,
      promise: null,
    }
    const log = (acts: string[]) =>
      office.call(logContact, {
        body: {
          cadreId: school.cadres.bian,
          heldOn: day('2026-11-19'),
          form: '个别谈心',
          place: '',
          parts: [{ ...part, acts }],
        },
        key: randomUUID(),
      })
    expect(await log(['慰问品'])).toMatchObject({ refusal: { code: 'act-unknown', act: '慰问品' } })
    expect((await log([])).ok).toBe(true)
    expect(await states('visit.hardship')).toEqual(['due'])
    expect((await log(['慰问'])).ok).toBe(true)
    expect(await states('visit.hardship')).toEqual(['met'])
    expect(await statesOf(office, 'visit.hardship')).toEqual([])
  })

  it('an event whose kind is restricted is entered, read and withdrawn by the office, and held with no reason', async () => {
    const event = { form: 'event:遇到困难', word: '遇到困难', humanId: school.persons.wenruyu }
    expect(await enter(secretary, event)).toMatchObject({ refusal: { code: 'record-not-asked' } })
    const id = await entered(office, event)
    const idsFor = async (client: Client) => {
      const listed = await client.call(listRecords, {})
      return listed.ok ? listed.value.rows.map((row) => row.id) : []
    }
    expect(await idsFor(office)).toContain(id)
    expect(await idsFor(secretary)).not.toContain(id)
    expect(await idsFor(leader)).not.toContain(id)
    expect(await secretary.call(withdrawRecord, { params: { id }, body: { reason: '记错' } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect((await statesOf(secretary, 'visit.hardship')).length).toBe(0)
    const shown = await secretary.call(showPairDuties, { params: { id: pairingId } })
    const told = shown.ok ? shown.value.findings.map(({ requirement }) => requirement) : ['refused']
    expect(told).not.toContain('visit.hardship')
    expect(told).toContain('visit.festival')
  })

  it('a unit’s paper handed in meets the unit’s duty, and no other unit’s; taken back it is due again', async () => {
    const due = ['文学院 due', '机电工程学院 due'].sort()
    expect(await statesOf(office, 'submit')).toEqual(due)
    const paper = { form: 'document:submit', word: '登记表汇总' }
    expect(await enter(secretary, { ...paper, unitId: engineering })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await enter(secretary, paper)).toMatchObject({ refusal: { code: 'not-found' } })
    const id = await entered(secretary, { ...paper, unitId: literature })
    expect(await statesOf(office, 'submit')).toEqual(['机电工程学院 due'])
    const listed = await secretary.call(listRecords, {})
    expect(listed.ok && listed.value.rows[0]).toMatchObject({
      id,
      kind: 'document',
      word: '登记表汇总',
      heldOn: '2026-11-18',
      to: ['统战部'],
      unitName: '文学院',
      withdrawn: null,
      can: { withdraw: true },
    })
    const withdraw = () => secretary.call(withdrawRecord, { params: { id }, body: { reason: '报错了' } })
    expect((await withdraw()).ok).toBe(true)
    expect(await statesOf(office, 'submit')).toEqual(due)
    expect(await withdraw()).toMatchObject({ refusal: { code: 'record-withdrawn' } })
    const after = await secretary.call(listRecords, {})
    expect(after.ok && after.value.rows[0]).toMatchObject({ id, withdrawn: { reason: '报错了' } })
  })

  it('an inspection meets the school’s duty to inspect', async () => {
    expect(await statesOf(office, 'inspection')).toEqual(['学校 due'])
    await entered(office, { form: 'document:submit', word: '登记表汇总', unitId: literature })
    expect(await statesOf(office, 'inspection')).toEqual(['学校 due'])
    await entered(office, { form: 'inspection:inspection' })
    expect(await statesOf(office, 'inspection')).toEqual([])
  })

  it('what is advised and was fallen short of is explained, and no longer asked about', async () => {
    expect(await states('visit.festival')).toEqual(['advice'])
    const shown = await office.call(showPairDuties, { params: { id: pairingId } })
    const finding = shown.ok && shown.value.findings.find((one) => one.requirement === 'visit.festival')
    const period = finding ? (finding.turn?.id ?? '') : ''
    const explain = (requirement: string, of: string) =>
      office.call(explainShortfall, {
        body: { requirement, bearerId: pairingId, period: of },
        key: randomUUID(),
      })
    expect((await explain('visit.festival', period)).ok).toBe(true)
    expect(await states('visit.festival')).toEqual(['explained'])
    expect(await explain('visit.festival', period)).toMatchObject({
      refusal: { code: 'nothing-to-explain' },
    })
    expect(await explain('visit.festival', 'no-such-period')).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  it.each([
    ['of a kind the document does not ask for', { form: 'document:photo' }, 'record-not-asked'],
    ['of a word it does not use', { form: 'document:submit', word: '心得' }, 'record-word-unknown'],
    ['that names no unit', { form: 'document:submit', word: '登记表汇总' }, 'record-needs'],
    ['of a day to come', { form: 'inspection:inspection', heldOn: '2026-11-21' }, 'day-in-future'],
    [
      'of a day before the document',
      { form: 'inspection:inspection', heldOn: '2026-08-31' },
      'day-too-early',
    ],
    ['about somebody who is not there', { form: 'event:遇到困难', humanId: randomUUID() }, 'not-found'],
  ])('a record %s is refused, and nothing is kept', async (_, entry, code) => {
    const before = await office.call(listRecords, {})
    expect(await enter(office, entry)).toMatchObject({ refusal: { code } })
    const after = await office.call(listRecords, {})
    expect(after.ok && after.value.total).toBe(before.ok && before.value.total)
  })

  it('the forms say what the document asks for, in its words, with the clause', async () => {
    const listed = await office.call(listRecordForms, {})
    const forms = listed.ok ? listed.value.forms : []
    expect(forms.find(({ id }) => id === 'document:submit')).toMatchObject({
      kind: 'document',
      words: [{ id: '登记表汇总', name: '登记表汇总' }],
      to: ['统战部'],
      needs: ['unit'],
    })
    expect(forms.find(({ id }) => id === 'event:遇到困难')).toMatchObject({
      restricted: true,
      needs: ['human'],
    })
    const own = await secretary.call(listRecordForms, {})
    expect(own.ok && own.value.units.map(({ name }) => name)).toEqual(['文学院'])
    expect(own.ok && own.value.forms.some(({ restricted }) => restricted)).toBe(false)
  })

  it('keeps the counts as a full count would make them', async () => {
    expect(await app.arrange(rebuildDuties)).toMatchObject({ added: 0, changed: 0, removed: 0 })
  })
})

it('under that of 西安医学院 a good practice calls for a report to others, and the report meets it', async () => {
  const { office } = await schoolUnder('xiyi-2019.yaml')
  expect(await statesOf(office, 'best-practice.report')).toEqual([])
  await entered(office, { form: 'event:形成好经验好做法', word: '形成好经验好做法' })
  expect(await statesOf(office, 'best-practice.report')).toEqual(['党委统战部 due'])
  await entered(office, { form: 'document:best-practice.report', word: '经验做法', heldOn: '2026-11-19' })
  expect(await statesOf(office, 'best-practice.report')).toEqual([])
  expect(await statesOf(office, 'best-practice.circulate')).toEqual(['党委统战部 due'])
})

it('under that of 上海交通大学医学院 a study tour held meets the school’s duty to organise one', async () => {
  const { office } = await schoolUnder('shsmu-2018.yaml', [
    [
      'every: { delegated: schoolCommittee }\n    count: activity',
      'every: { delegated: schoolCommittee, filled: calendar-year, by: 党委, since: 2026-09-01 }\n    count: activity',
    ],
  ])
  expect(await statesOf(office, 'study-tour')).toEqual(['学校 due'])
  await entered(office, { form: 'activity:study-tour', word: '学习考察' })
  expect(await statesOf(office, 'study-tour')).toEqual([])
})

it('under an invented one a liaison named for a unit meets the unit’s duty to have one', async () => {
  const { school, office } = await schoolUnder('trials/tongguan-classes/policy.yaml', [
    [
      'id: liaison,\n      bearer: unit,\n      of: { unit: 学院 }',
      'id: liaison,\n      bearer: unit,\n      of: { unit: 二级党组织 }',
    ],
  ])
  const { literature } = school.units
  expect(await statesOf(office, 'liaison')).toEqual(['文学院 short', '机电工程学院 short'].sort())
  const liaison = { form: 'appointment:liaison', word: '联络员', unitId: literature }
  expect(await enter(office, liaison)).toMatchObject({ refusal: { code: 'record-needs', needs: ['human'] } })
  await entered(office, { ...liaison, humanId: school.cadres.teng })
  expect(await statesOf(office, 'liaison')).toEqual(['机电工程学院 short'])
})

it('under an invented one a matter handed on is due to be handled, and the step of the same number meets it', async () => {
  const { office } = await schoolUnder('trials/qingquan-triggers/policy.yaml')
  await entered(office, { form: 'step:matters.dispatch', word: 'dispatch', subject: '2026-0012' })
  expect(await statesOf(office, 'matters.handle')).toEqual(['承办部门 due'])
  await entered(office, { form: 'step:matters.handle', word: 'handle', subject: '2026-0011' })
  expect(await statesOf(office, 'matters.handle')).toEqual(['承办部门 due'])
  await entered(office, { form: 'step:matters.handle', word: 'handle', subject: '2026-0012' })
  expect(await statesOf(office, 'matters.handle')).toEqual([])
})

it('under an invented one the re-election of a unit calls for a visit to those who hold a post in it', async () => {
  const { app, school, office } = await schoolUnder('trials/qingquan-triggers/policy.yaml', [
    ['procedures:', 'forms: [{ id: 走访, mode: in-person }]\nprocedures:'],
  ])
  const ids = { cadreId: school.cadres.tang, personId: school.persons.lu }
  await pairUp(app, { ...ids, unitId: school.units.engineering })
  await app.arrange(async (work) => {
    const recorded = await work.record([
      { act: 'human.recorded', subjectKind: 'human', subjectIds: [ids.personId] },
    ])
    const post = { title: '支部委员', body: null, rank: null, is_main: true, sort_order: 0 }
    const held = { unit_id: school.units.engineering, valid_from: day('2026-01-01'), valid_to: null }
    const row = { school_id: work.schoolId, id: work.ids.next(), human_id: ids.personId, ...post, ...held }
    await work.tx
      .insertInto('post')
      .values({ ...row, ...recorded })
      .execute()
    await rebuildDuties(work)
  })
  await entered(office, { form: 'event:reelection', word: 'reelection', unitId: school.units.engineering })
  expect(await statesOf(office, 'new-leader')).toEqual(['汤若谷 · 陆知行 due'])
  const part = {
    personId: ids.personId,
    initiatedBy: 'cadre' as const,
    brief: '走访',
    topics: [],
    raised: null,
  }
  const logged = await office.call(logContact, {
    body: {
      cadreId: ids.cadreId,
      heldOn: day('2026-11-19'),
      form: '走访',
      place: '',
      parts: [{ ...part, acts: ['走访'], remark: '', spoke: null, promise: null }],
    },
    key: randomUUID(),
  })
  expect(logged).toMatchObject({ ok: true })
  expect(await statesOf(office, 'new-leader')).toEqual([])
  expect(await app.arrange(rebuildDuties)).toMatchObject({ added: 0, changed: 0, removed: 0 })
})

it('costs at most eight statements to read, however much there is', async () => {
  const { app, office } = await schoolUnder('zisu-2026.yaml')
  for (const endpoint of [listRecords, listRecordDuties, listRecordForms]) {
    app.test.takeCounts()
    await office.call(endpoint, {})
    expect(app.test.takeCounts().reduce((sum, { statements }) => sum + statements, 0)).toBeLessThanOrEqual(8)
  }
})
