import { listNotices, putNoticeAside } from '@tongxin/contract/duties/urging'
import { urgingKindWords } from '@tongxin/core/urging/urging-sentences'
import { Button } from 'antd'
import { useAnswer, useSend } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { Card } from '../../ui/card.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { noticeWords as words } from '../../words/duties/urging.ts'

/** What the unit, or oneself as a cadre, was asked for; nothing where there is none. */
export function NoticesCard() {
  const { grants } = useMe()
  const when = grants.some(({ role }) => role === 'unit-secretary' || role === 'cadre')
  const asked = useAnswer(listNotices, {}, { when })
  const aside = useSend(putNoticeAside, [listNotices])
  const rows = asked.data?.value.rows ?? []
  if (rows.length === 0) return null
  return (
    <Card title={words.title}>
      {aside.error && <RefusalNotice error={aside.error} />}
      <ul className="todo-list">
        {rows.map((notice) => (
          <li key={notice.id}>
            <span className="todo-when">{urgingKindWords[notice.kind]}</span>
            <div>
              <div>{notice.text}</div>
              <div className="todo-detail">
                {[notice.unitName, words.from(notice)].filter(Boolean).join('，')}
              </div>
            </div>
            <Button
              size="small"
              aria-label={words.asideOf(urgingKindWords[notice.kind])}
              onClick={() => aside.mutate({ params: { id: notice.id } })}
            >
              {words.aside}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
