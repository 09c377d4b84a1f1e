import type { OutlineEntry } from '../outline/entry.ts'
import { outlineOf } from '../outline/outline.ts'
import { bySection } from '../outline/section-order.ts'
import type { Policy } from '../policy.ts'
import { linesOfEntry } from './entry-lines.ts'
import type { PolicyDifference } from './policy-difference.ts'
import { untoldDifferences } from './untold-differences.ts'

/**
 * What changed from one policy to another, value by value in the order of the document; empty when they say the same. A
 * difference no word of the outline tells is still told as one, so that "nothing changed" is never wrong.
 */
export function policyDiff(before: Policy, after: Policy): readonly PolicyDifference[] {
  const [old, young] = [saidBy(before), saidBy(after)]
  const paths = [...new Set([...old.keys(), ...young.keys()])]
  const told = paths.flatMap((path) => differenceAt(path, old.get(path), young.get(path)) ?? [])
  return [...told, ...untoldDifferences(before, after, told)].sort(inOrder)
}

interface Said {
  readonly label: string
  readonly sections: readonly string[]
  readonly lines: readonly string[]
}

function saidBy(policy: Policy): ReadonlyMap<string, Said> {
  const { sections, uncited, silent } = outlineOf(policy)
  const entries = [...sections.flatMap((section) => section.entries), ...uncited]
  return new Map<string, Said>([
    ['title', { label: '标题', sections: [], lines: [policy.title] }],
    ...entries.map((entry) => [entry.path, saidIn(entry)] as const),
    ...silent.map(
      ({ path, label, consequence }) =>
        [`silent.${path}`, { label, sections: [], lines: ['文件未规定', consequence] }] as const,
    ),
  ])
}

function saidIn(entry: OutlineEntry): Said {
  const sections = [...new Set(entry.cite.map(({ section }) => section))]
  return { label: entry.label, sections, lines: linesOfEntry(entry) }
}

function differenceAt(
  path: string,
  before: Said | undefined,
  after: Said | undefined,
): PolicyDifference | undefined {
  const shown = after ?? before
  if (!shown || (before && after && before.lines.join('\n') === after.lines.join('\n'))) return undefined
  return {
    kind: before ? (after ? 'changed' : 'removed') : 'added',
    path,
    label: shown.label,
    sections: [...new Set([...(after?.sections ?? []), ...(before?.sections ?? [])])],
    before: before?.lines ?? null,
    after: after?.lines ?? null,
  }
}

/** As the document reads: by the first section each rests on, what rests on none last. */
function inOrder(a: PolicyDifference, b: PolicyDifference): number {
  const [left, right] = [a.sections[0], b.sections[0]]
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined)
  return bySection(left, right)
}
