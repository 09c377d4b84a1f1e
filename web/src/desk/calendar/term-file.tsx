import { downloadTermTemplate, readTermFile } from '@tongxin/contract/calendar/calendar-files'
import { addressOf } from '@tongxin/contract/call'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { termsBeside } from '@tongxin/core/calendar/beside-file'
import { academicYearLabel, termId, termLabel } from '@tongxin/core/calendar/term'
import { useSend } from '../../app/api.ts'
import { tableFileWords as words } from '../../words/calendar.ts'
import type { ShownCalendar } from './calendar-part.ts'
import type { Row } from './rows-editor.tsx'
import { TableFile } from './table-file.tsx'
import { rowsOfTerms } from './terms-editor.tsx'

interface TermFileProps {
  readonly calendar: ShownCalendar
  readonly onRows: (rows: readonly Row[]) => void
}

/** Academic years from a file: each year of the file takes the place of that year, the others stay. */
export function TermFile({ calendar, onRows }: TermFileProps) {
  const send = useSend(readTermFile)
  return (
    <TableFile<AnswerOf<typeof readTermFile>>
      label={words.terms}
      template={addressOf(downloadTermTemplate, {})}
      error={send.error}
      busy={send.isPending}
      onFile={(body, onRead) => send.mutate({ body }, { onSuccess: ({ value }) => onRead(value) })}
      onRows={(read) => onRows(rowsOfTerms(withYearsOf(read, calendar)))}
    />
  )
}

function withYearsOf(read: AnswerOf<typeof readTermFile>, calendar: ShownCalendar): ShownCalendar {
  const inFile = [...read.terms, ...read.yearsWithoutTerms]
  return {
    ...calendar,
    terms: [
      ...termsBeside(calendar.terms, inFile),
      ...read.terms.map((term) => ({ ...term, label: termLabel(termId(term.id)) })),
    ],
    yearsWithoutTerms: [
      ...termsBeside(calendar.yearsWithoutTerms, inFile),
      ...read.yearsWithoutTerms.map((year) => ({ ...year, label: academicYearLabel(year.id) })),
    ],
  }
}
