import { downloadHolidayTemplate } from '@tongxin/contract/calendar/calendar-files'
import { addressOf } from '@tongxin/contract/call'
import { dateOf } from '@tongxin/core/calendar/day'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../ui/card.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { holidayWords as words } from '../../words/calendar.ts'
import type { CalendarPart } from './calendar-part.ts'
import { HolidayFile } from './holiday-file.tsx'
import { HolidayYear } from './holiday-year.tsx'
import { NumberField } from './number-field.tsx'

/** The notices by calendar year: those entered, this year and the next, and any other year asked for. */
export function HolidayYears(part: CalendarPart) {
  const { calendar, today } = part
  const [others, setOthers] = useState<readonly number[]>([])
  const { year } = dateOf(today)
  const entered = calendar.holidayYears.map((table) => table.year)
  const years = [...new Set([...entered, year, year + 1, ...others])].sort((a, b) => b - a)
  return (
    <Card
      title={words.title}
      note={words.note}
      extra={
        calendar.can.write && (
          <SaveLink to={addressOf(downloadHolidayTemplate, {})}>{words.template}</SaveLink>
        )
      }
    >
      {calendar.can.write && <HolidayFile {...part} />}
      <div className="calendar-columns">
        {years.map((each) => (
          <HolidayYear key={each} year={each} {...part} />
        ))}
      </div>
      {calendar.can.write && <OtherYear known={years} onAdd={(added) => setOthers([...others, added])} />}
    </Card>
  )
}

interface OtherYearProps {
  readonly known: readonly number[]
  readonly onAdd: (year: number) => void
}

function OtherYear({ known, onAdd }: OtherYearProps) {
  const [year, setYear] = useState<number | null>(null)
  return (
    <div className="calendar-foot">
      <NumberField label={words.otherYear} min={1949} max={2099} value={year} onChange={setYear} />
      <Button disabled={year === null || known.includes(year)} onClick={() => year !== null && onAdd(year)}>
        {words.addYear}
      </Button>
    </div>
  )
}
