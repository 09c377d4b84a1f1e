import type { QueryOf } from '@tongxin/contract/endpoint'
import type { listUnitPairingChoices, UnitPairingChoices } from '@tongxin/contract/pairing/unit-pairings'
import { hasUnitSides } from '@tongxin/core/pairing/units/decide-unit-pairing'
import { sideChoices } from '@tongxin/core/pairing/units/unit-pairing-choices'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Work } from '../../../platform/work.ts'
import { policyInForce } from '../../policy/queries.ts'
import { loadRosterFacts } from '../../roster/facts.ts'

/** What the office may choose from; who is offered is read from the roster, and the reading audited. */
export async function readUnitPairingChoices(
  work: Work,
  asked: QueryOf<typeof listUnitPairingChoices>,
): Promise<UnitPairingChoices> {
  const on = asked.on ?? work.today
  const policy = (await policyInForce(work, on))?.policy
  const paired = policy?.tiers.filter(hasUnitSides) ?? []
  const tiers = paired.map(({ id, label, from, to }) => ({ id, name: label ?? id, from, to }))
  const tier = paired.find(({ id }) => id === asked.tier)
  if (!policy || !tier) return { tiers, cadre: none(), person: none() }
  const facts = { ...emptyFacts(work.schoolId), ...(await loadRosterFacts(work)) }
  const question = { policy, tier, facts, on, today: work.today }
  const cadre = sideChoices('cadre', asked.fromUnitId ?? null, question)
  const person = sideChoices('person', asked.toUnitId ?? null, question)
  const shown = [...cadre.people, ...person.people].map(({ id }) => id)
  if (shown.length > 0)
    await work.record([
      { act: 'human.listed', subjectKind: 'human', subjectIds: [...new Set(shown)], fields: ['name'] },
    ])
  const wired = ({ units, people }: typeof cadre) => ({ units: [...units], people: [...people] })
  return { tiers, cadre: wired(cadre), person: wired(person) }
}

function none(): UnitPairingChoices['cadre'] {
  return { units: [], people: [] }
}
