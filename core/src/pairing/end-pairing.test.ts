import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { decideEnd, type PairToEnd } from './end-pairing.ts'

const today = day('2026-11-20')
const end = { id: 'e', pairingId: 'p', on: day('2026-11-10'), reason: '退休', blankKnown: false }
const pairing: PairToEnd = { from: day('2026-09-01'), endedOn: null, follower: null }
const followedFrom = (from: string | null): PairToEnd => ({
  ...pairing,
  follower: { name: '滕望舒', from: from === null ? null : day(from) },
})

describe('a pair is ended', () => {
  test.each<[string, object, PairToEnd, string]>([
    ['once', {}, { ...pairing, endedOn: day('2026-10-01') }, 'pairing-ended'],
    ['not before it began', { on: day('2026-08-31') }, pairing, 'day-too-early'],
    ['not ahead of time', { on: day('2026-11-21') }, pairing, 'day-in-future'],
  ])('%s', (_, more, standing, code) => {
    expect(decideEnd({ ...end, ...more }, standing, today)).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each([
    ['where nobody follows', pairing],
    ['where the next began that day', followedFrom('2026-11-10')],
    ['where the next began before', followedFrom('2026-10-08')],
  ])('at once %s', (_, standing) => {
    expect(decideEnd(end, standing, today)).toMatchObject({ ok: true, events: [{ act: 'pairing.ended' }] })
  })

  test.each<[string, string | null, number | null]>([
    ['until the successor begins', '2026-11-16', 6],
    ['since the successor of the handover has no pair yet', null, null],
  ])('with days that nobody has the person, %s, only when asked again knowing it', (_, from, days) => {
    expect(decideEnd(end, followedFrom(from), today)).toMatchObject({
      refusal: { code: 'leaves-blank-period', successor: '滕望舒', days },
    })
    expect(decideEnd({ ...end, blankKnown: true }, followedFrom(from), today)).toMatchObject({ ok: true })
  })
})
