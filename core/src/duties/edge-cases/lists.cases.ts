import { expect } from 'vitest'
import { day } from '../../calendar/day.ts'
import { sentenceOfList } from '../../pairing/lists/list-sentences.ts'
import { listsOfFacts } from '../../pairing/lists/lists-of-facts.ts'
import type { Policy } from '../../policy/policy.ts'
import { document, factsOf, policyOf, policyOnly } from '../school.cases.ts'
import { type EdgeCase, entered, findingOn, statesOf } from './edge-case.cases.ts'

const [schoolTier, unitTier] = document.tiers

const step = (
  procedure: string,
  act: string,
  on: string,
  more: { role?: string; answer?: 'yes' | 'no' } = {},
) => ({
  id: `${procedure}-${act}-${on}`,
  procedure,
  subject: '一',
  act,
  ...entered(on),
  ...more,
})

function listSaid(policy: Policy, steps: Parameters<typeof listsOfFacts>[1]): string | undefined {
  const [list] = listsOfFacts(policy, steps, { on: day('2026-11-20'), knownAt: day('2026-11-20') })
  return list === undefined ? undefined : sentenceOfList(list.progress, policy.roles).text
}

/** Lists and procedures by their steps. */
export const casesOfLists: readonly EdgeCase[] = [
  {
    name: 'E21',
    says: '本学年不调整 is a step of its own; nobody is late who does not take it where the document says 可视情况',
    holds: () => {
      const review = {
        id: 'review',
        bearer: 'office',
        of: { role: 'ufwd' },
        every: 'academic-year',
        count: 'step',
      }
      const policies = [
        policyOnly({ ...review, where: { kind: 'school', act: 'review' }, atLeast: 1, force: 'may' }),
      ]
      const steps = [step('school', 'review', '2026-09-15', { role: 'ufwd' })]
      expect(findingOn('review', 'ufwd', { policies }).state).toBe('optional')
      expect(findingOn('review', 'ufwd', { policies, facts: { steps } })).toMatchObject({
        state: 'met',
        lastOn: '2026-09-15',
      })
    },
  },
  {
    name: 'E22',
    says: 'a list decided but not filed is so only where the document has filing',
    holds: () => {
      const decided = (tier: string) => [step(tier, 'decide', '2026-09-10', { role: 'unitOrg' })]
      expect(listSaid(policyOf(), decided('unit'))).toContain('已确定，未备案')
      const withoutFiling = { ...unitTier, list: { steps: [{ act: 'decide', by: 'unitOrg' }] } }
      const policy = policyOf({ tiers: [schoolTier, withoutFiling] })
      expect(listSaid(policy, decided('unit'))).toBe('已确定，9月10日起生效')
    },
  },
  {
    name: 'E23',
    says: 'a leader who declines begins a new round; where nobody is named to decide the list says so',
    holds: () => {
      const asking = {
        ...schoolTier,
        list: {
          steps: [
            { act: 'recommend', by: 'ufwd' },
            { act: 'confirm-self', by: 'cadre' },
          ],
        },
      }
      const policy = policyOf({ tiers: [asking, unitTier] })
      const recommended = step('school', 'recommend', '2026-09-01', { role: 'ufwd' })
      const refused = step('school', 'confirm-self', '2026-09-03', { answer: 'no' })
      expect(listSaid(policy, [recommended, refused])).toContain('第 2 轮')
      expect(listSaid(policyOf(), [step('school', 'propose', '2026-09-01', { role: 'ufwd' })])).toContain(
        '文件未规定由谁确定',
      )
    },
  },
  {
    name: 'E24',
    says: 'a request declined with a reason is no breach; one left alone is',
    holds: () => {
      const policy = procedure('requests', [
        { act: 'ask', by: 'person' },
        { act: 'arrange', by: 'ufwd', within: '10 days' },
        { act: 'decline', by: 'ufwd', force: 'may', insteadOf: 'arrange', needs: '说明原因' },
      ])
      const asked = step('requests', 'ask', '2026-10-08')
      const declined = step('requests', 'decline', '2026-10-12', { role: 'ufwd' })
      const state = (steps: readonly ReturnType<typeof step>[]) =>
        findingOn('requests.arrange', 'ufwd', { policies: [policy], facts: { steps } }).state
      expect([state([asked]), state([asked, declined])]).toEqual(['overdue', 'met'])
    },
  },
  {
    name: 'E25',
    says: 'what is done for one matter never closes another',
    holds: () => {
      const policy = procedure('matters', [
        { act: 'dispatch', by: 'ufwd' },
        { act: 'answer', by: 'ufwd', within: '10 days' },
      ])
      const steps = [
        step('matters', 'dispatch', '2026-10-08', { role: 'ufwd' }),
        { ...step('matters', 'dispatch', '2026-10-09', { role: 'ufwd' }), subject: '二' },
        { ...step('matters', 'answer', '2026-10-12', { role: 'ufwd' }), subject: '二' },
      ]
      const states = statesOf('matters.answer', { policies: [policy], facts: { steps } })
      expect(states.map(([, turn, state]) => [turn, state])).toEqual([
        ['matters-dispatch-2026-10-08', 'overdue'],
        ['matters-dispatch-2026-10-09', 'met'],
      ])
    },
    later: 'several handlers, withdrawal and 不具名 are parts of a matter, which is kept by the matters',
  },
  {
    name: 'E26',
    says: 'what cannot be solved now stays open until it has been explained to the person',
    holds: () => {
      const policy = procedure('matters', [
        { act: 'handle', by: 'ufwd' },
        { act: 'explain', by: 'ufwd', to: 'person', from: 'refuse', within: '10 days' },
      ])
      const refused = step('matters', 'refuse', '2026-10-08', { role: 'ufwd' })
      const explained = step('matters', 'explain', '2026-10-30', { role: 'ufwd' })
      const state = (steps: readonly ReturnType<typeof step>[]) =>
        findingOn('matters.explain', 'ufwd', { policies: [policy], facts: { steps } }).state
      expect([state([refused]), state([refused, explained])]).toEqual(['overdue', 'late'])
    },
  },
  {
    name: 'E31',
    says: 'an inspection counts for the role that made it',
    holds: () => {
      const asked = {
        id: 'seen',
        bearer: 'school',
        every: 'semester',
        count: 'inspection',
        where: { by: 'leader' },
        atLeast: 1,
      }
      const inspections = [{ id: 'i', role: 'leader', tier: 'school', ...entered('2026-10-10') }]
      const policies = [
        policyOnly(asked, { roles: { leader: '分管领导', ufwd: '统战部', unitOrg: '党组织' } }),
      ]
      expect(findingOn('seen', 'minghu', { policies, facts: { inspections } }).state).toBe('met')
    },
    later: 'that an inspector may not mark own records as checked is refused where records are sampled',
  },
]

function procedure(name: string, steps: readonly object[]): Policy {
  const facts = factsOf()
  return policyOf({
    requirements: [],
    procedures: { [name]: { steps } },
    silent: [],
    id: `${facts.school}-2026`,
  })
}
