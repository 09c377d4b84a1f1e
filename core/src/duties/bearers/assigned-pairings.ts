// Tiers that need no list: everybody eligible (assign: all), or everybody of the same group, is paired by the document.
import { type Day, earlierDay, laterDay } from '../../calendar/day.ts'
import { eligibleFor } from '../../pairing/eligibility/eligibility.ts'
import type { PairingFact } from '../../pairing/pairing-fact.ts'
import { predicateTruth } from '../../policy/predicate-truth.ts'
import type { Tier } from '../../policy/tier.ts'
import type { Dated } from '../../roster/dated.ts'
import type { Facts } from '../../roster/facts.ts'
import type { Human } from '../../roster/human.ts'
import { pairingId } from '../../roster/ids.ts'
import { openStart } from '../../roster/open-start.ts'
import { indexRoster, type Roster } from '../../roster/roster.ts'
import type { Version } from '../rule.ts'

interface Assigning {
  readonly version: Version
  readonly tier: Tier
  readonly facts: Facts
  readonly roster: Roster
  readonly knownAt: Day
}

/**
 * The pairings of such tiers for as long as both sides are eligible, found on the days their facts change. Whoever was
 * entered by hand for the same two in the tier stands instead. Unknown is no pairing: missing data make no duty.
 */
export function assignedPairings(
  versions: readonly Version[],
  facts: Facts,
  { knownAt }: { readonly knownAt: Day },
): readonly PairingFact[] {
  const asked = versions.flatMap((version) =>
    version.policy.tiers.filter(({ assign }) => assign.by !== 'list').map((tier) => ({ version, tier })),
  )
  if (asked.length === 0) return []
  const roster = indexRoster(facts)
  const entered = new Set(facts.pairings.map(({ tier, cadre, person }) => `${tier}:${cadre}:${person}`))
  const stretches = new Map<string, PairingFact[]>()
  for (const { version, tier } of asked) {
    for (const pairing of pairingsOfTier({ version, tier, facts, roster, knownAt })) {
      const key = `${pairing.tier}:${pairing.cadre}:${pairing.person}`
      if (!entered.has(key)) stretches.set(key, joined(stretches.get(key) ?? [], pairing))
    }
  }
  return [...stretches].flatMap(([key, rows]) =>
    rows.map((row, at) => ({ ...row, id: pairingId(at === 0 ? key : `${key}@${row.from}`) })),
  )
}

/** A stretch that goes on where the one before ends (a new version, another reason) is the same pairing. */
function joined(before: readonly PairingFact[], next: PairingFact): PairingFact[] {
  const last = before.at(-1)
  if (last === undefined || last.to !== next.from) return [...before, next]
  return [...before.slice(0, -1), { ...last, to: next.to }]
}

function pairingsOfTier(assigning: Assigning): readonly PairingFact[] {
  const { tier, facts } = assigning
  const changing = facts.humans.map((human) => ({ human, days: daysOfChange(human) }))
  const persons = changing.filter(
    ({ human }) => human.roles.some(({ role }) => role === 'person') || tier.targets.length > 0,
  )
  return changing
    .filter(({ human, days }) => mayBeCadre(human, days, assigning))
    .flatMap((cadre) =>
      persons
        .filter(({ human }) => human.id !== cadre.human.id && mayShareGroup(cadre.human, human, tier))
        .flatMap((person) =>
          stretchesOf(cadre.human, person.human, { ...assigning, days: [...cadre.days, ...person.days] }),
        ),
    )
}

function mayBeCadre(
  human: Human,
  days: readonly Day[],
  { tier, version, roster, knownAt }: Assigning,
): boolean {
  return firstDays(days, version).some((on) => {
    const { rules } = eligibleFor(
      { policy: version.policy, tier, cadre: human },
      { roster, at: { on, knownAt } },
    )(human)
    return rules.find(({ rule }) => rule === 'cadre')?.truth === 'true'
  })
}

function mayShareGroup(a: Human, b: Human, { assign }: Tier): boolean {
  return (
    assign.by !== 'sameGroup' || a.groups.some(({ unit }) => b.groups.some((other) => other.unit === unit))
  )
}

function stretchesOf(
  cadre: Human,
  person: Human,
  { days, ...assigning }: Assigning & { readonly days: readonly Day[] },
): readonly PairingFact[] {
  const { version, tier } = assigning
  const starts = firstDays(days, version)
  const stretches: PairingFact[] = []
  starts.forEach((from, at) => {
    if (!isPaired(cadre, person, { ...assigning, on: from })) return
    const to = starts[at + 1] ?? version.to
    const last = stretches.at(-1)
    if (last !== undefined && last.to === from) stretches[stretches.length - 1] = { ...last, to }
    else
      stretches.push(pairingOf(cadre, person, { tier, from: at === 0 ? beginning(days, version) : from, to }))
  })
  return stretches
}

/** The first day of the document, and every later day on which something changes while it is in force. */
function firstDays(days: readonly Day[], { from, to }: Version): readonly Day[] {
  const inside = days.filter((day) => day > from && (to === null || day < to))
  return [from, ...[...new Set(inside)].sort()]
}

/** Who is paired on the document's first day was not newly paired on it: from the day the facts began. */
function beginning(days: readonly Day[], { from }: Version): Day | null {
  const before = days.filter((day) => day <= from)
  return before.length === 0 ? null : earlierDay(from, before.reduce(laterDay))
}

function isPaired(
  cadre: Human,
  person: Human,
  { tier, version, roster, knownAt, on }: Assigning & { readonly on: Day },
): boolean {
  const { policy } = version
  const at = { on, knownAt }
  if (eligibleFor({ policy, tier, cadre }, { roster, at })(person).truth !== 'true') return false
  if (tier.assign.by !== 'sameGroup') return true
  const asking = { roster, orders: policy.vocabulary.orders, at, otherSide: cadre }
  return predicateTruth({ op: 'sameGroupAs', kind: tier.assign.group }, person, asking) === 'true'
}

function daysOfChange({
  roles,
  memberships,
  identities,
  posts,
  employments,
  titles,
  degrees,
  ...human
}: Human): readonly Day[] {
  const { groups, registers, portfolios, contactPoints } = human
  const facts: readonly Dated[] = [
    ...roles,
    ...memberships,
    ...identities,
    ...posts,
    ...employments,
    ...titles,
    ...degrees,
    ...groups,
    ...registers,
    ...portfolios,
    ...contactPoints,
  ]
  return facts.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null)
}

function pairingOf(
  cadre: Human,
  person: Human,
  { tier, from, to }: { readonly tier: Tier; readonly from: Day | null; readonly to: Day | null },
): PairingFact {
  const id = pairingId(`${tier.id}:${cadre.id}:${person.id}`)
  return {
    id,
    tier: tier.id,
    cadre: cadre.id,
    person: person.id,
    from,
    to,
    recordedOn: openStart,
    assistants: [],
  }
}
