import type { RecordFilter } from '../../policy/record-filter.ts'
import type { PlainRequirement } from '../../policy/requirement.ts'
import { covers } from '../../roster/dated.ts'
import type { Bearer } from './bearer.ts'
import { type BearersContext, bearersOf } from './bearers-of.ts'
import { judge, judgeUnit } from './judge.ts'
import { cadreOn, personOn } from './pairing-sides.ts'
import type { StandingPairing } from './standing-pairing.ts'
import { takesPart } from './takes-part.ts'

/**
 * How many `all` is for a bearer: of a cadre, person or team, and wherever only own pairings count, what is paired with it;
 * the units where different units are counted; else the persons of its unit that `where` asks for.
 */
export function wholeSetOf(
  bearer: Bearer,
  plain: PlainRequirement,
  context: Omit<BearersContext, 'only'>,
): number {
  if (plain.distinct?.by === 'unit') return unitsOf(plain, context)
  if (isOfPairings(bearer, plain)) return paired(bearer, plain, context)
  const about = plain.where?.person
  const persons = bearersOf(
    { ...plain, bearer: 'person', of: about === undefined ? {} : { is: about } },
    { ...context, only: null },
  )
  return persons.filter((days) => bearer.unit === null || days.bearer.unit === bearer.unit).length
}

function isOfPairings({ kind }: Bearer, { where }: PlainRequirement): boolean {
  if (where?.paired === 'own' || kind === 'cadre' || kind === 'person') return true
  return kind === 'team' && where?.person === undefined
}

/** Who is paired with the bearer that day, each once where persons or cadres are told apart; else the pairings. */
function paired(
  bearer: Bearer,
  { of, where, distinct }: PlainRequirement,
  context: Omit<BearersContext, 'only'>,
): number {
  const { index, on } = context
  const own = bearer.cadre ?? bearer.person
  const among = own === null ? index.pairings : (index.pairingsOf.get(own) ?? [])
  const pairings = among.filter(
    (pairing) =>
      covers(pairing, on) &&
      (of?.tier?.includes(pairing.tier) ?? true) &&
      takesPart(bearer, pairing, { index, on }) &&
      isAskedFor(pairing, where, context),
  )
  if (distinct?.by === 'person') return new Set(pairings.map((pairing) => personOn(pairing, on))).size
  if (distinct?.by === 'cadre') return new Set(pairings.map((pairing) => cadreOn(pairing, on))).size
  return pairings.length
}

function isAskedFor(
  pairing: StandingPairing,
  where: RecordFilter | undefined,
  context: Omit<BearersContext, 'only'>,
): boolean {
  if (where?.person === undefined) return true
  const [human, other] = [personOn(pairing, context.on), cadreOn(pairing, context.on)]
  return judge(where.person, { human, other, on: context.on, as: 'person' }, context) !== false
}

/** The units `of` asks for by kind or place in the tree; without it every unit. */
function unitsOf({ of }: PlainRequirement, { index, on }: Omit<BearersContext, 'only'>): number {
  const is = of?.is
  const units = index.facts.units.filter(
    (unit) => covers(unit, on) && (is === undefined || judgeUnit(is, { unit: unit.id, on }, index) !== false),
  )
  return new Set(units.map(({ id }) => id)).size
}
