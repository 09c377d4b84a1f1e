import { showScope, type TierScopeView } from '@tongxin/contract/pairing/eligibility'
import { day } from '@tongxin/core/calendar/day'
import { useAnswer } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { Opening } from '../../app/gate.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { longDay } from '../../words/days.ts'
import { eligibilityWords as words } from '../../words/pairing/eligibility.ts'
import { Clauses, Numbers, Reasons } from './eligibility-reasons.tsx'

/** In whose scope a person is, tier by tier; if in nobody's, why. */
export function ScopeView({ humanId, on }: { readonly humanId: string; readonly on: string }) {
  const answer = useAnswer(showScope, { params: { id: humanId }, query: { on } }, { keepPrevious: true })
  if (answer.isError) return <NotTold error={answer.error} on={on} />
  if (!answer.data) return <Opening />
  const { tiers, numbers } = answer.data.value
  return (
    <>
      <Numbers numbers={numbers} />
      {tiers.map((tier) => (
        <Tier key={tier.tier} tier={tier} />
      ))}
    </>
  )
}

/** Why nothing can be said: no document on that day, or another refusal. */
export function NotTold({ error, on }: { readonly error: Error; readonly on: string }) {
  if (refusalIn(error).code !== 'no-policy-in-force') return <RefusalNotice error={error} />
  return <p>{words.noPolicy(longDay(day(on)))}</p>
}

function Tier({ tier }: { readonly tier: TierScopeView }) {
  const { tierName, cadres, hidden, open, targets, reasons, missing, hasCadres } = tier
  const found = cadres.length + hidden
  return (
    <section className="eligibility-tier" aria-label={tierName}>
      <h3>
        {tierName}
        <span>
          {found > 0 ? words.mayPair(found) : hasCadres ? (open > 0 ? '' : words.nobody) : words.noCadres}
        </span>
      </h3>
      {cadres.length > 0 && (
        <ul className="eligibility-people">
          {cadres.map(({ id, name, unitName, paired }) => (
            <li key={id}>
              {name}
              <small>
                {[unitName, paired ? words.paired : null].filter((part) => part !== null).join('，')}
              </small>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p>{words.hidden(hidden)}</p>}
      {targets.length > 0 && (
        <p>
          <small>{words.by}</small>
          {targets.map(({ label, cites }) => (
            <span key={label} className="eligibility-reason">
              {label} <Clauses cites={cites} />
            </span>
          ))}
        </p>
      )}
      <Reasons title={words.why} reasons={reasons} />
      {open > 0 && <p>{words.open(open)}</p>}
      <Reasons title={words.missing} reasons={missing} />
    </section>
  )
}
