import type { Finding } from '../findings/finding.ts'

/** appears, disappears: judged by only one of the documents · number: same state, other numbers or another deadline. */
export type ChangeKind = 'appears' | 'disappears' | 'state' | 'number'

export interface FindingChange {
  readonly kind: ChangeKind
  readonly before: Finding | null
  readonly after: Finding | null
}

export interface Comparison {
  /** In the order of the findings before, then of those that are new. */
  readonly changes: readonly FindingChange[]
  readonly unchanged: number
}

/**
 * Findings before and after, matched by requirement, bearer and period. Where the period itself is another one (每学期
 * became 每学年), what is left of a bearer is matched in order of time, so that it reads as one result that changed.
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): Comparison {
  const exact = matchBy(before, after, (finding) => `${bearerKey(finding)} ${finding.turn?.id ?? ''}`)
  const rest = matchBy(exact.onlyBefore, exact.onlyAfter, bearerKey)
  const matched = [...exact.pairs, ...rest.pairs]
  const changes = matched.flatMap((pair) => changeOf(pair) ?? [])
  return {
    changes: [
      ...changes,
      ...rest.onlyBefore.map((finding) => ({ kind: 'disappears' as const, before: finding, after: null })),
      ...rest.onlyAfter.map((finding) => ({ kind: 'appears' as const, before: null, after: finding })),
    ],
    unchanged: matched.length - changes.length,
  }
}

type Pair = readonly [before: Finding, after: Finding]

interface Matched {
  readonly pairs: readonly Pair[]
  readonly onlyBefore: readonly Finding[]
  readonly onlyAfter: readonly Finding[]
}

function matchBy(
  before: readonly Finding[],
  after: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Matched {
  const waiting = new Map<string, Finding[]>()
  for (const finding of after) {
    const key = keyOf(finding)
    const group = waiting.get(key)
    if (group) group.push(finding)
    else waiting.set(key, [finding])
  }
  const pairs: Pair[] = []
  const onlyBefore: Finding[] = []
  for (const finding of before) {
    const twin = waiting.get(keyOf(finding))?.shift()
    if (twin === undefined) onlyBefore.push(finding)
    else pairs.push([finding, twin])
  }
  return { pairs, onlyBefore, onlyAfter: [...waiting.values()].flat() }
}

function bearerKey({ requirement, bearer }: Finding): string {
  return `${requirement} ${bearer.kind} ${bearer.id}`
}

function changeOf([before, after]: Pair): FindingChange | null {
  if (before.state !== after.state) return { kind: 'state', before, after }
  return numbersOf(before) === numbersOf(after) ? null : { kind: 'number', before, after }
}

/** What a reader would see differ though the state is the same. */
function numbersOf({ count, late, atLeast, atMost, target, need, turn }: Finding): string {
  const due = turn?.standing === true ? null : turn?.dueOn
  return [count.lo, count.hi, late, atLeast, atMost, target, need?.more, due].join()
}
