import { listNotices, type Notice, putNoticeAside } from '@tongxin/contract/duties/urging'
import { urgingKindWords } from '@tongxin/core/urging/urging-sentences'
import { useAnswer, useSend } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { noticeWords as words } from '../../words/duties/urging.ts'

/** What the office or the unit asked the cadre for, until it is put aside. */
export function useNotices(): readonly Notice[] {
  const when = useMe().grants.some(({ role }) => role === 'cadre')
  return useAnswer(listNotices, {}, { when }).data?.value.rows ?? []
}

export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const aside = useSend(putNoticeAside, [listNotices])
  if (notices.length === 0) return null
  return (
    <section className="due-group">
      <h2>{words.title}</h2>
      {aside.error && <RefusalNotice error={aside.error} />}
      {notices.map((notice) => (
        <article key={notice.id} className="phone-card due-item">
          <div className="due-line">
            <b>{urgingKindWords[notice.kind]}</b>
            <small data-tone="due">{words.from(notice)}</small>
          </div>
          <p>{notice.text}</p>
          <button
            type="button"
            className="button button-small"
            disabled={aside.isPending}
            onClick={() => aside.mutate({ params: { id: notice.id } })}
          >
            <Icon name="check" />
            {words.aside}
          </button>
        </article>
      ))}
    </section>
  )
}
