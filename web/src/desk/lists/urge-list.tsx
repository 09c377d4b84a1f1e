import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { useRunningTerm } from '../shell/use-term.ts'
import { UrgeButton, useMayUrge } from '../urging/urge-button.tsx'
import { useOwedFiling } from './overview/use-owed-filing.ts'

/** 催办 of persons nobody has, where the list leaves some: of its unit, or of every unit that has some. */
export function UrgeUncovered({ page: { head, coverage } }: { readonly page: ListPage }) {
  const term = useRunningTerm()
  const mayUrge = useMayUrge('coverage', term)
  if (!mayUrge || term === undefined || coverage.uncovered === 0) return null
  return (
    <span className="screen-only">
      <UrgeButton kind="coverage" term={term} unit={unitOf(head)} />
    </span>
  )
}

/** 催办 of a list its unit has still to file. */
export function UrgeFiling({ page: { head } }: { readonly page: ListPage }) {
  const owed = useOwedFiling([head])
  const unit = unitOf(head)
  if (!owed || unit === null) return null
  return (
    <span className="screen-only">
      <UrgeButton kind="list" term={owed.term} unit={unit} />
    </span>
  )
}

function unitOf({ unitId, unitName }: ListPage['head']) {
  return unitId === null ? null : { id: unitId, name: unitName ?? '' }
}
