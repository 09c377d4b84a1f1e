import { describe, expect, it } from 'vitest'
import { readPolicy } from '../read-policy.ts'
import { smallPolicy } from '../small-policy.cases.ts'
import { stepAsWritten } from './as-written.ts'

const full = [
  {
    act: 'propose',
    by: 'ufwd',
    to: ['committee', 'ufwd'],
    basis: '走访情况',
    cite: { '三#2': ['提出', '名单'] },
  },
  {
    ...{ act: 'consult', by: 'ufwd', with: { readings: [['committee', 'ufwd'], []], adopted: null } },
    ...{ force: 'should', needs: '书面意见', only: '重要对象', mode: '书面' },
  },
  { act: 'decide', by: 'committee', via: 'ufwd', body: '党委会议', insteadOf: 'consult' },
  {
    act: 'file',
    by: 'ufwd',
    within: '7 working-days',
    extend: { atMost: '1 months', needs: 'committee' },
    from: 'decide',
  },
]

function stepsOf(steps: readonly unknown[]) {
  const reading = readPolicy({
    ...smallPolicy,
    roles: { ufwd: '统战部', committee: '党委会' },
    tiers: [{ id: 'school', list: { steps } }],
    requirements: [],
    silent: [],
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy.tiers[0]?.list?.steps ?? []
}

describe('a step as a file writes it', () => {
  it('is read as the step it was, whatever it says', () => {
    const steps = stepsOf(full)
    expect(stepsOf(steps.map(stepAsWritten))).toEqual(steps)
  })

  it('leaves out what goes without saying', () => {
    expect(stepsOf([{ act: 'propose', by: 'ufwd' }]).map(stepAsWritten)).toEqual([
      { act: 'propose', by: 'ufwd' },
    ])
  })
})
