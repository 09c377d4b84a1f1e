import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { ComparedRow, compareList as endpoint } from '@tongxin/contract/list-comparison'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import { eligible, failingRules } from '@tongxin/core/pairing/eligibility/eligibility'
import { shownReason } from '@tongxin/core/pairing/eligibility/shown-grounds'
import { compareLists, type PairChange } from '@tongxin/core/pairing/lists/compare-lists'
import { covers } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import type { Work } from '../../../platform/work.ts'
import { pageRead, readerOf } from './list-page.ts'
import { findVersions } from './list-store.ts'
import { findSubject, type ListSubject, replaces, rosterOf } from './list-subject.ts'

/** A list against the pairs in force or another version of it; undefined where there is no such list or version. */
export async function compareList(
  work: Work,
  id: string,
  otherId: string | undefined,
): Promise<AnswerOf<typeof endpoint> | undefined> {
  const subject = await findSubject(work, id, 'list.read')
  if (!subject) return undefined
  const { versions, lines } = await findVersions(work, subject.row, otherId)
  const other = otherId === undefined ? inForce(subject) : lines
  if (!other) return undefined
  await work.record([pageRead(id)])
  const { changes, same } = compareLists(other, subject.row.lines)
  const tell = teller(work, subject)
  return { versions: [...versions], same, rows: changes.map(tell) }
}

function inForce({ row, standing }: ListSubject) {
  return standing.filter((pairing) => replaces(row, pairing))
}

/** Each change in names, with the reasons written down and what forbids the pairs that are gone. */
function teller(work: Work, subject: ListSubject): (change: PairChange) => ComparedRow {
  const { facts, policy, tier, row } = subject
  const humans = new Map<string, Human>(facts.humans.map((human) => [human.id, human]))
  const units = new Map<string, string>(
    facts.units.filter((unit) => covers(unit, work.today)).map((unit) => [unit.id, unit.name]),
  )
  const asked = { roster: rosterOf(subject), at: { on: work.today, knownAt: work.today } }
  const mayRead = readerOf(work, row)
  const side = (cadreId: string) => ({ cadreId, cadreName: humans.get(cadreId)?.name ?? '' })
  return ({ personId, kind, before, after }) => {
    const person = humans.get(personId)
    const unit = person && (unitOf(person, 'person', work.today) ?? unitOf(person, 'cadre', work.today))
    const gone = before.filter((cadreId) => !after.includes(cadreId)).flatMap((id) => humans.get(id) ?? [])
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
      reasons: row.lines.flatMap((line) => (line.personId === personId && line.reason ? [line.reason] : [])),
      forbidden: failing.map((rule) => shownReason(rule, mayRead)),
    }
  }
}
