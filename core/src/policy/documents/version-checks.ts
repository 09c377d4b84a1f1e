import { notOneOf } from '../../reading/reader.ts'
import { circleFrom, type Sheet, shareADay } from './sheet.ts'

/** Versions follow one another in one line: no circle, no fork, each from a later day, none beside another unlinked. */
export function versionsMakeSense(sheets: readonly Sheet[]): void {
  sheets.forEach((sheet, index) => {
    givenOnce(sheet, sheets.slice(0, index))
    for (const [at, id] of sheet.policy.replaces.entries()) replacesAKnownOne(sheet, { id, at }, sheets)
    followsInALine(sheet, sheets)
    for (const other of sheets.slice(0, index)) doNotOverlap(sheet, other, sheets)
  })
}

function givenOnce({ policy, mistakes }: Sheet, before: readonly Sheet[]): void {
  if (!before.some((other) => other.policy.id === policy.id)) return
  mistakes.root.inside('id').mistake('document-twice', { found: policy.id })
}

interface Replaced {
  readonly id: string
  readonly at: number
}

function replacesAKnownOne(sheet: Sheet, { id, at }: Replaced, sheets: readonly Sheet[]): void {
  const place = sheet.mistakes.root.inside('replaces').inside(at)
  const before = sheets.find(({ policy }) => policy.id === id)
  if (!before) {
    const others = sheets.filter((other) => other !== sheet).map(({ policy }) => policy.id)
    place.mistake('unknown-document', notOneOf(id, others))
    return
  }
  const first = sheets.find(({ policy }) => policy.replaces.includes(id))
  if (first !== sheet && first) place.mistake('replaced-twice', { found: id, by: first.policy.id })
  if (sheet.from && before.from && sheet.from.from <= before.from.from) {
    const params = { from: sheet.from.from, other: before.from.from, id }
    sheet.mistakes.root.inside(sheet.from.by).mistake('not-after-its-predecessor', params)
  }
}

function followsInALine({ policy, mistakes }: Sheet, sheets: readonly Sheet[]): void {
  const circle = circleFrom(
    policy.id,
    (id) => sheets.find((other) => other.policy.id === id)?.policy.replaces ?? [],
  )
  if (circle && circle.length > 2) {
    mistakes.root.inside('replaces').mistake('circle-of-documents', { way: circle.join(' → ') })
  }
}

/** Two whole documents of one school in force on the same day, neither in place of the other. */
function doNotOverlap(sheet: Sheet, other: Sheet, sheets: readonly Sheet[]): void {
  const [a, b] = [sheet.policy, other.policy]
  if (a.relation || b.relation || a.issuer !== b.issuer || a.id === b.id) return
  if (a.extent === 'partial' || b.extent === 'partial') return
  if (isRepealed(sheet, sheets) || isRepealed(other, sheets)) return
  if (!shareADay(sheet, other, sheets)) return
  const [later, earlier] =
    (sheet.from?.from ?? '') >= (other.from?.from ?? '') ? [sheet, other] : [other, sheet]
  later.mistakes.root
    .inside(later.from?.by ?? 'id')
    .mistake('overlapping-versions', { other: earlier.policy.id, from: later.from?.from ?? '' })
}

/** 已废止 without a document in its place: when it ended is not known, and it judges nothing. */
function isRepealed({ policy }: Sheet, sheets: readonly Sheet[]): boolean {
  return policy.status === 'repealed' && !sheets.some((other) => other.policy.replaces.includes(policy.id))
}
