import { listFriends } from '@tongxin/contract/contacts/friends'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { friendWords as words } from '../../words/contacts/friends.ts'
import { recordsWords } from '../../words/contacts/own-records.ts'
import { logPathFor } from '../contacts/log-path.ts'
import { FriendCard } from './friend-card.tsx'
import { FriendsSummary } from './friends-summary.tsx'
import { WhoseFriends } from './whose-friends.tsx'
import './friends.css'

/** A card for everyone paired with the cadre, due soonest first, and one big button. */
export function FriendsScreen() {
  const me = useMe()
  const [cadreId, setCadreId] = useState<string>()
  const asked = useAnswer(listFriends, cadreId ? { query: { cadreId } } : {}, { keepPrevious: true })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const friends = asked.data.value
  return (
    <>
      <WhoseFriends friends={friends} onChoose={setCadreId} />
      {friends.rows.length === 0 ? (
        <EmptyState icon="people" title={words.nobody}>
          {words.nobodyNext}
        </EmptyState>
      ) : (
        <>
          <FriendsSummary rows={friends.rows} today={me.today} />
          <div className="friends">
            {friends.rows.map((friend) => (
              <FriendCard
                key={`${friend.pairingId} ${friend.personId}`}
                friend={friend}
                cadreId={friends.cadre.id}
                today={me.today}
                can={friends.can}
              />
            ))}
          </div>
          <AppLink className="friends-records" to={`${phonePaths.contact}?cadre=${friends.cadre.id}`}>
            {recordsWords.open}
          </AppLink>
          {friends.can.log && (
            <div className="phone-foot">
              <AppLink className="button button-primary friends-log" to={logPathFor(friends.cadre.id)}>
                <Icon name="edit" size={20} />
                {words.log}
              </AppLink>
            </div>
          )}
        </>
      )}
    </>
  )
}
