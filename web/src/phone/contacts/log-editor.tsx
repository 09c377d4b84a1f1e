import { type EntryChoices, type LoggedContact, logContact } from '@tongxin/contract/contacts/contacts'
import { type Friends, listFriends } from '@tongxin/contract/contacts/friends'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import { type Day, isDay } from '@tongxin/core/calendar/day'
import { useEffect, useRef, useState } from 'react'
import { useSend } from '../../app/api.ts'
import { isUndecided, refusalIn } from '../../app/call-refused.ts'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { useWhenBack } from '../../app/use-when-back.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { GuidanceNote } from '../../ui/contacts/guidance-note.tsx'
import { DraftBadge } from '../../ui/draft-badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { InTheWay, useLack } from '../../ui/in-the-way.tsx'
import { evidenceWords } from '../../words/contacts/evidence.ts'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import type { DraftInHand } from '../drafts/use-draft.ts'
import { goTo } from '../shell/place.ts'
import { calledOf } from './called.ts'
import { type LogBody, type LogDraft, partsToSend } from './log-draft.ts'
import { LogForm } from './log-form.tsx'
import { PromiseStep, RaisedStep } from './log-steps.tsx'
import { saveProblem, textProblem } from './save-problem.ts'
import { StepHeader } from './step-header.tsx'
import { WhileSaving } from './while-saving.tsx'
import { WhyRefused } from './why-refused.tsx'
import './step-header.css'

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
  const { value } = props.draft
  return value && <Editing {...props} value={value} />
}

type EditingProps = LogEditorProps & { readonly value: LogDraft }

function Editing(props: EditingProps) {
  const { draft, value, step, choices, friends, today } = props
  const me = useMe()
  const saving = useSaving(props)
  // What was sent and waits is no longer what is written here.
  const onChange = (next: LogDraft) => draft.change({ ...next, waiting: null })
  const shared = { draft: value, onChange, choices, friends, today }
  if (step === 'raised')
    return (
      <>
        <StepHeader title={words.raisedTitle} />
        <WhileSaving isSaving={saving.sending}>
          <RaisedStep {...shared} />
        </WhileSaving>
      </>
    )
  if (step === 'promise')
    return (
      <>
        <StepHeader title={words.promiseTitle} />
        <WhileSaving isSaving={saving.sending}>
          <PromiseStep {...shared} />
        </WhileSaving>
      </>
    )
  return (
    <>
      <LogHeader {...props} />
      <WhileSaving isSaving={saving.sending}>
        <LogForm {...shared} own={me.humanId === friends.cadre.id} />
      </WhileSaving>
      <SaveFoot
        saving={saving}
        isKept={draft.keeping !== 'not-kept'}
        mayAddLater={friends.can.read}
        called={calledOf(friends)}
      />
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

interface SaveFootProps {
  readonly saving: ReturnType<typeof useSaving>
  readonly isKept: boolean
  /** 佐证 is added to the saved record, by who may read it. */
  readonly mayAddLater: boolean
  readonly called: ReturnType<typeof calledOf>
}

function SaveFoot({ saving, isKept, mayAddLater, called }: SaveFootProps) {
  return (
    <div className="phone-foot log-foot">
      <div className="log-said" aria-live="assertive">
        {saving.problem && <InTheWay>{saving.problem}</InTheWay>}
        {saving.savedBefore && (
          <InTheWay>
            {words.savedBefore}{' '}
            <AppLink to={`${phonePaths.contact}/${saving.savedBefore.id}`}>{words.outboxLook}</AppLink>
          </InTheWay>
        )}
        {saving.error !== null &&
          (saving.waiting ? (
            <>
              <InTheWay isWaiting>{waitingSaid(saving.error, isKept)}</InTheWay>
              {mayAddLater && <p className="phone-note">{evidenceWords.offline}</p>}
            </>
          ) : (
            <>
              {refusalIn(saving.error).code === 'client-key-reused' && (
                <InTheWay>{words.savedBefore}</InTheWay>
              )}
              <WhyRefused error={saving.error} called={called} />
            </>
          ))}
      </div>
      <button
        type="button"
        className="button button-primary"
        aria-disabled={saving.sending}
        onClick={saving.save}
      >
        {saving.sending ? words.saving : words.save}
      </button>
    </div>
  )
}

function waitingSaid(error: Error, isKept: boolean): string {
  if (refusalIn(error).code === 'no-answer') return isKept ? words.waiting : words.waitingNotKept
  return isKept ? words.waitingBusy : words.waitingBusyNotKept
}

/**
 * Sends the draft under its own key, so that neither a second tap nor a second try makes a second contact. What was
 * not decided on is kept as it was sent, and goes again by itself: at the signal's return, or when the page is opened anew.
 * A try nobody tapped for leaves the form alive and what it says as it was; only a tap holds the form still.
 */
function useSaving({ value, draft, choices, friends, fresh, onSaved }: EditingProps) {
  const send = useSend(logContact, [listFriends, listContacts])
  const [failure, setFailure] = useState<Error | null>(null)
  const [isTapped, setTapped] = useState(false)
  const [savedBefore, setSavedBefore] = useState<LoggedContact>()
  const called = calledOf(friends)
  const lack = useLack(saveProblem(value, called))
  const problem = lack.said ?? textProblem(value, called)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  const go = (body: LogBody) => {
    // Before it goes: a page that is closed meanwhile sends it again when it is opened.
    if (value.waiting === null) draft.change({ ...value, waiting: body })
    const isAsSent = () => latest.current.waiting !== null
    send.mutate(
      { body, key: value.key },
      {
        onSuccess: (answer) => {
          setFailure(null)
          // What was changed while a try was under way is on no record: it stays here, and is told apart.
          if (!isAsSent()) return setSavedBefore(answer.value)
          // Received: the next entry begins anew, and the device keeps nothing of this one.
          draft.change(fresh())
          void draft.drop()
          onSaved(answer.value)
        },
        onError: (error) => {
          setFailure(error)
          setTapped(false)
          if (!isUndecided(refusalIn(error)) && isAsSent()) draft.change({ ...latest.current, waiting: null })
        },
      },
    )
  }
  const sendAgain = () => {
    // What waits goes as it was, whoever can be chosen by now: the server knows who was meant.
    if (!send.isPending && value.waiting !== null) go(value.waiting)
  }
  const save = () => {
    setTapped(true)
    if (send.isPending) return
    if (value.waiting !== null) return go(value.waiting)
    const isReady = lack.may()
    setTapped(isReady)
    if (isReady) go(bodyOf(value, { choices, friends }))
  }
  useSentWhenBack(value.waiting !== null, sendAgain, failure)
  const sending = send.isPending && isTapped
  const waiting = failure !== null && isUndecided(refusalIn(failure)) && value.waiting !== null
  return { save, sending, error: sending ? null : failure, waiting, problem, savedBefore }
}

/** At once where the page was opened over it, then whenever the signal is back. */
function useSentWhenBack(waits: boolean, sendAgain: () => void, failure: Error | null): void {
  const opened = useRef(false)
  useEffect(() => {
    if (waits && !opened.current) sendAgain()
    opened.current = true
  })
  useWhenBack(waits, sendAgain, failure)
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
    companionIds: draft.companions.map(({ id }) => id),
    parts: partsToSend(draft, form),
  }
}
