import {
  type EligiblePersonView,
  showEligible,
  type TierPersonsView,
} from '@tongxin/contract/pairing/eligibility'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { eligibilityWords as words } from '../../words/pairing/eligibility.ts'
import { Clauses, Numbers, Reasons } from './eligibility-reasons.tsx'
import { NotTold } from './scope-view.tsx'
import '../../ui/dense-table.css'

const size = 20

/** Which tiers a cadre belongs to and why, and whom the cadre may be paired with in each. */
export function EligibleView({ humanId, on }: { readonly humanId: string; readonly on: string }) {
  const [page, setPage] = useState(1)
  const query = { on, page, size }
  const answer = useAnswer(showEligible, { params: { id: humanId }, query }, { keepPrevious: true })
  if (answer.isError) return <NotTold error={answer.error} on={on} />
  if (!answer.data) return <Opening />
  const { tiers, numbers } = answer.data.value
  const pages = Math.ceil(Math.max(...tiers.map(({ total }) => total), 1) / size)
  return (
    <>
      <Numbers numbers={numbers} />
      {tiers.map((tier) => (
        <Tier key={tier.tier} tier={tier} />
      ))}
      {pages > 1 && (
        <p className="eligibility-pages">
          <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {words.previous}
          </Button>
          {words.pageOf(page, pages)}
          <Button size="small" disabled={page === pages} onClick={() => setPage(page + 1)}>
            {words.next}
          </Button>
        </p>
      )}
    </>
  )
}

function Tier({ tier }: { readonly tier: TierPersonsView }) {
  const { tierName, isCadre, reason, persons, total, hidden, open, missing } = tier
  return (
    <section className="eligibility-tier" aria-label={tierName}>
      <h3>
        {tierName}
        {isCadre !== 'false' && <span>{total > 0 ? words.persons(total) : words.noPersons}</span>}
      </h3>
      <Reasons title={words.why} reasons={[reason]} />
      {persons.length > 0 && <Persons persons={persons} name={tierName} />}
      {hidden > 0 && <p>{words.hidden(hidden)}</p>}
      {open > 0 && (
        <p>
          {words.open(open)}
          {missing.length > 0 && <small>{words.missingFacts(missing)}</small>}
        </p>
      )}
    </section>
  )
}

interface PersonsProps {
  readonly name: string
  readonly persons: readonly EligiblePersonView[]
}

function Persons({ name, persons }: PersonsProps) {
  return (
    <table className="dense-table">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          {[words.person, words.unit, words.clause, words.standing].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {persons.map(({ id, name: person, unitName, target, needsReason, paired }) => (
          <tr key={id}>
            <th scope="row">{person}</th>
            <td>{unitName ?? '—'}</td>
            <td>
              {target?.label ?? '—'} <Clauses cites={target?.cites ?? []} />
            </td>
            <td>
              {[paired ? words.paired : '', needsReason ? words.needsReason : ''].filter(Boolean).join('，')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
