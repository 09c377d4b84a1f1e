import type { showWorkbench } from '@tongxin/contract/duties/duties'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { Day } from '@tongxin/core/calendar/day'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { daysAgo } from '../../words/days.ts'
import { changeSayings, workbenchWords as words } from '../../words/duties/workbench.ts'
import { clockOf, dayOfMoment } from '../../words/moments.ts'

interface ChangesCardProps {
  readonly changes: AnswerOf<typeof showWorkbench>['changes']
  readonly today: Day
}

/** How much has changed since the beginning of yesterday, by what it is about. */
export function ChangesCard({ changes, today }: ChangesCardProps) {
  return (
    <Card title={words.changes}>
      {changes.length === 0 ? (
        <p className="changes-none">{words.noChanges}</p>
      ) : (
        <ul className="todo-list changes-list">
          {changes.map(({ kind, count, lastAt }) => {
            const { label, text, to } = changeSayings[kind]
            return (
              <li key={kind}>
                <span className="changes-label">{label}</span>
                <AppLink to={to}>{text(count)}</AppLink>
                <span className="todo-detail">
                  {daysAgo(dayOfMoment(lastAt), today)} {clockOf(lastAt)}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
