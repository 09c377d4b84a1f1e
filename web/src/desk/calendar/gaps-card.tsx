import type { listCalendarGaps } from '@tongxin/contract/calendar/calendar'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { gapSentence } from '@tongxin/core/calendar/gap-sentences'
import { Card } from '../../ui/card.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { gapWords as words } from '../../words/calendar.ts'
import { sectionWords } from '../../words/pairing/lists.ts'

type Gap = AnswerOf<typeof listCalendarGaps>['gaps'][number]

/** What is not entered for the running and the next academic year, what follows, and which clauses wait for it. */
export function GapsCard({ gaps }: { readonly gaps: readonly Gap[] }) {
  return (
    <Card title={words.title} note={words.note}>
      {gaps.length === 0 ? (
        <p className="calendar-whole">
          <Icon name="check-circle" size={18} />
          {words.nothing}
        </p>
      ) : (
        <ul className="calendar-gaps">
          {gaps.map((gap) => (
            <GapLine key={`${gap.table} ${gap.from}`} gap={gap} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function GapLine({ gap }: { readonly gap: Gap }) {
  const { text, consequence, suggestion } = gapSentence(gap)
  const cites = gap.affects.flatMap((need) => need.cites.slice(0, 1))
  return (
    <li data-waits={gap.affects.length > 0}>
      <Icon name={gap.affects.length > 0 ? 'triangle' : 'info'} size={18} />
      <div>
        <p className="calendar-gap-text">{text}</p>
        <p className="calendar-gap-consequence">
          {consequence}
          {gap.affects.length > 0 && suggestion}
        </p>
      </div>
      <p className="calendar-gap-cites">
        {cites.length === 0 ? (
          words.noClause
        ) : (
          <>
            {words.waits}
            {cites.map((cite) => (
              <ClauseLink
                key={`${cite.section} ${cite.phrase}`}
                section={sectionWords(cite.section)}
                phrase={cite.phrase}
              />
            ))}
          </>
        )}
      </p>
    </li>
  )
}
