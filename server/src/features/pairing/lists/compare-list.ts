import type { AnswerOf, QueryOf } from '@tongxin/contract/endpoint'
import type { ComparedRow, compareList as endpoint } from '@tongxin/contract/pairing/list-comparison'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import { eligible, failingRules } from '@tongxin/core/pairing/eligibility/eligibility'
import { shownReason } from '@tongxin/core/pairing/eligibility/shown-grounds'
import { compareLists, type PairChange } from '@tongxin/core/pairing/lists/compare-lists'
import type { ListLine } from '@tongxin/core/pairing/lists/pairing-list'
import { covers } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import type { Work } from '../../../platform/work.ts'
import { pageRead } from './list-page.ts'
import { readerOf } from './list-rows.ts'
import { findSubject, type ListSubject, replaces, rosterOf } from './list-subject.ts'
import { findLinesOf, findVersions, type StoredRound, type StoredVersion } from './version-store.ts'

type Asked = QueryOf<typeof endpoint>

/**
 * A list, or one of its earlier rounds, against the pairs in force or any other version or round; undefined where there is no
 * such list, version or round.
 */
export async function compareList(
  work: Work,
  id: string,
  { round, with: otherId, withRound }: Asked,
): Promise<AnswerOf<typeof endpoint> | undefined> {
  const subject = await findSubject(work, id, 'list.read')
  if (!subject) return undefined
  const versions = await findVersions(work, subject.row)
  const after = round === undefined ? subject.row.lines : await linesIn(work, versions, { id, round })
  const before =
    otherId === undefined
      ? inForce(subject)
      : await linesIn(work, versions, { id: otherId, round: withRound })
  if (!before || !after) return undefined
  await work.record([pageRead(id)])
  const { changes, same } = compareLists(before, after)
  const own = versions.find((version) => version.id === id)?.rounds ?? []
  const tell = teller(work, subject, { after, rounds: own })
  return {
    rounds: own.map(shownRound),
    versions: versions
      .filter((version) => version.id !== id)
      .map((version) => ({ ...version, rounds: version.rounds.map(shownRound) })),
    same,
    rows: changes.map(tell),
  }
}

function shownRound({ round, endedOn, act, reason }: StoredRound) {
  return { round, endedOn, act, reason }
}

async function linesIn(
  work: Work,
  versions: readonly StoredVersion[],
  asked: { readonly id: string; readonly round: number | undefined },
): Promise<readonly ListLine[] | undefined> {
  const version = versions.find(({ id }) => id === asked.id)
  const isKnown = asked.round === undefined || version?.rounds.some(({ round }) => round === asked.round)
  return version && isKnown ? findLinesOf(work, version.id, asked.round) : undefined
}

function inForce({ row, standing }: ListSubject) {
  return standing.filter((pairing) => replaces(row, pairing))
}

type Told = { readonly after: readonly ListLine[]; readonly rounds: readonly StoredRound[] }

/** Each change in names, with the reasons written down and what forbids the pairs that are gone. */
function teller(work: Work, subject: ListSubject, told: Told): (change: PairChange) => ComparedRow {
  const { facts, policy, tier, row } = subject
  const humans = new Map<string, Human>(facts.humans.map((human) => [human.id, human]))
  const units = new Map<string, string>(
    facts.units.filter((unit) => covers(unit, work.today)).map((unit) => [unit.id, unit.name]),
  )
  const asked = { roster: rosterOf(subject), at: { on: work.today, knownAt: work.today } }
  const mayRead = readerOf(work, row)
  const mergedFrom = new Map(subject.standing.map((pairing) => [pairing.id, pairing.mergedFrom]))
  const side = (cadreId: string) => ({ cadreId, cadreName: humans.get(cadreId)?.name ?? '' })
  return ({ personId, kind, before, after }) => {
    const person = humans.get(personId)
    const unit = person && (unitOf(person, 'person', work.today) ?? unitOf(person, 'cadre', work.today))
    const lost = before.filter((cadreId) => !after.includes(cadreId))
    const gone = lost.flatMap((id) => humans.get(id) ?? [])
    const declined = told.rounds.filter(
      (one) => one.personId === personId && one.cadreId !== null && lost.includes(one.cadreId),
    )
    const failing = gone.flatMap((cadre) =>
      person ? failingRules(eligible({ policy, tier, cadre, person }, asked)) : [],
    )
    return {
      kind,
      personId,
      personName: person?.name ?? '',
      personUnit: (unit && units.get(unit)) ?? '',
      before: before.map(side),
      after: after.map(side),
      mergedFrom: told.after.flatMap(
        (line) => (line.personId === personId && mergedFrom.get(line.continuesId ?? '')) || [],
      ),
      reasons: told.after.flatMap((line) => (line.personId === personId && line.reason ? [line.reason] : [])),
      declined: declined.map(({ round, cadreId, reason }) => ({
        round,
        cadreName: side(cadreId ?? '').cadreName,
        reason: reason ?? '',
      })),
      forbidden: failing.map((rule) => shownReason(rule, mayRead)),
    }
  }
}
