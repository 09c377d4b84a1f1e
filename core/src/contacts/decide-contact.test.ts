import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { ContactForm, FormCounts } from '../policy/form.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { smallPolicy } from '../policy/small-policy.cases.ts'
import { humanId } from '../roster/ids.ts'
import { withdrawDaysOf } from './contact-defaults.ts'
import type { ContactEntry, ContactPartEntry } from './contact-entry.ts'
import { decideAmendment, decideLogging, type EntryGround } from './decide-contact.ts'
import { decideEntryRefusal, decideWithdrawal } from './decide-withdrawal.ts'
import { partAsked, partSaid, partTaken } from './part-taken.ts'

const reading = readPolicy({
  ...smallPolicy,
  forms: [{ id: '个别谈心' }, { id: '座谈会', group: true, counts: 'spoke' }],
  topics: ['校情通报'],
})
if (!reading.ok) throw new Error('the sample policy does not read')

const today = day('2031-11-20')
const ground: EntryGround = {
  today,
  policy: reading.policy,
  pairedOn: new Set(['ying', 'yu']),
  events: [
    { id: 'ill', kind: 'hardship', on: day('2031-11-10'), person: humanId('ying') },
    { id: 'moved', kind: 'post.changed', on: day('2031-11-19'), person: humanId('ying') },
  ],
  contactId: 'contact-1',
}

const part = (over: Partial<ContactPartEntry> = {}): ContactPartEntry => ({
  personId: 'ying',
  initiatedBy: 'cadre',
  brief: '主要谈了排课',
  topics: [],
  acts: [],
  raised: null,
  remark: '',
  spoke: null,
  talk: null,
  ...over,
})

const entry = (over: Partial<ContactEntry> = {}): ContactEntry => ({
  heldOn: today,
  form: '个别谈心',
  place: '',
  parts: [part()],
  ...over,
})

describe('logging a contact', () => {
  it('accepts a talk of today and names the contact, never its words, in the audit event', () => {
    const decision = decideLogging(entry(), ground)
    expect(decision.ok && decision.events).toEqual([
      {
        act: 'contact.logged',
        subjectKind: 'contact',
        subjectIds: ['contact-1'],
        fields: ['held_on', 'form', 'parts'],
      },
    ])
    expect(JSON.stringify(decision.ok && decision.events)).not.toContain('排课')
  })

  it.each<[string, Partial<ContactEntry>, Partial<EntryGround>, string]>([
    ['a day that has not come', { heldOn: day('2031-11-21') }, {}, 'day-in-future'],
    ['a day before the first document', {}, { policy: 'later' }, 'day-too-early'],
    ['a school without a document', {}, { policy: undefined }, 'no-policy-in-force'],
    ['somebody not paired that day', {}, { pairedOn: new Set(['yu']) }, 'not-paired-on-day'],
    ['a form the document does not have', { form: '网络' }, {}, 'form-unknown'],
    ['a topic the document does not have', { parts: [part({ topics: ['闲谈'] })] }, {}, 'topic-unknown'],
    ['an event nobody knows', { parts: [part({ event: 'gone' })] }, {}, 'event-unknown'],
    ['an event of another', { parts: [part({ personId: 'yu', event: 'ill' })] }, {}, 'event-unknown'],
    [
      'an event after the contact',
      { heldOn: day('2031-11-18'), parts: [part({ event: 'moved' })] },
      {},
      'event-after-contact',
    ],
    [
      'a promise for a day before',
      { parts: [part(), part({ promise: { text: '回复排课', dueOn: day('2031-11-01') } })] },
      {},
      'promise-before-contact',
    ],
    [
      'an identity number in the brief',
      { parts: [part({ brief: '990101199003078674' })] },
      {},
      'identity-number-in-text',
    ],
    ['one in the place', { place: '990101199003078674' }, {}, 'identity-number-in-text'],
    [
      'one in what was raised',
      { parts: [part({ raised: { kind: 'question', text: '990101199003078674' } })] },
      {},
      'identity-number-in-text',
    ],
    [
      'one in a promise',
      { parts: [part({ promise: { text: '990101199003078674', dueOn: null } })] },
      {},
      'identity-number-in-text',
    ],
  ])('refuses %s', (_, changed, grounds, code) => {
    const decision = decideLogging(entry(changed), { ...ground, ...grounds })
    expect(decision.ok).toBe(false)
    expect(!decision.ok && decision.refusal.code).toBe(code)
  })

  it('keeps one part for each person of one occasion', () => {
    const decision = decideLogging(
      entry({ parts: [part(), part({ personId: 'yu', brief: '另谈' }), part({ brief: '改过的话' })] }),
      ground,
    )
    expect(decision.ok && decision.changes.parts.map(({ personId, brief }) => [personId, brief])).toEqual([
      ['ying', '改过的话'],
      ['yu', '另谈'],
    ])
  })

  it('keeps with each part the event it answers, also one of the same day, and none where none is named', () => {
    const decision = decideLogging(
      entry({
        heldOn: day('2031-11-19'),
        parts: [part({ event: 'moved' }), part({ personId: 'yu', event: null })],
      }),
      ground,
    )
    expect(decision.ok && decision.changes.parts.map(({ answers }) => answers)).toEqual([
      { id: 'moved', kind: 'post.changed', on: '2031-11-19' },
      null,
    ])
  })

  it('lets an amendment pass the same checks', () => {
    expect(decideAmendment(entry({ form: '网络' }), ground).ok).toBe(false)
    const decision = decideAmendment(entry(), ground)
    expect(decision.ok && decision.events[0].act).toBe('contact.amended')
  })
})

const plain = (value: FormCounts) => ({ state: 'set' as const, value })

describe('how a person took part', () => {
  it('is a talk alone with the cadre, and speaking only on word in a group', () => {
    const alone = { group: false, counts: plain('each') }
    const group = { group: true, counts: plain('spoke') }
    expect(partTaken(alone, { spoke: null, talk: null, raised: null })).toEqual({ spoke: true, talk: true })
    expect(partTaken(group, { spoke: null, talk: null, raised: null })).toEqual({ spoke: false, talk: false })
    expect(partTaken(group, { spoke: true, talk: null, raised: null })).toEqual({ spoke: true, talk: false })
    expect(partTaken(group, { spoke: null, talk: null, raised: { kind: 'suggestion' } })).toEqual({
      spoke: true,
      talk: false,
    })
  })

  it('is a talk of their own on a tour where somebody says so, and that is speaking too', () => {
    const tour = { group: true, counts: plain('talk') }
    expect(partTaken(tour, { spoke: null, talk: true, raised: null })).toEqual({ spoke: true, talk: true })
    expect(partTaken(tour, { spoke: false, talk: false, raised: null })).toEqual({
      spoke: false,
      talk: false,
    })
  })

  it('is not heard where the form does not ask, whatever was ticked for the form chosen before', () => {
    const ticked = { spoke: true, talk: true, raised: null }
    expect(partTaken({ group: true, counts: plain('spoke') }, ticked)).toEqual({ spoke: true, talk: false })
    expect(partTaken({ group: true, counts: plain('each') }, ticked)).toEqual({ spoke: false, talk: false })
    expect(partSaid(['spoke'], { ...ticked, spoke: false })).toEqual({ spoke: false, talk: null })
    expect(partSaid([], ticked)).toEqual({ spoke: null, talk: null })
    expect(partSaid(['spoke', 'talk'], { ...ticked, spoke: false })).toEqual({ spoke: true, talk: true })
  })

  it('is asked for where it decides in any reading, or where somebody is still to set it', () => {
    const open = { state: 'readings' as const, readings: ['each', 'spoke'] as const, adopted: null }
    const asked = (counts: ContactForm['counts'], group = true) => partAsked({ group, counts })
    expect(asked(plain('each'))).toEqual([])
    expect(asked(plain('talk'))).toEqual(['talk'])
    expect(asked(open)).toEqual(['spoke'])
    expect(asked({ ...open, adopted: 1 })).toEqual([])
    expect(asked({ state: 'delegated', to: 'unitOrg' })).toEqual(['spoke', 'talk'])
    expect(asked(plain('talk'), false)).toEqual([])
  })
})

describe('withdrawing a contact', () => {
  const about = { contactId: 'contact-1', today, days: withdrawDaysOf(undefined) }
  it('is possible on the seventh day after its entry and not on the eighth, and tells the last day', () => {
    expect(decideWithdrawal('记错了人', { ...about, enteredOn: day('2031-11-13') }).ok).toBe(true)
    const late = decideWithdrawal('记错了人', { ...about, enteredOn: day('2031-11-12') })
    expect(!late.ok && late.refusal).toEqual({ code: 'withdraw-too-late', days: 7, lastOn: '2031-11-19' })
  })

  it('goes by the days the document sets', () => {
    const record = { bothVersions: false, ledger: true, fields: [], withdrawWithinDays: 2, cite: [] }
    const days = withdrawDaysOf({ record })
    expect(decideWithdrawal('记错了人', { ...about, days, enteredOn: day('2031-11-18') }).ok).toBe(true)
    expect(decideWithdrawal('记错了人', { ...about, days, enteredOn: day('2031-11-17') }).ok).toBe(false)
  })
})

describe('refusing what somebody else entered', () => {
  const entry = { contactId: 'contact-1', isConfirmed: false }
  it('is for the cadre while the entry waits, with a reason, and no more once it is confirmed', () => {
    const refused = decideEntryRefusal('当天没有见面', entry)
    expect(refused.ok && refused.changes).toEqual({ reason: '当天没有见面' })
    expect(refused.ok && refused.events[0].act).toBe('contact.refused')
    expect(decideEntryRefusal('当天没有见面', { ...entry, isConfirmed: true })).toMatchObject({
      refusal: { code: 'nothing-to-confirm' },
    })
  })
})
