// The answer of HiGHS, by another way: a linear program solved tier by tier, each tier then held at what it reached. Written
// from the words of docs/decisions/pairing-engine.md and not from the solver.
import loadHighs from 'highs'
import type { PairingInstance, PairingTier } from './instance.ts'

const highs = await loadHighs()

/** Variables with their weights: what a tier adds up, with a constant beside it. */
interface Sum {
  readonly terms: readonly (readonly [weight: number, variable: string])[]
  readonly constant: number
}

/** The lexicographically least vector, in the order of the tiers. */
export function oracleVector(instance: PairingInstance): readonly number[] {
  const model = modelOf(instance)
  const held: string[] = []
  return instance.tiers.map((tier) => {
    const { terms, constant } = model.tiers[tier]
    if (terms.length === 0) return constant
    const solution = highs.solve(programOf(model, terms, held), { output_flag: false })
    if (solution.Status !== 'Optimal') throw new Error(`the oracle says ${solution.Status}`)
    const value = Math.round(solution.ObjectiveValue)
    held.push(`${written(terms)} <= ${value}`)
    return value + constant
  })
}

interface Model {
  readonly rows: readonly string[]
  readonly bounds: readonly string[]
  readonly tiers: Readonly<Record<PairingTier, Sum>>
}

function programOf(model: Model, terms: Sum['terms'], held: readonly string[]): string {
  const rows = [...model.rows, ...held].map((row, index) => ` r${index}: ${row}`)
  return `Minimize\n obj: ${written(terms)}\nSubject To\n${rows.join('\n')}\nBounds\n${model.bounds.join('\n')}\nEnd\n`
}

function written(terms: Sum['terms']): string {
  return terms
    .map(([weight, variable]) => `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} ${variable}`)
    .join(' ')
}

interface PairVariable {
  readonly name: string
  readonly cadre: string
  readonly person: string
  readonly kept: number
  readonly fit: number
  readonly isLocked: boolean
  readonly inDraft: boolean
}

function modelOf(instance: PairingInstance): Model {
  const pairs = pairVariables(instance)
  const one = (name: string): readonly [number, string] => [1, name]
  const rows: string[] = []
  const bounds = pairs.map(({ name, isLocked }) => (isLocked ? ` ${name} = 1` : ` 0 <= ${name} <= 1`))
  for (const [index, { id, k }] of instance.persons.entries()) {
    const own = pairs.filter(({ person }) => person === id).map(({ name }) => one(name))
    bounds.push(` 0 <= u${index} <= 1`, ` 0 <= s${index} <= ${k}`)
    // alone ≥ 1 − pairs; pairs beyond the first ≥ pairs − 1
    rows.push(`${written([...own, one(`u${index}`)])} >= 1`)
    rows.push(`${written([one(`s${index}`), ...own.map(([, name]) => [-1, name] as const)])} >= -1`)
    if (own.length > 0) rows.push(`${written(own)} <= ${k}`)
  }
  const places = instance.cadres.flatMap((cadre, index) => {
    const own = pairs.filter(({ cadre: id }) => id === cadre.id)
    const most = Math.min(cadre.hardMax ?? own.length, own.length)
    const named = Array.from({ length: most }, (_, at) => ({
      name: `y${index}_${at + 1}`,
      cadre,
      place: at + 1,
    }))
    bounds.push(...named.map(({ name }) => ` 0 <= ${name} <= 1`))
    const filled = named.map(({ name }) => [-1, name] as const)
    if (own.length > 0) rows.push(`${written([...own.map(({ name }) => one(name)), ...filled])} = 0`)
    return named
  })
  return { rows, bounds, tiers: tierSums(instance, pairs, places) }
}

function pairVariables({ arcs, locks, exclusions, draft = [] }: PairingInstance): readonly PairVariable[] {
  const has = (list: readonly (readonly [string, string])[], c: string, p: string) =>
    list.some(([cadre, person]) => cadre === c && person === p)
  const withArc = arcs.filter(([c, p]) => !has(exclusions, c, p))
  const bare = locks.filter(([c, p]) => !arcs.some(([ac, ap]) => ac === c && ap === p))
  return [...withArc, ...bare.map(([c, p]) => [c, p, 0, 0] as const)].map(([c, p, kept, fit], index) => ({
    name: `x${index}`,
    cadre: c,
    person: p,
    kept,
    fit,
    isLocked: has(locks, c, p),
    inDraft: has(draft, c, p),
  }))
}

function tierSums(
  instance: PairingInstance,
  pairs: readonly PairVariable[],
  places: readonly { name: string; cadre: PairingInstance['cadres'][number]; place: number }[],
): Readonly<Record<PairingTier, Sum>> {
  const quota = places.map(({ name, cadre: { min, max }, place }): readonly [number, string] => {
    const above = max === null ? 0 : place - max
    return [place <= min ? -1 : above > 0 ? above + 1 : 0, name]
  })
  const balance = places.map(({ name, cadre: { min, max, hardMax }, place }): readonly [number, string] => [
    Math.min(40, Math.round((10 * place) / Math.max(1, (min + (max ?? hardMax ?? min)) / 2))),
    name,
  ])
  const sum = (terms: Sum['terms'], constant = 0): Sum => ({
    terms: terms.filter(([weight]) => weight !== 0),
    constant,
  })
  const seconds = instance.persons.map((_, index): readonly [number, string] => [1, `s${index}`])
  return {
    coverage: sum(instance.persons.map(({ weight }, index) => [weight, `u${index}`])),
    quota: sum(
      quota,
      instance.cadres.reduce((all, { min }) => all + min, 0),
    ),
    continuity: sum([...pairs.map(({ name, kept }) => [-2 * kept, name] as const), ...seconds]),
    stability: sum(
      instance.draft ? pairs.map(({ name, inDraft }) => [inDraft ? -1 : 1, name] as const) : [],
      instance.draft?.length ?? 0,
    ),
    fit: sum(pairs.map(({ name, fit }) => [10 - fit, name] as const)),
    balance: sum(balance),
  }
}
