import { useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { calendarFileWords as words } from '../../words/calendar.ts'

interface ChooseFileProps {
  readonly label: string
  readonly hint: string
  readonly isReading: boolean
  readonly onFile: (file: File) => void
}

/** The choice of a table on this computer. */
export function ChooseFile({ label, hint, isReading, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const upload = (file: File | undefined) => {
    if (!file) return
    onFile(file)
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <label className="calendar-file-choose">
        <Icon name="upload" size={16} />
        <span aria-live="polite">{isReading ? words.reading : label}</span>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.csv"
          onChange={(event) => upload(event.target.files?.[0])}
        />
      </label>
      <span className="calendar-dates">{hint}</span>
    </>
  )
}
