import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { document, policyOf } from '../../duties/school.cases.ts'
import { listsOfFacts } from './lists-of-facts.ts'

const step = (subject: string, act: string, on: string, more = {}) => ({
  id: `${on}-${act}`,
  on: day(on),
  recordedOn: day(on),
  procedure: 'unit',
  subject,
  act,
  ...more,
})
const at = (on: string) => ({ on: day(on), knownAt: day(on) })

describe('a list told by its steps', () => {
  const steps = [
    step('chem-2026', 'file', '2026-09-20', { role: 'ufwd' }),
    step('chem-2026', 'decide', '2026-09-10', { role: 'unitOrg' }),
  ]

  it('stands where its steps have brought it on the day', () => {
    const progress = (on: string) =>
      listsOfFacts(policyOf(), steps, at(on)).map(({ tier, id, progress: p }) => [
        tier.id,
        id,
        p.state,
        p.decidedNotFiled,
      ])
    expect(progress('2026-09-09')).toEqual([])
    expect(progress('2026-09-10')).toEqual([['unit', 'chem-2026', 'decide', true]])
    expect(progress('2026-09-20')).toEqual([['unit', 'chem-2026', 'file', false]])
  })

  it('begins a new round after a no', () => {
    const refused = [step('a', 'decide', '2026-09-10', { answer: 'no' }), step('a', 'decide', '2026-09-12')]
    expect(listsOfFacts(policyOf(), refused, at('2026-09-11'))[0]?.progress).toMatchObject({
      round: 2,
      state: 'draft',
    })
    expect(listsOfFacts(policyOf(), refused, at('2026-09-12'))[0]?.progress).toMatchObject({
      round: 2,
      state: 'decide',
    })
  })

  it('waits for everybody who must agree', () => {
    const joint = [
      { act: 'consult', by: 'unitOrg', with: ['ufwd'] },
      { act: 'file', by: 'ufwd' },
    ]
    const policy = policyOf({ tiers: [document.tiers[0], { ...document.tiers[1], list: { steps: joint } }] })
    const half = [step('a', 'consult', '2026-09-10', { role: 'unitOrg' })]
    const [first] = listsOfFacts(policy, half, at('2026-09-30'))
    expect(first?.progress).toMatchObject({ state: 'draft', steps: [{ awaits: ['ufwd'] }, {}] })
  })
})
