import { listEntryCompanions } from '@tongxin/contract/contacts/entry-companions'
import type { Day } from '@tongxin/core/calendar/day'
import { isNamedLike } from '@tongxin/core/roster/names/typed-name'
import { Form, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useAnswer } from '../../app/api.ts'
import { companionWords } from '../../words/contacts/companions.ts'
import { peopleOptions } from '../people-options.ts'

interface CompanionsFieldProps {
  readonly cadreId: string | undefined
  readonly people: readonly string[]
  readonly on: Day
}

/** Other cadres who were there, each to confirm a record of their own. */
export function CompanionsField({ cadreId, people, on }: CompanionsFieldProps) {
  const asked = useAnswer(
    listEntryCompanions,
    { query: { cadreId: cadreId ?? '', on } },
    { when: cadreId !== undefined && people.length > 0, keepPrevious: true },
  )
  const beside = (asked.data?.value.rows ?? []).filter(({ personIds }) =>
    personIds.some((person) => people.includes(person)),
  )
  const form = Form.useFormInstance()
  // Chosen for other people or another day they would be refused.
  const about = `${on} ${people.join()}`
  const before = useRef(about)
  useEffect(() => {
    if (before.current !== about) form.setFieldValue('companions', [])
    before.current = about
  }, [form, about])
  return (
    <Form.Item name="companions" label={companionWords.title} extra={companionWords.hintDesk}>
      <Select
        mode="multiple"
        disabled={people.length === 0}
        notFoundContent={companionWords.nobody}
        showSearch={{
          filterOption: (typed, option) => option !== undefined && isNamedLike(option, typed),
        }}
        options={peopleOptions(beside)}
      />
    </Form.Item>
  )
}
