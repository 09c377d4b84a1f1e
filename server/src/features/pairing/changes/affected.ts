import type { AffectedPairing as Wire } from '@tongxin/contract/pairing/pairing-changes'
import { may, mayEver, reachOf } from '@tongxin/core/account/may'
import {
  type AffectedPairing,
  affectedPairings,
  type ConsideredPairing,
} from '@tongxin/core/pairing/changes/affected-pairings'
import {
  changeSentence,
  endingAfterDeath,
  remedySentences,
} from '@tongxin/core/pairing/changes/change-sentences'
import { shownReason } from '@tongxin/core/pairing/eligibility/shown-grounds'
import type { Policy } from '@tongxin/core/policy/policy'
import { compareText } from '@tongxin/core/reading/compare-text'
import { humanId, pairingId } from '@tongxin/core/roster/ids'
import type { Work } from '../../../platform/work.ts'
import { unitSidesOf } from '../../duties/facts.ts'
import { policyInForce } from '../../policy/queries.ts'
import { loadRosterFacts } from '../../roster/facts.ts'
import { tierName } from '../lists/list-head.ts'
import { readerOf } from '../lists/list-rows.ts'
import { type ChangedPair, findChangedPairs } from './changed-pairs.ts'
import { loadRecordedChanges } from './recorded-changes.ts'

/** The affected pairs within reach, with the reading audited: it tells what changed about people. */
export async function readAffected(work: Work): Promise<{ readonly rows: Wire[] }> {
  const policy = (await policyInForce(work, work.today))?.policy
  const pairs = policy ? await findChangedPairs(work, policy, reachOf(work.actor, 'list.read')) : []
  const found = await loadAffected(work, policy, pairs)
  if (found.affected.length === 0) return { rows: [] }
  await work.record([
    {
      act: 'pairing.changes-read',
      subjectKind: 'pairing',
      subjectIds: found.affected.map(({ pairing }) => pairing.id),
      fields: ['changes'],
    },
  ])
  const names = new Map(found.humans.map(({ id, name }) => [String(id), name]))
  const rows = new Map(pairs.map((pair) => [pair.id, pair]))
  return {
    rows: inOrder(found.affected, names).flatMap((affected) => {
      const pair = rows.get(affected.pairing.id)
      if (!pair || !policy) return []
      return wireOf(work, affected, {
        pair,
        tierName: tierName(policy, pair.tier),
        nameOf: (id) => names.get(id) ?? '',
      })
    }),
  }
}

/** What changed last comes first, and the pairs of one cadre stand together. */
function inOrder(
  affected: readonly AffectedPairing[],
  names: ReadonlyMap<string, string>,
): readonly AffectedPairing[] {
  const lastOf = ({ changes }: AffectedPairing) => changes.at(-1)?.on ?? ''
  const placeOf = ({ pairing: { tier, cadre, person } }: AffectedPairing) =>
    [tier, names.get(cadre), cadre, names.get(person), person].join(' ')
  return affected.toSorted((a, b) => compareText(lastOf(b), lastOf(a)) || compareText(placeOf(a), placeOf(b)))
}

/** How many pairs wait, and of which cadres: for the workbench, which names no persons. */
export async function countAffected(work: Work, policy: Policy | undefined, pairs: readonly ChangedPair[]) {
  const { affected, humans } = await loadAffected(work, policy, pairs)
  const [first] = affected.flatMap(({ asked }) => [...(asked.adjust?.cites ?? [])])
  const cadres = new Set<string>(affected.map(({ pairing }) => pairing.cadre))
  return {
    count: affected.length,
    cite: first ? { section: first.section, phrase: first.phrase } : null,
    names: humans.filter(({ id }) => cadres.has(id)).map(({ name }) => name),
  }
}

async function loadAffected(work: Work, policy: Policy | undefined, pairs: readonly ChangedPair[]) {
  if (!policy || pairs.length === 0) return { humans: [], affected: [] }
  const humanIds = [...new Set(pairs.flatMap(({ cadreId, personId }) => [cadreId, personId]))]
  const facts = await loadRosterFacts(work, { humanIds })
  const affected = affectedPairings({
    policy,
    facts: { ...facts, ...(await loadRecordedChanges(work, policy, humanIds)) },
    considered: pairs.map(consideredOf),
    at: { on: work.today, knownAt: work.today },
  })
  return { humans: facts.humans, affected }
}

function consideredOf(pair: ChangedPair): ConsideredPairing {
  return {
    since: pair.since,
    pairing: {
      id: pairingId(pair.id),
      tier: pair.tier,
      cadre: humanId(pair.cadreId),
      person: humanId(pair.personId),
      from: pair.from,
      to: null,
      recordedOn: pair.recordedOn,
      assistants: [],
      ...unitSidesOf({ from_unit_id: pair.fromUnitId, to_unit_id: pair.toUnitId }),
    },
  }
}

type Around = {
  readonly pair: ChangedPair
  readonly tierName: string
  readonly nameOf: (id: string) => string
}

function wireOf(work: Work, affected: AffectedPairing, { pair, tierName, nameOf }: Around): Wire {
  const { asked, footing, failing, changes, unsettled } = affected
  const mayRead = readerOf(work, { unit_id: pair.unitId })
  const hasUnits = (pair.fromUnitId ?? pair.toUnitId) !== null
  const sideOf = { cadre: nameOf(pair.cadreId), person: nameOf(pair.personId) }
  return {
    pairingId: pair.id,
    cadreId: pair.cadreId,
    cadreName: sideOf.cadre,
    personId: pair.personId,
    personName: sideOf.person,
    tier: pair.tier,
    tierName,
    unitId: pair.unitId,
    unitName: pair.unitName,
    from: pair.from,
    since: pair.since,
    changes: changes.map((change) => changeSentence(sideOf[change.side], change, mayRead)),
    footing,
    failing: failing.map((rule) => shownReason(rule, mayRead)),
    remedies: [...remedySentences({ footing, asked, changes, unsettled, hasUnits })],
    cites: [...(asked.adjust?.cites ?? []), ...(asked.handover?.cites ?? [])],
    ending: endingAfterDeath(changes, pair.from),
    unsettled: unsettled.length > 0,
    handoverId: pair.handoverId,
    can: {
      settle: unsettled.length > 0 && mayEver(work.actor, 'unit.write'),
      end: may(work.actor, 'pairing.end', { unitId: pair.unitId }).allowed,
      beginHandover:
        !hasUnits &&
        pair.handoverId === null &&
        !changes.some(({ kind, side }) => kind === 'died' && side === 'person') &&
        may(work.actor, 'handover.keep', { unitId: pair.unitId }).allowed,
    },
  }
}
