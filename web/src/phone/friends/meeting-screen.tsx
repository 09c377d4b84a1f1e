import { showMeetingCard } from '@tongxin/contract/contacts/meeting-card'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { MeetingFacts } from '../../ui/contacts/meeting-facts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { friendWords } from '../../words/contacts/friends.ts'
import { meetingWords as words } from '../../words/contacts/meeting-card.ts'
import { longDay } from '../../words/days.ts'
import { isOpen } from '../../words/duties/duty-lines.ts'
import { logPath } from '../contacts/log-path.ts'
import { StepHeader } from '../contacts/step-header.tsx'
import type { PhoneScreenProps } from '../screen.ts'
import { usePhonePath } from '../shell/place.ts'
import '../contacts/record.css'

/** 见面前: everything on record between the two that one looks at on the way to the talk. */
export function MeetingScreen({ params }: PhoneScreenProps) {
  const { today } = useMe()
  const query = new URLSearchParams(usePhonePath().split('?')[1] ?? '')
  const [cadreId, personId] = [query.get('cadre'), query.get('person')]
  const asked = useAnswer(showMeetingCard, {
    params: { id: params['id'] ?? '' },
    query: { ...(cadreId && { cadreId }), ...(personId && { personId }) },
  })
  const card = asked.data?.value
  return (
    <>
      <StepHeader title={words.title} />
      {asked.isError && <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Opening />}
      {card && (
        <div className="record">
          <section className="phone-card">
            <h2>{card.person.name}</h2>
            <p className="record-small">
              {[card.unitName, ...card.posts, words.paired(longDay(card.pairedFrom))]
                .filter(Boolean)
                .join('，')}
            </p>
          </section>
          <section className="phone-card">
            <MeetingFacts card={card} today={today} contactPath={(id) => `${phonePaths.contact}/${id}`} />
          </section>
          <p className="record-small meeting-line">{words.facts}</p>
          {card.can.log && (
            <div className="phone-foot">
              <AppLink
                className="button button-primary"
                to={logPath(card.person.id, card.duties.find(isOpen))}
                aria-label={friendWords.logWith(card.person.name)}
              >
                <Icon name="edit" size={20} />
                {friendWords.log}
              </AppLink>
            </div>
          )}
        </div>
      )}
    </>
  )
}
