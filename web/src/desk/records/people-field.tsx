import { searchRoster } from '@tongxin/contract/roster/roster'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { recordsWords as words } from '../../words/duties/records.ts'
import { peopleOptions } from '../people-options.ts'

interface PeopleFieldProps {
  readonly several: boolean
  readonly onChange: (ids: readonly string[]) => void
}

/** Somebody of the roster, found by a few characters of the name. */
export function PeopleField({ several, onChange }: PeopleFieldProps) {
  const id = useId()
  const [asked, setAsked] = useState('')
  const found = useAnswer(searchRoster, { query: { q: asked || '·' } }, { keepPrevious: true })
  const options = peopleOptions(found.data?.value.humans ?? [])
  return (
    <div className="field">
      <label htmlFor={id}>{several ? words.participants : words.human}</label>
      <Select<string[]>
        id={id}
        mode="multiple"
        maxCount={several ? 300 : 1}
        placeholder={words.humanHint}
        showSearch={{ filterOption: false, onSearch: setAsked }}
        // Inside a dialog of the browser's own, which nothing outside it may cover.
        getPopupContainer={(trigger) => trigger.parentElement ?? trigger}
        options={options}
        onChange={onChange}
      />
    </div>
  )
}
