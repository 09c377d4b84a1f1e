import type { Claim, Claims } from './claims.ts'
import type { NetworkNote, RuleSource } from './network-note.ts'

/** How many persons a cadre takes in this list. */
export interface Span {
  readonly min: number
  readonly max: number | null
}

/** The span of each cadre by every rule and reading at once, and what there is to say of them. */
export function spansOf(
  cadres: readonly string[],
  claims: Claims,
): { readonly spans: ReadonlyMap<string, Span>; readonly notes: readonly NetworkNote[] } {
  const told = cadres.map((id) => ({ id, claims: claims.cadres.get(id) ?? [] }))
  const spans = new Map(told.map(({ id, claims: own }) => [id, spanOf(own)]))
  const conflicts = told.flatMap(({ id, claims: own }) => conflictOf(id, own))
  const isSilent = cadres.length > 0 && told.every(({ claims: own }) => own.length === 0)
  return {
    spans,
    notes: [...delegatedNotes(told), ...conflicts, ...(isSilent ? [{ kind: 'silent-quota' } as const] : [])],
  }
}

/** The strictest of all; where they cannot all hold, the ceiling is kept. */
function spanOf(claims: readonly Claim[]): Span {
  const { floor, ceiling } = limitsOf(claims)
  const max = ceiling?.atMost ?? null
  const min = floor?.atLeast ?? 0
  return { min: max === null ? min : Math.min(min, max), max }
}

function limitsOf(claims: readonly Claim[]): { readonly floor?: Claim; readonly ceiling?: Claim } {
  const floors = claims.filter(({ atLeast }) => atLeast !== null)
  const ceilings = claims.filter(({ atMost }) => atMost !== null)
  const [floor] = [...floors].sort((a, b) => (b.atLeast ?? 0) - (a.atLeast ?? 0))
  const [ceiling] = [...ceilings].sort((a, b) => (a.atMost ?? 0) - (b.atMost ?? 0))
  return { ...(floor && { floor }), ...(ceiling && { ceiling }) }
}

function conflictOf(cadre: string, claims: readonly Claim[]): readonly NetworkNote[] {
  const { floor, ceiling } = limitsOf(claims)
  const [atLeast, atMost] = [floor?.atLeast ?? 0, ceiling?.atMost ?? Number.POSITIVE_INFINITY]
  if (!floor || atLeast <= atMost) return []
  return [{ kind: 'limits-conflict', ...floor.source, cadre, atLeast, atMost }]
}

function delegatedNotes(told: readonly { readonly id: string; readonly claims: readonly Claim[] }[]) {
  const open = told.flatMap(({ id, claims }) => {
    const delegated = claims.find((claim) => claim.delegated)
    return delegated ? [{ id, source: delegated.source }] : []
  })
  const sources = new Map(open.map(({ source }) => [source.requirement, source]))
  return [...sources.values()].map(
    (source: RuleSource): NetworkNote => ({
      kind: 'delegated-quota',
      ...source,
      cadres: open.filter((one) => one.source.requirement === source.requirement).map(({ id }) => id),
    }),
  )
}
