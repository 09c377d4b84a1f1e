import type { ImportPreview } from '@tongxin/contract/imports/imports'

type Problem = ImportPreview['problems'][number]

const mostOffered = 6

/** What the server offers, or else what the way of mending names. */
export function offersOf({
  offers,
  column,
  fix,
}: Pick<Problem, 'offers' | 'column' | 'fix'>): Problem['offers'] {
  if (offers.length > 0) return offers.slice(0, mostOffered)
  return offersIn(fix).map((value) => ({ column, value, label: value }))
}

/** What the way of mending names as a value: a unit in quotation marks, days, a short list of words. */
function offersIn(fix: string): readonly string[] {
  const quoted = /^是不是“(.+?)”/.exec(fix)?.[1]
  if (quoted) return [quoted]
  const days = fix.match(/\d{4}-\d{2}(?:-\d{2})?/g)
  if (days && fix.includes(' 或 ')) return days.slice(0, 3)
  const listed = /^请改为：(.+)$/.exec(fix)?.[1]?.split('、')
  return listed && listed.length <= mostOffered ? listed : []
}
