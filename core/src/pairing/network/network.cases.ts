// An invented school for tests of networks: a document in few words, cadres and persons in units, and the list solved.

import type { Policy } from '../../policy/policy.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { emptyFacts } from '../../roster/empty-facts.ts'
import { always, humanWith, on, pairingWith, unitId, unitWith } from '../../roster/human.cases.ts'
import type { Human } from '../../roster/human.ts'
import type { UnitFact } from '../../roster/unit.ts'
import { solve } from '../solver/solve.ts'
import type { ListNetwork } from './list-network.ts'
import { networkOf } from './network-of.ts'
import type { NetworkQuestion } from './network-question.ts'
import { instanceOf, plainRun, type RunSettings } from './run-settings.ts'

export const units = [
  unitWith('minghu', '学校'),
  unitWith('chemistry', '二级党组织', 'minghu'),
  unitWith('letters', '二级党组织', 'minghu'),
]

const cpc = { memberships: [{ ...always, party: '中共党员' }] }
const outside = { memberships: [{ ...always, party: '民盟盟员' }] }
const asRole = (role: string) => ({ roles: [{ ...always, role, unit: null }] })

export function cadreOf(id: string, body: string, more: Partial<Human> & { readonly unit?: string } = {}) {
  const { unit = 'minghu', ...rest } = more
  const posts = [{ ...always, unit: unitId(unit), title: '书记', body }]
  return humanWith({ ...cpc, ...asRole('cadre'), posts, ...rest, id })
}

export function personOf(id: string, more: Partial<Human> & { readonly unit?: string } = {}) {
  const { unit = 'chemistry', ...rest } = more
  const employments = [{ ...always, status: 'active', unit: unitId(unit) }]
  return humanWith({ ...outside, ...asRole('person'), employments, ...rest, id })
}

export function listed(register: string) {
  return { registers: [{ ...always, register }] }
}

export function documentWith(changes: Record<string, unknown>): Policy {
  const reading = readPolicy({
    id: 'minghu-2026',
    title: '明湖大学联谊交友办法',
    effective: '2026-01-01',
    extent: 'whole',
    roles: { ufwd: '统战部', unitOrg: '二级党组织' },
    ...changes,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.policy
}

export interface School {
  readonly policy: Policy
  readonly humans: readonly Human[]
  readonly tier?: string
  readonly more?: Partial<Omit<NetworkQuestion, 'policies' | 'tier' | 'facts'>> & {
    readonly beside?: readonly Policy[]
    readonly units?: readonly UnitFact[]
  }
}

export function networkFor({ policy, humans, tier: tierId = 'unit', more = {} }: School): ListNetwork {
  const { beside = [], units: tree = units, ...rest } = more
  const tier = policy.tiers.find(({ id }) => id === tierId)
  if (!tier) throw new Error(`no tier ${tierId}`)
  return networkOf({
    policies: [policy, ...beside],
    tier,
    unitId: null,
    draft: [],
    standing: [],
    others: [],
    at: on('2026-11-20'),
    facts: { ...emptyFacts('minghu'), units: tree, humans },
    ...rest,
  })
}

/** The best list for the school. */
export function proposed(school: School, run: Partial<RunSettings> = {}) {
  return solve(instanceOf(networkFor(school), { ...plainRun, ...run }))
}

export function pairsOf(network: ListNetwork): readonly string[] {
  return network.cadres.flatMap(({ id, candidates }) =>
    candidates.map((place) => `${id}-${network.persons[place]?.id}`),
  )
}

export function pair(cadre: string, person: string, tier = 'unit') {
  return pairingWith({ tier, cadre, person })
}
