import {
  amendContact,
  type ContactRecord,
  type LoggedContact,
  showContact,
  showEntryChoices,
} from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import { type Friends, listFriends } from '@tongxin/contract/contacts/friends'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import { isDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { Field } from '../../ui/field.tsx'
import { InTheWay, useLack } from '../../ui/in-the-way.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { savedWords, logWords as words } from '../../words/contacts/log-contact.ts'
import type { PhoneScreenProps } from '../screen.ts'
import { goTo, usePhonePath } from '../shell/place.ts'
import { draftOf } from './amend-draft.ts'
import { calledOf } from './called.ts'
import { partsToSend } from './log-draft.ts'
import { LogForm } from './log-form.tsx'
import { RaisedStep } from './log-steps.tsx'
import { saveProblem, textProblem } from './save-problem.ts'
import { SavedScreen } from './saved-screen.tsx'
import { StepHeader } from './step-header.tsx'
import { WhileSaving } from './while-saving.tsx'
import './log.css'

/** The same form over a saved record; a change needs its reason and makes a new version. */
export function AmendScreen({ params }: PhoneScreenProps) {
  const record = useAnswer(showContact, { params: { id: params['id'] ?? '' } })
  const cadreId = record.data?.value.parts[0]?.cadre.id
  const friends = useAnswer(listFriends, cadreId ? { query: { cadreId } } : {}, { when: Boolean(cadreId) })
  const choices = useAnswer(showEntryChoices, {})
  const failed = [record, friends, choices].find(({ isError, data }) => isError && !data)
  if (failed) return <RefusalNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (!record.data || !friends.data || !choices.data) return <Opening />
  return <Amending record={record.data.value} friends={friends.data.value} choices={choices.data.value} />
}

interface AmendingProps {
  readonly record: ContactRecord
  readonly friends: Friends
  readonly choices: Parameters<typeof SavedScreen>[0]['choices']
}

function Amending({ record, friends, choices }: AmendingProps) {
  const { today, humanId } = useMe()
  const step = new URLSearchParams(usePhonePath().split('?')[1] ?? '').get('step')
  const [draft, setDraft] = useState(() => draftOf(record, choices.forms))
  const [reason, setReason] = useState('')
  const [saved, setSaved] = useState<LoggedContact>()
  const send = useSend(amendContact, [showContact, showWhatCounted, listFriends, listContacts])
  const shared = { draft, onChange: setDraft, choices, friends: withEveryone(friends, record), today }
  const called = calledOf(shared.friends)
  const lacking = saveProblem(draft, called) ?? (reason.trim() === '' ? words.needReason : undefined)
  const lack = useLack(lacking)
  const problem = lack.said ?? textProblem(draft, called)
  if (saved)
    return (
      <SavedScreen
        saved={saved}
        choices={choices}
        friends={friends}
        heading={{
          title: savedWords.amended,
          next: savedWords.lookAt,
          onNext: () => goTo(`${phonePaths.contact}/${saved.id}`, { replace: true }),
        }}
      />
    )
  if (step === 'raised')
    return (
      <>
        <StepHeader title={words.raisedTitle} />
        <WhileSaving isSaving={send.isPending}>
          <RaisedStep {...shared} />
        </WhileSaving>
      </>
    )
  const save = () => {
    if (send.isPending || !lack.may() || !isDay(draft.heldOn)) return
    const form = choices.forms.find(({ id }) => id === draft.form)
    const parts = partsToSend(draft, form).map(({ promise: _apart, ...part }) => part)
    const body = {
      heldOn: draft.heldOn,
      form: draft.form,
      place: draft.place,
      series: draft.series,
      reason,
      parts,
    }
    send.mutate(
      { params: { id: record.id }, body, version: record.version },
      { onSuccess: (answer) => setSaved(answer.value) },
    )
  }
  return (
    <>
      <StepHeader title={words.amendTitle} />
      <WhileSaving isSaving={send.isPending}>
        <LogForm {...shared} own={humanId === friends.cadre.id} amending />
      </WhileSaving>
      <div className="amend-reason">
        <Field label={words.reason} hint={words.reasonHint}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              maxLength={200}
              disabled={send.isPending}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="phone-foot log-foot">
        <div className="log-said" aria-live="assertive">
          {problem && <InTheWay>{problem}</InTheWay>}
          {send.error && <RefusalNotice error={send.error} />}
        </div>
        <button type="button" className="button button-primary" aria-disabled={send.isPending} onClick={save}>
          {send.isPending ? words.saving : words.save}
        </button>
      </div>
    </>
  )
}

/** A pairing may have ended since: who was there is still shown. */
function withEveryone(friends: Friends, record: ContactRecord): Friends {
  const known = new Set(friends.rows.map(({ personId }) => personId))
  const others = record.parts
    .filter(({ person }) => !known.has(person.id))
    .map(({ person, personUnitName }) => ({
      pairingId: person.id,
      personId: person.id,
      name: person.name,
      unitName: personUnitName,
      post: null,
      pairedFrom: record.heldOn,
      cadreUnit: null,
      personUnit: null,
      leadName: null,
      mayLog: true,
      died: null,
      last: null,
      duties: [],
      promises: [],
    }))
  return { ...friends, rows: [...friends.rows, ...others] }
}
