import { type EntryChoices, type LoggedContact, logContact } from '@tongxin/contract/contacts'
import { type Friends, listFriends } from '@tongxin/contract/friends'
import { type Day, isDay } from '@tongxin/core/calendar/day'
import { useEffect, useRef, useState } from 'react'
import { useSend } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { useWhenBack } from '../../app/use-when-back.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DraftBadge } from '../../ui/draft-badge.tsx'
import { GuidanceNote } from '../../ui/guidance-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { logWords as words } from '../../words/log-contact.ts'
import type { DraftInHand } from '../drafts/use-draft.ts'
import { goTo } from '../shell/place.ts'
import { identityNumberIn, type LogBody, type LogDraft, partsToSend } from './log-draft.ts'
import { LogForm } from './log-form.tsx'
import { PromiseStep, RaisedStep } from './log-steps.tsx'
import { StepHeader } from './step-header.tsx'

interface LogEditorProps {
  readonly draft: DraftInHand<LogDraft>
  readonly step: string | null
  readonly choices: EntryChoices
  readonly friends: Friends
  readonly today: Day
  /** What the next entry begins with. */
  readonly fresh: () => LogDraft
  readonly onSaved: (saved: LoggedContact) => void
}

/** The form and its two further steps, over one draft that is kept at each keystroke. */
export function LogEditor(props: LogEditorProps) {
  const { draft, step, choices, friends, today } = props
  const me = useMe()
  const value = draft.value
  if (!value) return null
  // What was sent and waits is no longer what is written here.
  const onChange = (next: LogDraft) => draft.change({ ...next, waiting: null })
  const shared = { draft: value, onChange, choices, friends, today }
  if (step === 'raised')
    return (
      <>
        <StepHeader title={words.raisedTitle} />
        <RaisedStep {...shared} />
      </>
    )
  if (step === 'promise')
    return (
      <>
        <StepHeader title={words.promiseTitle} />
        <PromiseStep {...shared} />
      </>
    )
  return (
    <>
      <LogHeader {...props} />
      <LogForm {...shared} own={me.humanId === friends.cadre.id} />
      <SaveFoot {...props} value={value} />
    </>
  )
}

function LogHeader({ draft, fresh, choices }: LogEditorProps) {
  const [asking, setAsking] = useState(false)
  const leave = () => goTo(phonePaths.friends)
  return (
    <header className="phone-header log-header">
      <button
        type="button"
        className="icon-button"
        aria-label={words.close}
        onClick={() => (draft.keeping === 'kept' ? setAsking(true) : leave())}
      >
        <Icon name="close" size={20} />
      </button>
      <h1>{words.title}</h1>
      <div className="phone-header-right">{draft.keeping && <DraftBadge keeping={draft.keeping} />}</div>
      <GuidanceNote guidance={choices.guidance} label={words.guidanceShort} />
      {asking && (
        <ConfirmDialog
          title={words.discardTitle}
          yes={words.discard}
          no={words.keep}
          onYes={() => {
            draft.change(fresh())
            void draft.drop().then(leave)
          }}
          onNo={leave}
        >
          {words.discardText}
        </ConfirmDialog>
      )}
    </header>
  )
}

function SaveFoot(props: LogEditorProps & { readonly value: LogDraft }) {
  const { value, draft } = props
  const saving = useSaving(props)
  return (
    <>
      <div className="log-said" aria-live="assertive">
        {saving.problem && (
          <p className="log-problem">
            <Icon name="triangle" size={18} />
            {saving.problem}
          </p>
        )}
        {saving.error !== null &&
          (saving.waiting ? (
            <>
              <p className="log-problem" data-waiting>
                <Icon name="cloud-off" size={18} />
                {draft.keeping === 'not-kept' ? words.waitingNotKept : words.waiting}
              </p>
              {props.friends.can.read && <p className="phone-note">{evidenceWords.offline}</p>}
            </>
          ) : (
            <>
              {refusalIn(saving.error).code === 'client-key-reused' && (
                <p className="log-problem">{words.savedBefore}</p>
              )}
              <RefusalNotice error={saving.error} />
            </>
          ))}
      </div>
      <div className="phone-foot">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={saving.sending || value.people.length === 0}
          onClick={saving.save}
        >
          {saving.sending ? words.saving : words.save}
        </button>
      </div>
    </>
  )
}

/**
 * Sends the draft under its own key, so that neither a second tap nor a second try makes a second contact. What got no
 * answer is kept as it was sent, and goes again by itself: at the signal's return, or when the page is opened anew.
 */
function useSaving({ value, draft, choices, friends, fresh, onSaved }: LogEditorProps & { value: LogDraft }) {
  const send = useSend(logContact, [listFriends])
  const [problem, setProblem] = useState<string>()
  const isLost = send.isError && refusalIn(send.error).code === 'no-answer'
  const go = (body: LogBody) => {
    // Before it goes: a page that is closed meanwhile sends it again when it is opened.
    if (value.waiting === null) draft.change({ ...value, waiting: body })
    send.mutate(
      { body, key: value.key },
      {
        onSuccess: (answer) => {
          // Received: the next entry begins anew, and the device keeps nothing of this one.
          draft.change(fresh())
          void draft.drop()
          onSaved(answer.value)
        },
        onError: (error) => {
          if (refusalIn(error).code !== 'no-answer') draft.change({ ...value, waiting: null })
        },
      },
    )
  }
  const save = () => {
    if (send.isPending) return
    const found = problemOf(value)
    setProblem(found)
    if (found === undefined) go(value.waiting ?? bodyOf(value, { choices, friends }))
  }
  useSentWhenBack(value.waiting !== null, save)
  const waiting = isLost && value.waiting !== null
  return { save, sending: send.isPending, error: send.error, waiting, problem }
}

function problemOf(value: LogDraft): string | undefined {
  if (value.people.length === 0) return words.needPerson
  if (!isDay(value.heldOn)) return words.needDay
  return identityNumberIn(value) ? words.identityNumber : undefined
}

/** At once where the page was opened over it, then whenever the signal is back. */
function useSentWhenBack(waits: boolean, save: () => void): void {
  const opened = useRef(false)
  useEffect(() => {
    if (waits && !opened.current) save()
    opened.current = true
  })
  useWhenBack(waits, save)
}

function bodyOf(draft: LogDraft, { choices, friends }: Pick<LogEditorProps, 'choices' | 'friends'>): LogBody {
  const form = choices.forms.find(({ id }) => id === draft.form)
  if (!isDay(draft.heldOn)) throw new Error('a contact without a day is not sent')
  return {
    cadreId: friends.cadre.id,
    heldOn: draft.heldOn,
    form: draft.form,
    place: draft.place,
    series: draft.series,
    parts: partsToSend(draft, form),
  }
}
