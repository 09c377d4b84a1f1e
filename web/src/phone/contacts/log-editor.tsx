import { type EntryChoices, type LoggedContact, logContact } from '@tongxin/contract/contacts'
import { type Friends, listFriends } from '@tongxin/contract/friends'
import { type Day, isDay } from '@tongxin/core/calendar/day'
import { useEffect, useState } from 'react'
import { useSend } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DraftBadge } from '../../ui/draft-badge.tsx'
import { GuidanceNote } from '../../ui/guidance-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { logWords as words } from '../../words/log-contact.ts'
import type { DraftInHand } from '../drafts/use-draft.ts'
import { goTo } from '../shell/place.ts'
import { identityNumberIn, type LogDraft, partsToSend } from './log-draft.ts'
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
  const shared = { draft: value, onChange: draft.change, choices, friends, today }
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
            <p className="log-problem" data-waiting>
              <Icon name="cloud-off" size={18} />
              {draft.keeping === 'not-kept' ? words.waitingNotKept : words.waiting}
            </p>
          ) : (
            <RefusalNotice error={saving.error} />
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

/** Sends the draft under its own key, so that neither a second tap nor a second try makes a second contact. */
function useSaving({ value, draft, choices, friends, fresh, onSaved }: LogEditorProps & { value: LogDraft }) {
  const send = useSend(logContact, [listFriends])
  const [problem, setProblem] = useState<string>()
  const waiting = send.isError && refusalIn(send.error).code === 'no-answer'
  const save = () => {
    if (send.isPending) return
    if (value.people.length === 0) return setProblem(words.needPerson)
    if (!isDay(value.heldOn)) return setProblem(words.needDay)
    if (identityNumberIn(value)) return setProblem(words.identityNumber)
    setProblem(undefined)
    send.mutate(requestOf(value, { choices, friends }), {
      onSuccess: (answer) => {
        // Received: the next entry begins anew, and the device keeps nothing of this one.
        draft.change(fresh())
        void draft.drop()
        onSaved(answer.value)
      },
    })
  }
  useEffect(() => {
    if (!waiting) return
    window.addEventListener('online', save)
    return () => window.removeEventListener('online', save)
  })
  return { save, sending: send.isPending, error: send.error, waiting, problem }
}

function requestOf(draft: LogDraft, { choices, friends }: Pick<LogEditorProps, 'choices' | 'friends'>) {
  const form = choices.forms.find(({ id }) => id === draft.form)
  const heldOn = isDay(draft.heldOn) ? draft.heldOn : ''
  return {
    body: {
      cadreId: friends.cadre.id,
      heldOn,
      form: draft.form,
      place: draft.place,
      series: draft.series,
      parts: partsToSend(draft, form),
    },
    key: draft.key,
  }
}
