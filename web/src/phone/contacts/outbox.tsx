import { type LoggedContact, logContact } from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import { useEffect, useState } from 'react'
import { useSend } from '../../app/api.ts'
import { type AnyRefusal, isUndecided, refusalIn } from '../../app/call-refused.ts'
import { phonePaths } from '../../app/paths.ts'
import { useWhenBack } from '../../app/use-when-back.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'
import type { DraftBox } from '../drafts/draft-box.ts'
import { useDrafts } from '../drafts/drafts-context.tsx'
import { draftPlaces, type LogBody, readLogDraft } from './log-draft.ts'
import { logPathFor } from './log-path.ts'
import './outbox.css'

type Refused = Waiting & { readonly refusal: AnyRefusal }

interface Waiting {
  readonly place: string
  readonly key: string
  readonly body: LogBody
}

/**
 * What was sent without an answer goes again from any screen, as it was and under the key it had, so that it is saved once;
 * then it says so. One that the server refuses stays on the device, to be mended, and holds up no other. The form sends its own
 * draft itself.
 */
export function Outbox() {
  const { waiting, sent, refused } = useOutbox()
  if (waiting.length === 0 && refused.length === 0 && sent === undefined) return null
  return (
    <div className="outbox" role="status">
      {waiting.length > 0 && (
        <p>
          <Icon name="cloud-off" size={18} /> {words.outboxWaiting(waiting.length)}
        </p>
      )}
      {refused.map(({ place, body, refusal }) => (
        <p key={place}>
          {words.outboxRefused}
          {sayRefusal(refusal)} <AppLink to={logPathFor(body.cadreId)}>{words.outboxMend}</AppLink>
        </p>
      ))}
      {sent !== undefined && (
        <p>
          <Icon name="check" size={18} />{' '}
          {words.outboxSent(
            shortDay(sent.heldOn),
            sent.form,
            sent.parts.map(({ personName }) => personName).join('、'),
          )}{' '}
          <AppLink to={`${phonePaths.contact}/${sent.id}`}>{words.outboxLook}</AppLink>
        </p>
      )}
    </div>
  )
}

function useOutbox() {
  const drafts = useDrafts()
  const box = typeof drafts === 'object' ? drafts : undefined
  const send = useSend(logContact, [listFriends, listContacts])
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [sent, setSent] = useState<LoggedContact>()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [failure, setFailure] = useState<Error | null>(null)
  useEffect(() => {
    if (box === undefined) return
    let current = true
    void waitingIn(box).then((found) => current && setWaiting(found))
    return () => {
      current = false
    }
  }, [box])
  const [first, ...others] = waiting
  const goOn = () => {
    if (first === undefined || box === undefined || send.isPending) return
    send.mutate(
      { body: first.body, key: first.key },
      {
        onSuccess: ({ value }) => {
          void box.remove(first.place)
          setSent(value)
          setWaiting(others)
        },
        onError: (error) => {
          const refusal = refusalIn(error)
          setFailure(error)
          if (isUndecided(refusal)) return
          setRefused((before) => [...before, { ...first, refusal }])
          setWaiting(others)
        },
      },
    )
  }
  useEffect(() => {
    const isHeldUp = send.isError && isUndecided(refusalIn(send.error))
    if (!isHeldUp) goOn()
  })
  useWhenBack(first !== undefined, goOn, failure)
  return { waiting, sent, refused }
}

async function waitingIn(box: DraftBox): Promise<readonly Waiting[]> {
  const drafts = (await box.list()).filter(({ id }) => id.startsWith(draftPlaces))
  return drafts.flatMap(({ id: place, value }) => {
    const draft = readLogDraft(value)
    return draft?.waiting ? [{ place, key: draft.key, body: draft.waiting }] : []
  })
}
