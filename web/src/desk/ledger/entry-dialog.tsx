import { type FormChoice, logContact, showEntryChoices } from '@tongxin/contract/contacts/contacts'
import { countContacts, listContacts } from '@tongxin/contract/contacts/ledger'
import type { Day } from '@tongxin/core/calendar/day'
import { partSaid } from '@tongxin/core/contacts/part-taken'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import { isNamedLike } from '@tongxin/core/roster/names/typed-name'
import { App, Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { useMe } from '../../app/session.ts'
import { GuidanceNote } from '../../ui/contacts/guidance-note.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { entryWords as words } from '../../words/contacts/ledger.ts'
import { logWords } from '../../words/contacts/log-contact.ts'
import { notices } from '../../words/notices.ts'
import { peopleOptions } from '../people-options.ts'
import { CompanionsField } from './companions-field.tsx'
import type { EntryPartValue } from './entry-part.tsx'
import { EntryParts } from './entry-parts.tsx'
import { EntryPeopleField, useEntryPeople } from './entry-people.tsx'
import { rulesOf } from './entry-rules.ts'

interface EntryValues {
  readonly cadreId: string
  /** null: what was typed is no day. */
  readonly heldOn: Day | null
  readonly form: string
  readonly place: string
  readonly people: readonly string[]
  readonly companions?: readonly string[]
  readonly initiatedBy: Initiator
  readonly topics: readonly string[]
  /** Absent where they are not asked for. */
  readonly acts?: readonly string[]
  readonly series?: string
  readonly parts: Readonly<Record<string, EntryPartValue>>
}

const initiatorLabels: Readonly<Record<Initiator, string>> = {
  cadre: logWords.byCadreOther,
  person: logWords.byPerson,
  office: logWords.byOffice,
}

const need = (message: string) => [{ required: true, message }]

/** 代录一次: for a cadre, who confirms it with one tap. Each person's words are written apart. */
export function EntryDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<EntryValues>()
  const [key] = useState(newClientKey)
  const heldOn = Form.useWatch('heldOn', form)
  const on = heldOn ?? today
  const choices = useAnswer(showEntryChoices, { query: { on } }, { keepPrevious: true })
  const send = useSend(logContact, [listContacts, countContacts])
  const cadreId = Form.useWatch('cadreId', form)
  const people = Form.useWatch('people', form) ?? []
  const { cadres, cadre, namesOf, unpaired } = useEntryPeople({ cadreId, people, on })
  const submit = (values: EntryValues) =>
    send.mutate(
      { body: bodyOf(values, chosen?.asks ?? []), key },
      {
        onSuccess: (answer) => {
          void message.success(words.saved(answer.value.cadre.name))
          onClose()
        },
      },
    )
  const forms = choices.data?.value.forms ?? []
  const isOfForm = (name: string) => forms.find(({ id }) => id === name)?.acts ?? []
  const formId = Form.useWatch('form', form)
  const chosen = forms.find(({ id }) => id === formId)
  return (
    <Modal
      open
      title={words.title}
      width={640}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="ledger-record-note ledger-entry-intro">{words.intro}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ heldOn: today, initiatedBy: 'cadre', place: '', topics: [], acts: [], people: [] }}
      >
        <div className="ledger-entry-row">
          <Form.Item name="cadreId" label={words.cadre} rules={need(words.needCadre)}>
            <Select
              placeholder={words.cadreHint}
              showSearch={{
                filterOption: (typed, option) => option !== undefined && isNamedLike(option, typed),
              }}
              onChange={() => form.setFieldsValue({ people: [], companions: [] })}
              options={peopleOptions(cadres)}
            />
          </Form.Item>
          <Form.Item name="heldOn" label={words.day} rules={need(words.needDay)}>
            <DayInput today={today} from={choices.data?.value.earliestOn} to={today} />
          </Form.Item>
        </div>
        <div className="ledger-entry-row">
          <Form.Item name="form" label={words.form} rules={need(words.needForm)}>
            <Select
              onChange={(name: string) => form.setFieldValue('acts', isOfForm(name))}
              options={forms.map(({ id }) => ({ value: id, label: id }))}
            />
          </Form.Item>
          <Form.Item name="initiatedBy" label={logWords.askedBy}>
            <Radio.Group
              options={(choices.data?.value.initiators ?? []).map((value) => ({
                value,
                label: initiatorLabels[value],
              }))}
            />
          </Form.Item>
        </div>
        <EntryPeopleField cadre={cadre} unpaired={unpaired} on={on} isEmpty={people.length === 0} />
        <CompanionsField cadreId={cadreId} people={people} on={on} />
        <div className="ledger-entry-row">
          <Form.Item name="place" label={words.place} rules={rulesOf('place')}>
            <Input />
          </Form.Item>
          <TopicsField topics={choices.data?.value.topics ?? []} />
        </div>
        <SeriesField series={choices.data?.value.series ?? []} />
        <ActsField acts={choices.data?.value.acts ?? []} />
        <EntryParts
          cadre={cadre}
          namesOf={namesOf}
          people={people}
          on={on}
          answersEvents={choices.data?.value.answersEvents ?? false}
          asks={chosen?.asks ?? []}
        />
        <GuidanceNote guidance={choices.data?.value.guidance ?? []} />
        <p className="ledger-record-note">
          {notices.forPersonToRead}
          <br />
          {notices.nonSecret}
        </p>
        {choices.error && <RefusalNotice error={choices.error} />}
        {send.error && <RefusalNotice error={send.error} />}
      </Form>
    </Modal>
  )
}

function TopicsField({ topics }: { readonly topics: readonly string[] }) {
  return (
    <Form.Item name="topics" label={words.topics}>
      <Select mode="multiple" options={topics.map((text) => ({ value: text, label: text }))} />
    </Form.Item>
  )
}

/** Asked only where a requirement tells contacts apart by it. */
function SeriesField({ series }: { readonly series: readonly string[] }) {
  if (series.length === 0) return null
  return (
    <Form.Item name="series" label={logWords.series} extra={logWords.seriesHint}>
      <Select allowClear options={series.map((text) => ({ value: text, label: text }))} />
    </Form.Item>
  )
}

/** Asked only where a requirement tells contacts apart by it. */
function ActsField({ acts }: { readonly acts: readonly string[] }) {
  if (acts.length === 0) return null
  return (
    <Form.Item name="acts" label={logWords.acts} extra={logWords.actsHint}>
      <Select mode="multiple" options={acts.map((text) => ({ value: text, label: text }))} />
    </Form.Item>
  )
}

function bodyOf(values: EntryValues, asks: FormChoice['asks']) {
  const { cadreId, heldOn, form, place, people, companions = [], initiatedBy, topics, acts = [] } = values
  const { series, parts } = values
  return {
    cadreId,
    // Without one the form is not finished.
    heldOn: heldOn ?? '',
    form,
    place: place.trim(),
    series: series ?? null,
    companionIds: [...companions],
    parts: people.map((personId) => {
      const part = parts[personId] ?? {}
      const { brief, raisedKind, promise, dueOn, event, spoke = false, talk = false } = part
      const told = part.raised?.trim()
      const raised = raisedKind && told ? { kind: raisedKind, text: told } : null
      return {
        personId,
        initiatedBy,
        brief: brief?.trim() ?? '',
        topics: [...topics],
        acts: [...acts],
        event: event ?? null,
        raised,
        remark: '',
        ...partSaid(asks, { spoke, talk, raised }),
        promise: promise?.trim() ? { text: promise.trim(), dueOn: dueOn ?? null } : null,
      }
    }),
  }
}
