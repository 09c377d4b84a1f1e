import type { ImportPreview } from '@tongxin/contract/imports/imports'

/** Whether rows were read from filled forms: a form has labels of its own, and nobody gives its fields anew. */
export function isOfForms({ problems, rows }: Pick<ImportPreview, 'problems' | 'rows'>): boolean {
  return [problems, ...Object.values(rows)].some((pile) => pile.some(({ from }) => from !== null))
}
