import type { RecordFilter } from '../../policy/record-filter.ts'
import { covers } from '../../roster/dated.ts'
import type { HumanId } from '../../roster/ids.ts'
import { type JudgeContext, judge } from '../bearers/judge.ts'
import { isPersonSide } from '../bearers/pairing-sides.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { targetsOf } from '../bearers/targets-of.ts'
import type { DutyRecord } from './duty-record.ts'
import type { FactIndex } from './fact-index.ts'
import { answered, type Match, no, perhaps, yes } from './match.ts'

type Check = (record: DutyRecord) => Match

/** What a filter asks of who took part, and of the pairing between them on that day. */
export function sideChecks(where: RecordFilter, context: JudgeContext): readonly Check[] {
  const checks: Check[] = []
  const { person, cadre, tier, target, paired } = where
  if (person) {
    checks.push((record) => {
      const persons = record.person === undefined ? participants(record) : [record.person]
      if (persons.length === 0) return perhaps('missing-person-data')
      const answers = persons.map((human) =>
        judge(person, { human, other: record.cadre, on: record.on, as: 'person' }, context),
      )
      const answer = answers.includes(true) ? true : answers.includes(null) ? null : false
      return answered(answer, ['missing-person-data', 'other-person'])
    })
  }
  if (cadre) {
    checks.push((record) => {
      if (record.cadre === undefined) return perhaps('missing-cadre-data')
      const question = { human: record.cadre, other: record.person, on: record.on, as: 'cadre' } as const
      return answered(judge(cadre, question, context), ['missing-cadre-data', 'other-cadre'])
    })
  }
  checks.push(...roleChecks(where, context.index))
  if (tier || target || paired === 'own') checks.push((record) => pairedAs(record, where, context))
  return checks
}

function participants({ kind, of }: DutyRecord): readonly HumanId[] {
  return kind === 'plain' ? (of.with ?? []) : []
}

function roleChecks({ with: others, by }: RecordFilter, index: FactIndex): readonly Check[] {
  const checks: Check[] = []
  if (others) {
    checks.push(({ kind, of, person, on }) => {
      const humans = kind === 'plain' ? (of.with ?? []) : person === undefined ? [] : [person]
      return humans.some((human) => holdsRole(index, { human, on }, others)) ? yes : no('other-person')
    })
  }
  if (by) {
    checks.push(({ kind, cadre, on }) => {
      if (kind === 'plain') return yes // its role was asked of the record itself
      return cadre !== undefined && holdsRole(index, { human: cadre, on }, by) ? yes : no('other-role')
    })
  }
  return checks
}

function pairedAs(record: DutyRecord, { tier, target }: RecordFilter, context: JudgeContext): Match {
  if (record.kind === 'plain') return yes
  const pairings = pairingsBehind(record, context.index)
  if (pairings.length === 0) return no('not-paired')
  const inTier = pairings.filter((pairing) => tier === undefined || tier.includes(pairing.tier))
  if (inTier.length === 0) return no('other-tier')
  if (target === undefined) return yes
  const targets = inTier.map((pairing) => targetsOf(pairing, { ...context, on: record.on }))
  if (targets.some(({ sure }) => sure.some((id) => target.includes(id)))) return yes
  const open = targets.some(({ possible }) => possible.some((id) => target.includes(id)))
  return open ? perhaps('missing-person-data') : no('other-target')
}

/** The pairings in which both sides of a record stood that day. */
export function pairingsBehind(record: DutyRecord, index: FactIndex): readonly StandingPairing[] {
  const { cadre, person, on } = record
  if (record.kind === 'pairing') return [record.of]
  if (cadre === undefined || person === undefined) return []
  return (index.pairingsOf.get(cadre) ?? []).filter(
    (pairing) => isPersonSide(pairing, { human: person, on }, index) && covers(pairing, on),
  )
}

function holdsRole(
  index: FactIndex,
  { human, on }: { readonly human: HumanId; readonly on: DutyRecord['on'] },
  roles: readonly string[],
): boolean {
  return index.humans.get(human)?.roles.some((fact) => roles.includes(fact.role) && covers(fact, on)) ?? false
}
