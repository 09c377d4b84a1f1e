import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { RequirementChange, Tried, tryPolicy } from '@tongxin/contract/policy/what-if'
import { policyAddress } from '../../../app/policy-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { longDay } from '../../../words/days.ts'
import { sectionWords } from '../../../words/pairing/lists.ts'
import { whatIfWords as words } from '../../../words/policy/what-if.ts'
import { WhatIfMoves } from './what-if-moves.tsx'

interface WhatIfSummaryProps {
  readonly answer: AnswerOf<typeof tryPolicy>
  readonly tried: Tried
}

/** 哪些结果会变: how many in all, then requirement by requirement. */
export function WhatIfSummary({ answer, tried }: WhatIfSummaryProps) {
  const { on, requirements, compared, untouched, changed, unchanged } = answer
  const changing = requirements.filter(({ moves }) => moves.length > 0)
  const left = compared - requirements.length
  return (
    <>
      <p className="what-if-total">
        <b>{changed === 0 ? words.nothing : words.changed(changed)}</b>
        {unchanged > 0 && <span>{words.unchanged(unchanged)}</span>}
      </p>
      {changing.map((requirement) => (
        <RequirementCard key={requirement.requirement} requirement={requirement} tried={tried} />
      ))}
      {left > 0 && <p className="what-if-hint">{words.more(left)}</p>}
      {untouched > 0 && <p className="what-if-hint">{words.untouched(untouched)}</p>}
      <p className="what-if-hint">{words.today(longDay(on))}</p>
    </>
  )
}

function RequirementCard({
  requirement,
  tried,
}: {
  readonly requirement: RequirementChange
  readonly tried: Tried
}) {
  const { before, after } = requirement
  const side = after ?? before
  const [cite] = side?.cites ?? []
  const name = side?.label
  return (
    <section className="what-if-requirement" aria-label={name}>
      <h3>
        {name}
        {before === null && <small>{words.newRule}</small>}
        {after === null && <small>{words.goneRule}</small>}
        {cite && (
          <AppLink to={policyAddress(cite.section)} className="what-if-clause">
            {sectionWords(cite.section)}
          </AppLink>
        )}
      </h3>
      <WhatIfMoves requirement={requirement} tried={tried} />
    </section>
  )
}
