import { type Day, parseDay } from '@tongxin/core/calendar/day'
import { Input } from 'antd'
import { useId } from 'react'
import { useMe } from '../../app/session.ts'
import { boardWords as words } from '../../words/board.ts'
import { useFilters } from '../shell/use-filters.ts'

/** The day in the address (`?asOf=2026-11-20`) as of which something is judged; undefined: today. */
export function useAsOf(): Day | undefined {
  const { today } = useMe()
  const asked = parseDay(useFilters().get('asOf') ?? '')
  return asked !== null && asked < today ? asked : undefined
}

/** Chooses it: what was true on that day, by what was known on it. */
export function AsOfDay() {
  const { today } = useMe()
  const { change } = useFilters()
  const asOf = useAsOf()
  const id = useId()
  return (
    <div className="board-as-of board-small">
      <label htmlFor={id}>{words.asOfDay}</label>
      <Input
        id={id}
        type="date"
        size="small"
        max={today}
        value={asOf ?? today}
        onChange={(event) => change({ asOf: event.target.value === today ? undefined : event.target.value })}
      />
      {asOf && words.judgedAsOf(asOf)}
    </div>
  )
}
