import type { Friend } from '@tongxin/contract/contacts/friends'
import type { Day } from '@tongxin/core/calendar/day'
import { friendWords as words } from '../../words/contacts/friends.ts'
import { shortDay } from '../../words/days.ts'
import { daysToEnd, isJudged, isOpen } from '../../words/duties/duty-lines.ts'

interface FriendsSummaryProps {
  readonly rows: readonly Friend[]
  readonly today: Day
}

/** How many of those to be talked to have been, as a ring and in words. */
export function FriendsSummary({ rows, today }: FriendsSummaryProps) {
  const judged = rows.filter(({ duties }) => duties.some(isJudged))
  const left = judged.filter(({ duties }) => duties.some(isOpen)).length
  const end = daysToEnd(
    judged.flatMap(({ duties }) => duties),
    today,
  )
  if (judged.length === 0)
    return (
      <section className="friends-summary">
        <b>{words.countOnly(rows.length)}</b>
      </section>
    )
  const met = judged.length - left
  return (
    <section className="friends-summary">
      <Ring met={met} of={judged.length} />
      <div>
        <b>{left > 0 ? words.left(left) : words.allMet}</b>
        {end && (
          <span>
            {end.days > 0 ? words.ends(shortDay(end.on), end.days) : words.endsToday(shortDay(end.on))}
          </span>
        )}
      </div>
    </section>
  )
}

const around = 2 * Math.PI * 18

function Ring({ met, of }: { readonly met: number; readonly of: number }) {
  return (
    <svg className="friends-ring" viewBox="0 0 44 44" role="img" aria-label={words.ring(met, of)}>
      <circle cx="22" cy="22" r="18" fill="none" stroke="#E4E0D8" strokeWidth="5" />
      {met > 0 && (
        <circle
          cx="22"
          cy="22"
          r="18"
          fill="none"
          stroke="var(--met)"
          strokeWidth="5"
          strokeDasharray={`${(around * met) / of} ${around}`}
          transform="rotate(-90 22 22)"
        />
      )}
      <text x="22" y="27" textAnchor="middle" fontSize="14" fontWeight="600" fill="var(--text)">
        {met}/{of}
      </text>
    </svg>
  )
}
