import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import {
  type AssistantGround,
  type AssistedDays,
  decideAssistant,
  decideAssistantEnd,
  type NewAssistant,
} from './decide-assistant.ts'

const today = day('2026-11-20')
const days = (humanId: string, from: string, to: string | null = null): AssistedDays => ({
  humanId,
  from: day(from),
  to: to === null ? null : day(to),
})

function asked(assistant: Partial<NewAssistant> = {}, ground: Partial<AssistantGround> = {}) {
  const decision = decideAssistant(
    { id: 'a1', pairingId: 'lu-gu', humanId: 'mi', from: day('2026-11-02'), reason: '', ...assistant },
    {
      today,
      pairing: { from: day('2026-09-01'), endedOn: null, sides: ['lu', 'gu'] },
      tier: { assistants: { atMost: 1 } },
      fits: 'true',
      standing: [],
      ...ground,
    },
  )
  return decision.ok ? 'accepted' : decision.refusal
}

describe('somebody assists with a pairing', () => {
  const pairing = { from: day('2026-09-01'), endedOn: null, sides: ['lu', 'gu'] }
  test.each([
    ['the tier has no assistants', {}, { tier: {} }, { code: 'tier-without-assistants' }],
    ['no document has the tier', {}, { tier: undefined }, { code: 'tier-without-assistants' }],
    ['they lead it', { humanId: 'lu' }, {}, { code: 'assistant-is-a-side' }],
    ['it is with them', { humanId: 'gu' }, {}, { code: 'assistant-is-a-side' }],
    ['they assist already', {}, { standing: [days('mi', '2026-10-01')] }, { code: 'assistant-already' }],
    [
      'there are as many as may be',
      {},
      { standing: [days('yan', '2026-10-01')] },
      { code: 'assistants-full', atMost: 1 },
    ],
    [
      'the pairing has ended',
      {},
      { pairing: { ...pairing, endedOn: day('2026-11-19') } },
      { code: 'pairing-ended' },
    ],
    ['it had not begun', { from: day('2026-08-31') }, {}, { code: 'day-too-early', on: '2026-08-31' }],
    ['the day is ahead', { from: day('2026-11-21') }, {}, { code: 'day-in-future', on: '2026-11-21' }],
    ['they are none the document asks for', {}, { fits: 'false' }, { code: 'assistant-not-eligible' }],
    ['facts are missing to say so', {}, { fits: 'unknown' }, { code: 'step-needs', needs: ['reason'] }],
  ] as const)('but not where %s', (_, assistant, ground, refusal) => {
    expect(asked(assistant, ground)).toEqual(refusal)
  })

  test('for a reason, where facts are missing to say whether they may', () => {
    expect(asked({ reason: '新任联络员，任职文件待补' }, { fits: 'unknown' })).toBe('accepted')
  })

  test('again after they had ended, and in the place of another who has', () => {
    expect(asked({}, { standing: [days('mi', '2026-09-05', '2026-11-02')] })).toBe('accepted')
    expect(asked({}, { standing: [days('yan', '2026-09-05', '2026-11-02')] })).toBe('accepted')
    expect(asked({}, { standing: [days('yan', '2026-09-05', '2026-11-03')] })).toMatchObject({
      code: 'assistants-full',
    })
  })
})

describe('assisting ends', () => {
  const ended = (on: string, to: string | null = null) => {
    const end = { id: 'a2', pairingId: 'lu-gu', assistantId: 'a1', on: day(on), reason: '工作调整' }
    const decision = decideAssistantEnd(end, days('mi', '2026-11-02', to), today)
    return decision.ok ? decision.events : decision.refusal
  }

  test('once, neither before it began nor ahead of time', () => {
    expect(ended('2026-11-20', '2026-11-10')).toEqual({ code: 'assistant-ended' })
    expect(ended('2026-11-01')).toEqual({ code: 'day-too-early', on: '2026-11-01' })
    expect(ended('2026-11-21')).toEqual({ code: 'day-in-future', on: '2026-11-21' })
    expect(ended('2026-11-02')).toMatchObject([{ act: 'pairing.assistant-ended' }])
  })
})
