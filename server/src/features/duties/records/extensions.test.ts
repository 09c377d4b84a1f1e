import { randomUUID } from 'node:crypto'
import { recordHolidays } from '@tongxin/contract/calendar/calendar'
import {
  enterRecord,
  explainShortfall,
  listRecordDuties,
  listRecordForms,
  listRecords,
  withdrawRecord,
} from '@tongxin/contract/duties/records'
import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import { describe, expect, it } from 'vitest'
import { schoolUnder } from '../../../testing/document-school.ts'
import { must } from '../../../testing/must.ts'
import type { Client } from '../../../testing/test-app.ts'
import { rebuildDuties } from '../../../workflows/recount.ts'
import { loadDutyFacts } from '../facts.ts'
import { loadGround } from '../ground.ts'

// More time for the step of a matter, under the invented document of 海棠学院: handled within five working days, ten more with
// the consent of 统战部; and an answer within three days, as is advised. Today is Friday 20 November.
const { app, office, school } = await schoolUnder('trials/haitang-extensions/policy.yaml', [
  ['extend: { atMost: 10 working-days },', 'extend: { atMost: 10 working-days, needs: ufwd },'],
  [
    '5个工作日内办理；确有困难的，可以延长10个工作日 },\n        }',
    `5个工作日内办理；确有困难的，可以延长10个工作日 },
        }
      - { act: answer, by: departments, force: should, within: 3 days, from: dispatch, extend: { atMost: 5 days } }`,
  ],
])
const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
must(
  await office.call(recordHolidays, {
    body: { years: [{ year: 2026, documentNo: null, holidays: [] }] },
    version: 1,
  }),
)

const more = { form: 'extension:matters.handle', word: 'handle', until: day('2026-11-30') }
const enter = (entry: object, client: Client = office) =>
  client.call(enterRecord, {
    body: {
      form: more.form,
      heldOn: day('2026-11-20'),
      subject: '2026-0012',
      ground: 'others',
      ...entry,
    },
    key: randomUUID(),
  })
const entered = async (entry: object) => must(await enter(entry)).id

async function handling(subject: string) {
  const { rows } = must(await office.call(listRecordDuties, {}))
  return rows.find((row) => row.requirement === 'matters.handle' && row.subject === subject)
}

/** The same from the facts, by evaluation. */
async function judgedOn(on: string, knownAt = on) {
  return await app.arrange(async (work) => {
    const { policies, calendar } = await loadGround(work)
    const asOf = { on: day(on), knownAt: day(knownAt) }
    return evaluate(policies, calendar, await loadDutyFacts(work), asOf)
      .filter(({ requirement }) => requirement === 'matters.handle')
      .map(({ state, turn }) => `${state} ${turn?.dueOn}`)
  })
}

describe('a step of a matter', () => {
  let extension = ''

  it('is overdue after five working days, and tells how much more time may be given', async () => {
    const dispatch = { form: 'step:matters.dispatch', word: 'dispatch', ground: null }
    await entered({ ...dispatch, heldOn: day('2026-11-11') })
    // From Wednesday the 11th: 12, 13, 16, 17, 18; ten more: 19, 20, 23 … 27, 30, 1 and 2 December.
    expect(await handling('2026-0012')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-11-18',
      extendedFrom: null,
      extension: { form: more.form, latest: '2026-12-02' },
    })
  })

  it.each([
    [
      'of a number nobody knows',
      { ...more, subject: '2026-0099' },
      { code: 'step-not-awaited', subject: '2026-0099' },
    ],
    [
      'beyond what the document allows',
      { ...more, until: day('2026-12-03') },
      { code: 'extension-too-long', latest: '2026-12-02' },
    ],
    [
      'that ends before its time does',
      { ...more, until: day('2026-11-18') },
      { code: 'extension-too-short', dueOn: '2026-11-18' },
    ],
    [
      'given before it was handed on',
      { ...more, heldOn: day('2026-11-10') },
      { code: 'step-day-too-early', act: 'dispatch' },
    ],
    ['given by the department itself', { ...more, role: 'departments' }, { code: 'role-unknown' }],
    ['that says no day', { ...more, until: null }, { code: 'record-needs', needs: ['until'] }],
    ['that says no ground', { ...more, ground: null }, { code: 'record-needs', needs: ['until'] }],
    ['of a day to come', { ...more, heldOn: day('2026-11-21') }, { code: 'day-in-future' }],
  ])('gets no more time %s, and nothing is kept', async (_, entry, refusal) => {
    const before = must(await office.call(listRecords, {})).total
    expect(await enter(entry)).toMatchObject({ refusal })
    expect(must(await office.call(listRecords, {})).total).toBe(before)
  })

  it('gets none from a unit, whose it is not to give', async () => {
    const forms = must(await secretary.call(listRecordForms, {})).forms.map(({ id }) => id)
    expect(forms).toContain('step:matters.handle')
    expect(forms).not.toContain(more.form)
    const own = { ...more, unitId: school.units.literature }
    expect(await enter(own, secretary)).toMatchObject({ refusal: { code: 'record-not-asked' } })
  })

  it('is due until the new day once it was given, as evaluation finds it, and not before it was known', async () => {
    extension = await entered({ ...more, until: day('2026-11-27') })
    expect(await handling('2026-0012')).toMatchObject({
      state: 'due',
      dueOn: '2026-11-27',
      extendedFrom: '2026-11-18',
      extension: { latest: '2026-12-02' },
    })
    expect(await judgedOn('2026-11-20')).toEqual(['due 2026-11-27'])
    expect(await judgedOn('2026-11-27')).toEqual(['due 2026-11-27'])
    expect(await judgedOn('2026-11-28')).toEqual(['overdue 2026-11-27'])
    const [kept] = must(await office.call(listRecords, {})).rows
    expect(kept).toMatchObject({
      kind: 'step',
      word: '办理',
      subject: '2026-0012',
      until: '2026-11-27',
      ground: 'others',
      roleName: '统战部',
    })
    expect(await app.arrange(rebuildDuties)).toMatchObject({ added: 0, changed: 0, removed: 0 })
  })

  it('gets more time once more, within the same span; taken back, the day before holds again', async () => {
    const again = await entered({ ...more, until: day('2026-12-02') })
    expect(await handling('2026-0012')).toMatchObject({ dueOn: '2026-12-02', extension: null })
    const withdraw = (id: string) =>
      office.call(withdrawRecord, { params: { id }, body: { reason: '登错了' } })
    must(await withdraw(again))
    expect(await handling('2026-0012')).toMatchObject({ state: 'due', dueOn: '2026-11-27' })
    must(await withdraw(extension))
    expect(await handling('2026-0012')).toMatchObject({ state: 'overdue', dueOn: '2026-11-18' })
  })

  it('taken in its extended time is taken in time, and gets no more', async () => {
    await entered({ ...more })
    await entered({ form: 'step:matters.handle', word: 'handle', ground: null })
    expect(await handling('2026-0012')).toBeUndefined()
    expect(await judgedOn('2026-11-20')).toEqual(['met 2026-11-30'])
    expect(await enter({ ...more, until: day('2026-12-02') })).toMatchObject({
      refusal: { code: 'step-settled', act: 'handle' },
    })
  })

  it('that is only advised is not to be explained while its extended time runs', async () => {
    await entered({
      form: 'step:matters.dispatch',
      word: 'dispatch',
      ground: null,
      subject: '2026-0013',
      heldOn: day('2026-11-16'),
    })
    const answering = async () => {
      const { rows } = must(await office.call(listRecordDuties, {}))
      return rows.find((row) => row.requirement === 'matters.answer' && row.subject === '2026-0013')
    }
    const before = await answering()
    expect(before).toMatchObject({ state: 'advice', dueOn: '2026-11-19', can: { explain: true } })
    const explain = () =>
      office.call(explainShortfall, {
        body: {
          requirement: 'matters.answer',
          bearerId: before?.bearerId ?? '',
          period: before?.period ?? '',
        },
        key: randomUUID(),
      })
    const until = day('2026-11-24')
    await entered({ form: 'extension:matters.answer', word: 'answer', subject: '2026-0013', until })
    expect(await answering()).toMatchObject({ state: 'due', dueOn: '2026-11-24', can: { explain: false } })
    expect(await explain()).toMatchObject({ refusal: { code: 'nothing-to-explain', state: 'due' } })
  })
})
