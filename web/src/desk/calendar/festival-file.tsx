import { downloadFestivalTemplate, readFestivalFile } from '@tongxin/contract/calendar/calendar-files'
import { addressOf } from '@tongxin/contract/call'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { festivalsBeside } from '@tongxin/core/calendar/beside-file'
import type { FestivalWindow } from '@tongxin/core/calendar/decide-festivals'
import { useSend } from '../../app/api.ts'
import { tableFileWords as words } from '../../words/calendar.ts'
import { TableFile } from './table-file.tsx'

interface FestivalFileProps {
  readonly known: readonly FestivalWindow[]
  readonly onRows: (festivals: readonly FestivalWindow[]) => void
}

/** Festival windows from a file: they take the place of those of the same festival and year, the others stay. */
export function FestivalFile({ known, onRows }: FestivalFileProps) {
  const send = useSend(readFestivalFile)
  return (
    <TableFile<AnswerOf<typeof readFestivalFile>>
      label={words.festivals}
      template={addressOf(downloadFestivalTemplate, {})}
      error={send.error}
      busy={send.isPending}
      onFile={(body, onRead) => send.mutate({ body }, { onSuccess: ({ value }) => onRead(value) })}
      onRows={({ festivals }) => {
        const others = festivalsBeside(known, festivals)
        onRows([...others, ...festivals].sort((a, b) => (a.from < b.from ? -1 : 1)))
      }}
    />
  )
}
