import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { parseDay } from '@tongxin/core/calendar/day'
import { useId, useState } from 'react'
import { useMe } from '../../app/session.ts'
import { Card } from '../../ui/card.tsx'
import { eligibilityWords as words } from '../../words/pairing/eligibility.ts'
import { EligibleView } from './eligible-view.tsx'
import { ScopeView } from './scope-view.tsx'
import './eligibility.css'

/** For a person in whose scope, for a cadre who may be paired; on a day one can choose. */
export function EligibilityCards({ sheet }: { readonly sheet: SheetView }) {
  const has = (role: string) => sheet.facts.roles.some((fact) => fact.role === role)
  return (
    <>
      {has('person') && (
        <OnDay title={words.scopeTitle} note={words.scopeNote}>
          {(on) => <ScopeView humanId={sheet.id} on={on} />}
        </OnDay>
      )}
      {has('cadre') && (
        <OnDay title={words.eligibleTitle} note={words.eligibleNote}>
          {(on) => <EligibleView key={on} humanId={sheet.id} on={on} />}
        </OnDay>
      )}
    </>
  )
}

interface OnDayProps {
  readonly title: string
  readonly note: string
  readonly children: (on: string) => React.ReactNode
}

function OnDay({ title, note, children }: OnDayProps) {
  const id = useId()
  const { today } = useMe()
  const [on, setOn] = useState<string>(today)
  return (
    <Card
      title={title}
      note={note}
      extra={
        <>
          <label htmlFor={id}>{words.on}</label>
          <input
            id={id}
            className="input eligibility-day"
            type="date"
            value={on}
            onChange={({ target }) => parseDay(target.value) && setOn(target.value)}
          />
        </>
      }
    >
      <div className="eligibility">{children(on)}</div>
    </Card>
  )
}
