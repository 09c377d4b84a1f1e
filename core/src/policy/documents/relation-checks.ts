import { notOneOf } from '../../reading/reader.ts'
import type { Policy, Relation } from '../policy.ts'
import { builtInOrders, rungOf } from '../vocabulary.ts'
import { fillsFollow, fillsWhatIsLeft } from './fill-checks.ts'
import { circleFrom, type Sheet } from './sheet.ts'

/** A document beside another: the other is there, no circle, and it does what its relation allows and no more. */
export function relationsMakeSense(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    const { relation } = sheet.policy
    if (!relation) continue
    const base = sheets.find(({ policy }) => policy.id === relation.to)?.policy
    if (base) relationFits(sheet, relation, base)
    else isBesideNothing(sheet, relation, sheets)
    standsInNoCircle(sheet, sheets)
  }
  fillsFollow(sheets)
}

function isBesideNothing(sheet: Sheet, { to }: Relation, sheets: readonly Sheet[]): void {
  const others = sheets.filter((other) => other !== sheet).map(({ policy }) => policy.id)
  sheet.mistakes.root.inside('relation').inside('to').mistake('unknown-document', notOneOf(to, others))
}

function standsInNoCircle({ policy, mistakes }: Sheet, sheets: readonly Sheet[]): void {
  const circle = circleFrom(policy.id, (id) => {
    const to = sheets.find((other) => other.policy.id === id)?.policy.relation?.to
    return to === undefined ? [] : [to]
  })
  if (!circle || circle.length <= 2) return
  mistakes.root
    .inside('relation')
    .inside('to')
    .mistake('circle-of-documents', { way: circle.join(' → ') })
}

function relationFits(sheet: Sheet, relation: Relation, base: Policy): void {
  namesItsRequirements(sheet, relation, base)
  if (relation.as === 'fills') fillsWhatIsLeft(sheet, base)
  else if (relation.as === 'adds') addsNewOnes(sheet, base)
  else replacesNoHigher(sheet, relation, base)
}

function namesItsRequirements({ mistakes }: Sheet, { requirements }: Relation, base: Policy): void {
  const there = base.requirements.map(({ id }) => id)
  requirements.forEach((id, index) => {
    if (there.includes(id)) return
    mistakes.root
      .inside('relation')
      .inside('requirements')
      .inside(index)
      .mistake('unknown-requirement-there', { document: base.id, ...notOneOf(id, there) })
  })
}

/** What is added stands beside what is there: the same name twice could not be told apart. */
function addsNewOnes({ policy, mistakes }: Sheet, base: Policy): void {
  policy.requirements.forEach(({ id }, index) => {
    if (!base.requirements.some((other) => other.id === id)) return
    const at = mistakes.root.inside('requirements').inside(index).inside('id')
    at.mistake('same-requirement-twice', { found: id, document: base.id })
  })
}

/** Only the same or a higher issuer takes over what another has laid down. */
function replacesNoHigher({ policy, mistakes }: Sheet, { units }: Relation, base: Policy): void {
  const order = builtInOrders['level'] ?? []
  const [own, other] = [policy.level, base.level].map((level) => (level ? rungOf(order, level) : undefined))
  const isLower =
    own !== undefined && other !== undefined
      ? own < other
      : units.length > 0 &&
        policy.issuer !== undefined &&
        base.issuer !== undefined &&
        base.relation === undefined &&
        policy.issuer !== base.issuer
  if (!isLower) return
  mistakes.root.inside('relation').inside('as').mistake('replaces-a-higher-one', { document: base.id })
}
