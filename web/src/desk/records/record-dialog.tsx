import {
  enterRecord,
  listRecordDuties,
  type listRecordForms,
  listRecords,
  type RecordForm,
} from '@tongxin/contract/duties/records'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { type Day, parseDay } from '@tongxin/core/calendar/day'
import type { ExtensionGround } from '@tongxin/core/records/decide-extension'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { useMe } from '../../app/session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { Field } from '../../ui/field.tsx'
import { fieldProblem } from '../../ui/refusal-notice.tsx'
import { recordKindWords, recordsWords as words } from '../../words/duties/records.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { ChoiceField } from '../policy/choice-field.tsx'
import { DeskDialog } from '../shell/desk-dialog.tsx'
import { ExtensionFields } from './extension-fields.tsx'
import { PeopleField } from './people-field.tsx'

/** Where it begins: the form a duty asks for, and whose duty; null: to be chosen. */
export interface Start {
  readonly form: string | null
  readonly unitId: string | null
  readonly pairingId: string | null
  /** The number of the matter, request or report. */
  readonly subject: string | null
  /** The day until which more time may be given; null: not known. */
  readonly latest: Day | null
}

export const fromNothing: Start = { form: null, unitId: null, pairingId: null, subject: null, latest: null }

interface RecordDialogProps {
  readonly start: Start
  readonly choices: AnswerOf<typeof listRecordForms>
  readonly onClose: () => void
}

/** One small form: exactly what the requirement can count, with its clause. */
export function RecordDialog({ start, choices, onClose }: RecordDialogProps) {
  const { today } = useMe()
  const send = useSend(enterRecord, [listRecords, listRecordDuties])
  const [key] = useState(newClientKey)
  // A paper of one pair is entered from its duty, where the pair is known.
  const forms = choices.forms.filter(({ needs }) => start.pairingId !== null || !needs.includes('pairing'))
  const [formId, setFormId] = useState(start.form ?? forms[0]?.id ?? '')
  const form = forms.find(({ id }) => id === formId)
  const [on, setOn] = useState<string>(today)
  const [word, setWord] = useState<string>()
  const [role, setRole] = useState<string>()
  const [unitId, setUnitId] = useState(start.unitId ?? '')
  const [people, setPeople] = useState<readonly string[]>([])
  const [subject, setSubject] = useState(start.subject ?? '')
  const [until, setUntil] = useState<string>(start.latest ?? '')
  const [ground, setGround] = useState<ExtensionGround>('materials')
  const isExtension = form?.needs.includes('until') ?? false
  const heldOn = parseDay(on)
  const save = () => {
    if (heldOn === null || form === undefined) return
    const body = {
      form: form.id,
      heldOn,
      word: word ?? form.words[0]?.id ?? null,
      role: role ?? form.roles[0]?.id ?? null,
      tier: form.tiers[0]?.id ?? null,
      unitId: unitId || (form.needs.includes('unit') ? (choices.units[0]?.id ?? null) : null),
      humanId: form.needs.includes('human') ? (people[0] ?? null) : null,
      participantIds: form.needs.includes('participants') ? [...people] : [],
      pairingId: form.needs.includes('pairing') ? start.pairingId : null,
      subject: form.needs.includes('subject') ? subject : null,
      ...(isExtension && { until: parseDay(until), ground }),
    }
    send.mutate({ body, key }, { onSuccess: onClose })
  }
  const choose = (id: string) => {
    setFormId(id)
    setWord(undefined)
    setRole(undefined)
    setPeople([])
  }
  return (
    <DeskDialog
      title={words.open}
      note={form === undefined ? words.nothingAsked : form.restricted ? words.restricted : undefined}
      yes={words.save}
      busy={send.isPending}
      lacking={{ [words.form]: form === undefined, [words.day]: heldOn === null }}
      error={send.error}
      onYes={save}
      onNo={onClose}
    >
      <ChoiceField
        label={words.form}
        value={formId}
        choices={forms.map((each) => ({ id: each.id, name: nameOf(each) }))}
        onChoose={choose}
      />
      {form?.cite && <ClauseLink section={sectionWords(form.cite.section)} phrase={form.cite.phrase} />}
      {form && form.words.length > 1 && (
        <ChoiceField label={words.word} choices={form.words} onChoose={setWord} />
      )}
      {form && form.roles.length > 1 && (
        <ChoiceField label={words.role} choices={form.roles} onChoose={setRole} />
      )}
      <DayField
        label={words.day}
        problem={fieldProblem(send.error, 'heldOn')}
        value={on}
        to={today}
        onChange={setOn}
      />
      {form && asksUnit(form) && (
        <ChoiceField
          label={words.unit}
          value={unitId}
          choices={
            form.needs.includes('unit') ? choices.units : [{ id: '', name: words.noUnit }, ...choices.units]
          }
          onChoose={setUnitId}
        />
      )}
      {form && (form.needs.includes('human') || form.needs.includes('participants')) && (
        <PeopleField key={form.id} several={form.needs.includes('participants')} onChange={setPeople} />
      )}
      {form?.needs.includes('subject') && (
        <Field label={words.subject} hint={words.subjectHint} problem={fieldProblem(send.error, 'subject')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              maxLength={30}
              value={subject}
              onChange={({ target }) => setSubject(target.value)}
            />
          )}
        </Field>
      )}
      {isExtension && (
        <ExtensionFields
          until={until}
          latest={start.latest}
          problem={fieldProblem(send.error, 'until')}
          onUntil={setUntil}
          onGround={setGround}
        />
      )}
    </DeskDialog>
  )
}

/** An event of a person names the person or the organisation; what a unit makes names the unit. */
function asksUnit({ needs, orUnit, kind }: RecordForm): boolean {
  return needs.includes('unit') || orUnit || kind === 'inspection'
}

function nameOf({ kind, label, words: named, cite, needs }: RecordForm): string {
  const [word] = named
  if (needs.includes('until')) return `${words.extension}：${word?.name ?? ''}`
  const name = kind === 'event' || kind === 'step' ? word?.name : (label ?? word?.name)
  return `${recordKindWords[kind]}：${name ?? cite?.phrase ?? ''}`
}
