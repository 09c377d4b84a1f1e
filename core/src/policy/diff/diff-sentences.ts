import type { PolicyDifference } from './policy-difference.ts'

export const differenceWords: Readonly<Record<PolicyDifference['kind'], string>> = {
  added: '新增',
  removed: '删去',
  changed: '改动',
}

/** 改动 3 处，新增 1 处; or that nothing differs. */
export function differencesInAll(differences: readonly PolicyDifference[]): string {
  if (differences.length === 0) return '两份制度的规定相同'
  const kinds = (['changed', 'added', 'removed'] as const).map((kind) => ({
    word: differenceWords[kind],
    count: differences.filter((one) => one.kind === kind).length,
  }))
  return kinds
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count} 处`)
    .join('，')
}

/** A difference as lines of text: what it is about, then only the lines the two sides do not share. */
export function linesOfDifference(difference: PolicyDifference): readonly string[] {
  const { kind, label, sections, path } = difference
  const where = sections.length > 0 ? `〔${sections.join('、')}〕` : ''
  const { before, after } = ownLines(difference)
  return [
    `${differenceWords[kind]} ${where}${label}  ${path}`,
    ...before.map((line) => `  - ${line}`),
    ...after.map((line) => `  + ${line}`),
  ]
}

/** The lines only one side has; a side that is missing has none. */
export function ownLines({ before, after }: Pick<PolicyDifference, 'before' | 'after'>) {
  const [old, young] = [before ?? [], after ?? []]
  return {
    before: old.filter((line) => !young.includes(line)),
    after: young.filter((line) => !old.includes(line)),
  }
}
