import type { Reason, StandingNumber } from '@tongxin/contract/pairing/eligibility'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { ClausesSetBy } from '../../ui/duties/clauses-set-by.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { eligibilityWords as words } from '../../words/pairing/eligibility.ts'
import { sectionWords } from '../../words/pairing/lists.ts'

/** Each reason with its clause. */
export function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <p>
      <small>{title}</small>
      {reasons.map(({ text, cites }) => (
        <span key={text} className="eligibility-reason">
          {text} <Clauses cites={cites} />
        </span>
      ))}
    </p>
  )
}

/** What a quota or coverage rule says on the day. */
export function Numbers({ numbers }: { readonly numbers: readonly StandingNumber[] }) {
  return numbers.map(({ state, text, cites, setBy }) => (
    <p key={text} className="eligibility-number">
      <small>{words.numbers}</small>
      <StateMark state={state} size={14} /> {text} <Clauses cites={cites} />
      {setBy && <ClausesSetBy setBy={setBy} />}
    </p>
  ))
}

export function Clauses({ cites }: { readonly cites: Reason['cites'] }) {
  const sections = [...new Set(cites.map(({ section }) => section))]
  return sections.map((section) => {
    const phrases = cites.flatMap((cite) => (cite.section === section ? cite.phrase : []))
    return (
      <ClauseLink key={section} section={sectionWords(section)} phrase={[...new Set(phrases)].join('；')} />
    )
  })
}
