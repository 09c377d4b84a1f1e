import { append, entryOf } from '../../duties/records/grouping.ts'
import type { Tier } from '../../policy/tier.ts'
import { holdsOn } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'
import type { HumanId } from '../../roster/ids.ts'
import { indexRoster } from '../../roster/roster.ts'
import type { OnFacts } from '../eligibility/candidate.ts'
import { rankOf, type TargetMatch, unranked } from '../eligibility/target-rule.ts'
import type { PairingFact } from '../pairing-fact.ts'
import type { PairIds } from '../solver/instance.ts'
import { spansOf } from './cadre-spans.ts'
import { type Candidate, type CandidateSearch, candidateSearch } from './candidates.ts'
import { type Claims, claimsOf } from './claims.ts'
import { fitsOf } from './fit.ts'
import type { ListNetwork, NetworkCadre, NetworkPerson } from './list-network.ts'
import { sidesOf } from './list-sides.ts'
import type { NetworkNote } from './network-note.ts'
import type { NetworkQuestion } from './network-question.ts'
import { weighedPersons } from './person-needs.ts'
import { shareTeamQuotas } from './team-quotas.ts'
import { orderOf } from './tier-order.ts'

/**
 * The network of a list: the cadres with how many persons the document lets them have, the persons with how much each
 * counts, and every pair that may be made, as judged on the day by what was known. Nobody's rule is dropped in silence:
 * what the numbers leave out is in `notes`.
 */
export function networkOf(question: NetworkQuestion): ListNetwork {
  const { policies, tier, facts, others, standing, draft, at } = question
  const on = { roster: indexRoster({ ...facts, pairings: others }), at }
  const sides = sidesOf(question, on)
  const claims = claimsOf(question)
  const search = candidateSearch({ policy: policies[0], tier }, sides.persons, on)
  const reasoned = reasonedLines(draft)
  const shared = new Map<readonly Candidate[], readonly Human[]>()
  const links = sides.cadres.map((cadre) => linksOf(cadre, search, { reasoned, on, shared }))
  const persons = personsOf(sides.persons, links, { question, claims })
  const places = new Map(persons.map(({ id }, place) => [id, place]))
  const ownSpans = spansOf(idsOf(sides.cadres), claims)
  const { spans, notes } = shareTeamQuotas(ownSpans.spans, claims, {
    cadres: sides.cadres,
    candidates: new Map(links.map(({ cadre, persons: own }) => [cadre.id, own])),
    on: at.on,
  })
  const placesOf = new Map<readonly Human[], readonly number[]>()
  const cadres = links.map((link) => ({
    id: link.cadre.id,
    ...(spans.get(link.cadre.id) ?? { min: 0, max: null }),
    ...placed(link, places, placesOf),
  }))
  const known = knownPairs(cadres, places)
  return {
    order: orderOf(tier),
    orderCite: tier.order ? (tier.cites['order'] ?? tier.cite) : [],
    cadres,
    persons,
    standing: standing.map(idsOfPair).filter(known.has),
    draft: draft.map(idsOfPair).filter(([cadre, person]) => spans.has(cadre) && places.has(person)),
    looked: links.reduce((sum, { looked }) => sum + looked, 0),
    notes: [
      ...sides.notes,
      ...claims.notes,
      ...ownSpans.notes,
      ...notes,
      ...cadres.flatMap(fewCandidates),
      ...personNotes(persons, search),
      ...known.notEligible('draft', draft),
      ...known.notEligible('standing', standing),
    ],
  }
}

interface Links {
  readonly cadre: Human
  /** Who may be paired with the cadre. Many cadres may share one list: what is made of it is made once. */
  readonly persons: readonly Human[]
  /** How well those fit who fit at all. */
  readonly fits: ReadonlyMap<Human, number>
  readonly found: readonly Candidate[]
  readonly looked: number
}

interface Ground {
  readonly reasoned: ReadonlyMap<string, readonly HumanId[]>
  readonly on: OnFacts
  /** The persons of lists of candidates that cadres share. */
  readonly shared: Map<readonly Candidate[], readonly Human[]>
}

/** A line with a reason written down may stand outside a soft target, or where facts are missing. */
function linksOf(cadre: Human, search: CandidateSearch, { reasoned, on, shared }: Ground): Links {
  const { found, looked } = search.candidatesOf(cadre)
  const persons = entryOf(shared, found, () => found.map(({ person }) => person))
  const written = (reasoned.get(cadre.id) ?? []).flatMap((id) => on.roster.findHuman(id) ?? [])
  const beside = written.filter((person) => !persons.includes(person))
  const fits = fitsOf(cadre, search.index, on)
  return { cadre, looked, found, persons: beside.length > 0 ? [...persons, ...beside] : persons, fits }
}

function reasonedLines(draft: readonly PairingFact[]): ReadonlyMap<string, readonly HumanId[]> {
  const lines = new Map<string, HumanId[]>()
  for (const { cadre, person, reason } of draft) if (reason !== undefined) append(lines, cadre, person)
  return lines
}

/** The candidates by their places, ascending, and how well each fits: nearly all of them with 0. */
function placed(
  { persons, fits }: Links,
  places: ReadonlyMap<string, number>,
  placesOf: Map<readonly Human[], readonly number[]>,
) {
  const candidates = entryOf(placesOf, persons, () => [
    ...new Int32Array(persons.map(({ id }) => places.get(id) ?? -1)).sort(),
  ])
  const each = candidates.map(() => 0)
  for (const [{ id }, fit] of fits) {
    const place = places.get(id) ?? -1
    const at = firstFrom(candidates, place)
    if (candidates[at] === place) each[at] = fit
  }
  return { candidates, fits: each }
}

/** Whom somebody may contact, whom the document says somebody must, and whoever is paired already. */
function personsOf(
  persons: readonly Human[],
  links: readonly Links[],
  { question, claims }: { readonly question: NetworkQuestion; readonly claims: Claims },
) {
  const { draft, standing, others, tier, at } = question
  const firstTargets = firstTargetsOf(links, tier)
  const paired = new Set([...draft, ...standing].map(({ person }) => person))
  const linked = new Set<Human>()
  for (const list of new Set(links.map((link) => link.persons))) for (const person of list) linked.add(person)
  const elsewhere = new Set(others.filter((pair) => holdsOn(pair, at)).map(({ person }) => person))
  const isAsked = (id: HumanId) => claims.persons.get(id)?.some(({ atLeast }) => atLeast !== null) ?? false
  const entered = persons.filter((one) => linked.has(one) || paired.has(one.id) || isAsked(one.id))
  const enteredIds = new Set(idsOf(entered))
  const ids = [...enteredIds, ...[...paired].filter((id) => !enteredIds.has(id))]
  return weighedPersons(
    ids.map((id) => ({
      id,
      rank: firstTargets.get(id)?.rank ?? unranked,
      target: firstTargets.get(id)?.target ?? null,
      claims: claims.persons.get(id) ?? [],
      isPairedElsewhere: elsewhere.has(id),
    })),
  )
}

/** One person may come under different targets beside different cadres: the first of all counts. */
function firstTargetsOf(links: readonly Links[], { targets }: Tier) {
  const ranks = new Map(targets.map((target) => [target.id, rankOf(target)]))
  const first = new Map<string, { readonly rank: number; readonly target: TargetMatch }>()
  for (const found of new Set(links.map((link) => link.found))) {
    for (const { person, target } of found) {
      const known = first.get(person.id)
      if (!target || known?.target === target) continue
      const rank = ranks.get(target.id) ?? unranked
      if (!known || rank < known.rank) first.set(person.id, { rank, target })
    }
  }
  return first
}

function knownPairs(cadres: readonly NetworkCadre[], places: ReadonlyMap<string, number>) {
  const candidates = new Map(cadres.map((cadre) => [cadre.id, cadre.candidates]))
  const has = ([cadre, person]: PairIds) => isAmong(candidates.get(cadre) ?? [], places.get(person) ?? -1)
  const notEligible = (where: 'draft' | 'standing', pairs: readonly PairingFact[]) =>
    pairs.flatMap(({ cadre, person }): readonly NetworkNote[] =>
      has([cadre, person]) ? [] : [{ kind: 'not-eligible', where, cadre, person }],
    )
  return { has, notEligible }
}

/** Among numbers that ascend. */
function isAmong(numbers: readonly number[], wanted: number): boolean {
  return numbers[firstFrom(numbers, wanted)] === wanted
}

/** Where the first of ascending numbers stands that is not below one. */
function firstFrom(numbers: readonly number[], wanted: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

function personNotes(persons: readonly NetworkPerson[], { open }: CandidateSearch): readonly NetworkNote[] {
  const elsewhere = persons.filter(({ coveredElsewhere }) => coveredElsewhere).map(({ id }) => id)
  const known = new Set(persons.map(({ id }) => id))
  const unclear = idsOf(open).filter((id) => !known.has(id))
  return [
    ...(elsewhere.length > 0 ? [{ kind: 'covered-elsewhere', persons: elsewhere } as const] : []),
    ...(unclear.length > 0 ? [{ kind: 'open-persons', persons: unclear } as const] : []),
  ]
}

function fewCandidates({ id, min, candidates }: NetworkCadre): readonly NetworkNote[] {
  if (candidates.length >= min) return []
  return [{ kind: 'few-candidates', cadre: id, candidates: candidates.length, atLeast: min }]
}

function idsOf(humans: readonly Human[]): readonly HumanId[] {
  return humans.map(({ id }) => id)
}

function idsOfPair({ cadre, person }: PairingFact): PairIds {
  return [cadre, person]
}
