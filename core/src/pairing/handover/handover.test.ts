import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { pairingId } from '../../roster/ids.ts'
import { decideOpening, decideTakingBack, decideWord, type NewWord } from './decide-handover.ts'
import {
  blankPeriod,
  endingOf,
  type Handover,
  type HandoverWord,
  handoverFactOf,
  handoverSides,
} from './handover.ts'

const today = day('2026-11-20')
const handover: Handover = {
  id: 'h',
  pairingId: 'p',
  predecessorId: 'bian',
  successorId: 'teng',
  words: [],
}
const word = (side: HandoverWord['side'], on: string, recordedOn = on): HandoverWord => ({
  side,
  on: day(on),
  signedBy: null,
  statedFor: null,
  recordedOn: day(recordedOn),
})

describe('a handover is opened', () => {
  const opening = { id: 'h', pairingId: 'p', successorId: 'teng' }
  const pairing = {
    predecessorId: 'bian',
    open: null,
    successorIsCadre: true,
    hasUnits: false,
    personDied: false,
  }

  test('for a pair, to another cadre', () => {
    expect(decideOpening(opening, pairing)).toMatchObject({
      ok: true,
      events: [{ act: 'handover.opened', subjectIds: ['h', 'p'] }],
    })
  })

  test.each([
    ['twice for the same pair', { ...pairing, open: { id: 'x', ending: null } }, 'handover-exists'],
    ['to oneself', { ...pairing, predecessorId: 'teng' }, 'handover-to-oneself'],
    ['of a pairing between units', { ...pairing, hasUnits: true }, 'units-not-handed-over'],
    ['of somebody who has died', { ...pairing, personDied: true }, 'person-died'],
    ['to somebody who is no cadre', { ...pairing, successorIsCadre: false }, 'successor-no-cadre'],
  ])('not %s', (_, ground, code) => {
    expect(decideOpening(opening, ground)).toMatchObject({ ok: false, refusal: { code } })
  })
})

test('a handover whose successor has died gives way to another, and both are told in one decision', () => {
  const ground = {
    ...{ predecessorId: 'bian', successorIsCadre: true, hasUnits: false, personDied: false },
    open: { id: 'old', ending: 'successor-died' as const },
  }
  expect(decideOpening({ id: 'h', pairingId: 'p', successorId: 'tang' }, ground)).toMatchObject({
    ok: true,
    changes: { replaces: 'old' },
    events: [{ act: 'handover.opened' }, { act: 'handover.withdrawn', subjectIds: ['old'] }],
  })
})

test.each([
  ['nobody has died', { personDied: false, successorDied: false }, [], null],
  ['the person has', { personDied: true, successorDied: false }, [], 'person-died'],
  ['both have', { personDied: true, successorDied: true }, [], 'person-died'],
  ['the successor has', { personDied: false, successorDied: true }, ['predecessor'], 'successor-died'],
  ['it was confirmed before', { personDied: true, successorDied: false }, handoverSides, null],
] as const)('where %s a handover has come to its end so', (_, deaths, sides, ending) => {
  const words = sides.map((side) => word(side, '2026-11-18'))
  expect(endingOf({ words }, deaths)).toBe(ending)
})

describe('a side confirms', () => {
  const ground = {
    today,
    pairedFrom: day('2026-09-10'),
    contactIds: ['c1'],
    absence: null,
    diedOn: null,
    ending: null,
  }
  const given = (more: Partial<NewWord>): NewWord => ({
    side: 'predecessor',
    on: today,
    signedBy: null,
    statedFor: null,
    shares: [],
    ...more,
  })

  test.each<[string, Partial<NewWord>]>([
    ['itself', {}],
    ['on a paper signed some days ago', { on: day('2026-11-16'), signedBy: '卞怀瑾' }],
    ['with the texts of talks, as the predecessor', { shares: ['c1'] }],
  ])('%s', (_, more) => {
    expect(decideWord(handover, given(more), ground)).toMatchObject({ ok: true })
  })

  test.each<[string, Partial<NewWord>, string]>([
    ['ahead of time', { on: day('2026-11-21') }, 'day-in-future'],
    ['on a day before the pair began', { on: day('2026-09-09') }, 'day-too-early'],
    ['giving away texts as the successor', { side: 'successor', shares: ['c1'] }, 'texts-not-yours'],
    [
      'giving away texts by a paper somebody entered',
      { signedBy: '卞怀瑾', shares: ['c1'] },
      'texts-not-yours',
    ],
    ['giving away a talk of another pair', { shares: ['c2'] }, 'not-found'],
  ])('not %s', (_, more, code) => {
    expect(decideWord(handover, given(more), ground)).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each([
    ['died', { absence: 'died', diedOn: day('2026-11-08') }],
    ['left', { absence: 'left', diedOn: null }],
  ] as const)(
    'of a predecessor who has %s the office states it, and it is no word of theirs',
    (statedFor, gone) => {
      expect(decideWord(handover, given({ statedFor }), { ...ground, ...gone })).toMatchObject({
        ok: true,
        changes: { statedFor, signedBy: null },
        events: [{ act: 'handover.stated' }],
      })
      expect(decideWord(handover, given({ statedFor }), ground)).toMatchObject({
        refusal: { code: 'predecessor-can-speak' },
      })
      expect(
        decideWord(handover, given({ side: 'successor', statedFor }), { ...ground, ...gone }),
      ).toMatchObject({
        refusal: { code: 'predecessor-can-speak' },
      })
      expect(
        decideWord(handover, given({ statedFor, shares: ['c1'] }), { ...ground, ...gone }),
      ).toMatchObject({
        refusal: { code: 'texts-not-yours' },
      })
    },
  )

  test('nobody has signed on or after the day of their death; what was signed before stands', () => {
    const died = { ...ground, absence: 'died' as const, diedOn: day('2026-11-08') }
    const signed = (on: string) => decideWord(handover, given({ on: day(on), signedBy: '卞怀瑾' }), died)
    expect(signed('2026-11-08')).toMatchObject({ refusal: { code: 'predecessor-died' } })
    expect(signed('2026-11-07')).toMatchObject({ ok: true })
  })

  test('once', () => {
    const confirmed = { ...handover, words: [word('predecessor', '2026-11-18')] }
    expect(decideWord(confirmed, given({}), ground)).toMatchObject({
      refusal: { code: 'handover-confirmed', side: 'predecessor' },
    })
    expect(decideWord(confirmed, given({ side: 'successor' }), ground)).toMatchObject({ ok: true })
  })
})

test('a handover is taken back only while one of the two has not confirmed', () => {
  const one = [word('predecessor', '2026-11-18')]
  expect(decideTakingBack({ ...handover, words: one })).toMatchObject({ ok: true })
  const both = [...one, word('successor', '2026-11-19')]
  expect(decideTakingBack({ ...handover, words: both })).toMatchObject({
    refusal: { code: 'handover-completed' },
  })
})

describe('what counting reads of a handover', () => {
  const both = [word('predecessor', '2026-11-02'), word('successor', '2026-11-05', '2026-11-09')]
  const fact = (words: readonly HandoverWord[], endedOn: string | null) =>
    handoverFactOf({
      id: 'h',
      pairing: pairingId('p'),
      words,
      end: endedOn === null ? null : { on: day(endedOn), recordedOn: day(endedOn) },
    })

  test('is nothing before both have confirmed and the pair has ended', () => {
    expect(fact([word('predecessor', '2026-11-02')], '2026-11-01')).toBeNull()
    expect(fact(both, null)).toBeNull()
  })

  test('is the day of the later word, known since that was entered', () => {
    expect(fact(both, '2026-11-01')).toEqual({
      id: 'h',
      pairing: 'p',
      on: '2026-11-05',
      recordedOn: '2026-11-09',
    })
  })

  test('is the end of the pair where the two confirmed ahead of it', () => {
    expect(fact(both, '2026-11-16')).toMatchObject({ on: '2026-11-16', recordedOn: '2026-11-16' })
  })
})

describe('a blank period', () => {
  test.each<[string, string | null, string | null, object | null]>([
    ['is none while the pair stands', null, null, null],
    ['is none when the successor begins on the day it ended', '2026-11-01', '2026-11-01', null],
    ['is none when the successor began before', '2026-11-01', '2026-10-20', null],
    ['has the days between', '2026-11-01', '2026-11-12', { days: 11, running: false }],
    ['runs while nobody has taken over, today included', '2026-11-01', null, { days: 20, running: true }],
    ['has not begun before the pair has ended', '2026-11-21', null, null],
  ])('%s', (_, ended, from, period) => {
    const days = { endedOn: ended && day(ended), successorFrom: from && day(from) }
    expect(
      blankPeriod({ endedOn: days.endedOn || null, successorFrom: days.successorFrom || null }, today),
    ).toEqual(period)
  })
})
