import { showCalendar } from '@tongxin/contract/calendar/calendar'
import type { Tried } from '@tongxin/contract/policy/what-if'
import { addDays, type Day, parseDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { useMe } from '../../../app/session.ts'
import { Field } from '../../../ui/field.tsx'
import { whatIfWords as words } from '../../../words/policy/what-if.ts'
import { nothingTried, type TrialFieldsProps } from './trial-fields.ts'

type Term = NonNullable<Tried['terms']>[number]

/** This term with other days; the terms beside it begin and end with it. */
export function WhatIfTerms({ shown, onChange }: TrialFieldsProps) {
  const { today } = useMe()
  const terms = useAnswer(showCalendar, {}).data?.value.terms ?? []
  const current = terms.find(({ from, to }) => from <= today && today < to)
  const [days, setDays] = useState<{ from?: Day; last?: Day }>({})
  if (!current) return <p className="what-if-hint">{words.noTerms}</p>
  const put = (next: typeof days) => {
    setDays(next)
    const moved = withDays(terms, current.id, {
      from: next.from ?? current.from,
      to: next.last ? addDays(next.last, 1) : current.to,
    })
    onChange({ ...nothingTried, versionId: shown.version.id, terms: moved })
  }
  const field = (label: string, value: Day, name: 'from' | 'last') => (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          type="date"
          value={value}
          onChange={({ target }) => {
            const day = parseDay(target.value)
            if (day) put({ ...days, [name]: day })
          }}
        />
      )}
    </Field>
  )
  return (
    <>
      <p className="what-if-hint">
        {current.label}，{words.termHint}
      </p>
      <div className="what-if-pair">
        {field(words.first, days.from ?? current.from, 'from')}
        {field(words.last, days.last ?? addDays(current.to, -1), 'last')}
      </div>
    </>
  )
}

function withDays(
  terms: readonly Term[],
  id: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Term[] {
  const at = terms.findIndex((term) => term.id === id)
  return terms.map((term, index) => ({
    id: term.id,
    from: index === at ? from : index === at + 1 ? to : term.from,
    to: index === at ? to : index === at - 1 ? from : term.to,
  }))
}
