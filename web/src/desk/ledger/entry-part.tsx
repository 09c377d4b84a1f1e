import type { RaisedKind } from '@tongxin/contract/contacts/contact-fields'
import type { FormChoice } from '@tongxin/contract/contacts/contacts'
import type { EntryEvent } from '@tongxin/contract/contacts/entry-events'
import type { Day } from '@tongxin/core/calendar/day'
import { Checkbox, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { DayInput } from '../../ui/day-input.tsx'
import { entryWords as words } from '../../words/contacts/ledger.ts'
import { logWords, partWords, raisedWords } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { refusing, rulesOf } from './entry-rules.ts'

export interface EntryPartValue {
  readonly brief?: string
  readonly raisedKind?: RaisedKind | ''
  readonly raised?: string
  readonly promise?: string
  /** null: what was typed is no day. */
  readonly dueOn?: Day | null
  /** The id of the event answered; absent where none is open. */
  readonly event?: string
  /** In a group, where the form counts by it. */
  readonly spoke?: boolean
  readonly talk?: boolean
}

interface EntryPartProps {
  readonly person: string
  readonly name: string
  readonly today: Day
  /** The day of the talk. */
  readonly on: Day
  readonly events: readonly EntryEvent[]
  readonly asks: FormChoice['asks']
}

const kinds: readonly RaisedKind[] = ['suggestion', 'difficulty', 'question']

/** What was said with one person: brief, what was raised, what was promised. */
export function EntryPart({ person, name, today, on, events, asks }: EntryPartProps) {
  const field = (of: keyof EntryPartValue) => ['parts', person, of]
  const kind = Form.useWatch<RaisedKind | '' | undefined>(field('raisedKind'))
  return (
    <fieldset className="ledger-entry-part">
      <legend className="ledger-entry-name">{name}</legend>
      {asks.map((asked) => (
        <Form.Item key={asked} name={field(asked)} valuePropName="checked" extra={partWords[asked].hint}>
          <Checkbox>{partWords[asked].ofOne}</Checkbox>
        </Form.Item>
      ))}
      <EventField name={field('event')} events={events.filter(({ isOpen }) => isOpen)} />
      <Form.Item name={field('brief')} label={words.brief} rules={rulesOf('brief')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <div className="ledger-entry-row">
        <Form.Item name={field('raisedKind')} label={words.raisedKind} initialValue="">
          <Select
            options={[
              { value: '', label: words.nothingRaised },
              ...kinds.map((value) => ({ value, label: raisedWords[value] })),
            ]}
          />
        </Form.Item>
        {kind && (
          <Form.Item
            name={field('raised')}
            label={words.raised}
            rules={[{ required: true, whitespace: true, message: words.needRaised }, ...rulesOf('raised')]}
          >
            <Input.TextArea rows={2} />
          </Form.Item>
        )}
      </div>
      <div className="ledger-entry-row">
        <Form.Item name={field('promise')} label={words.promise} rules={rulesOf('promise')}>
          <Input />
        </Form.Item>
        <Form.Item
          name={field('dueOn')}
          label={words.promiseDue}
          rules={[refusing((due) => (due === null ? words.needPromiseDay : undefined))]}
        >
          <DayInput today={today} from={on} />
        </Form.Item>
      </div>
    </fieldset>
  )
}

interface EventFieldProps {
  readonly name: readonly string[]
  readonly events: readonly EntryEvent[]
}

/** Asked only where an event calls for a contact with this person. */
function EventField({ name, events }: EventFieldProps) {
  const form = Form.useFormInstance()
  const chosen = Form.useWatch<string | undefined>([...name])
  const isGone = chosen !== undefined && !events.some(({ id }) => id === chosen)
  // On another day other events are open: what is no longer offered is not sent either.
  useEffect(() => {
    if (isGone) form.setFieldValue([...name], undefined)
  }, [isGone, form, name])
  if (events.length === 0) return null
  return (
    <Form.Item name={[...name]} label={logWords.event} extra={logWords.eventHint}>
      <Select
        allowClear
        options={events.map(({ id, name: happened, on }) => ({
          value: id,
          label: logWords.eventChoice(happened, shortDay(on)),
        }))}
      />
    </Form.Item>
  )
}
