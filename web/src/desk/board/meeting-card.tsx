import { showMeetingCard } from '@tongxin/contract/contacts/meeting-card'
import { useAnswer } from '../../app/api.ts'
import { paths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { MeetingFacts } from '../../ui/contacts/meeting-facts.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { meetingWords as words } from '../../words/contacts/meeting-card.ts'

/** The card before a meeting beside a pair's findings; read only once it is opened, since reading leaves its trace. */
export function MeetingCard({ pairingId }: { readonly pairingId: string }) {
  const { today } = useMe()
  const asked = useAnswer(showMeetingCard, { params: { id: pairingId }, query: {} })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return null
  const card = asked.data.value
  const about = [card.unitName, ...card.posts, ...(card.identities ?? [])].filter(Boolean)
  return (
    <div className="board-meeting">
      <p className="board-small">{about.join('，')}</p>
      <MeetingFacts card={card} today={today} contactPath={(id) => `${paths.ledger}?record=${id}`} />
      <p className="board-small">{words.facts}</p>
    </div>
  )
}
