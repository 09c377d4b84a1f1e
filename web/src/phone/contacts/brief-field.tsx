import { useId, useLayoutEffect, useRef } from 'react'
import { logWords as words } from '../../words/contacts/log-contact.ts'

interface BriefFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** What was written for the one before, to be taken over into an empty field. */
  readonly above?: string
}

/** Two lines of what was talked about; the phrase starters go in where the cursor stands. */
export function BriefField({ label, hint, value, onChange, above = '' }: BriefFieldProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const cursor = useRef<number>(undefined)
  // With the new text and before anything more is typed: a frame later would move the cursor under the writer's hand.
  useLayoutEffect(() => {
    const at = cursor.current
    if (at === undefined || box.current?.value !== value) return
    cursor.current = undefined
    box.current.focus()
    box.current.setSelectionRange(at, at)
  }, [value])
  const insert = (phrase: string) => {
    const at = box.current?.selectionStart ?? value.length
    const text = joined(value.slice(0, at), phrase, value.slice(box.current?.selectionEnd ?? at))
    cursor.current = text.cursor
    onChange(text.all)
  }
  return (
    <section className="log-field">
      <label className="log-label" htmlFor={id}>
        {label}
        <span>{hint}</span>
      </label>
      <textarea
        ref={box}
        id={id}
        className="input log-brief"
        rows={2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="log-starters">
        {above.trim() !== '' && value === '' && (
          <button type="button" className="starter" onClick={() => insert(above)}>
            {words.sameAsAbove}
          </button>
        )}
        {words.starters.map((phrase) => (
          <button key={phrase} type="button" className="starter" onClick={() => insert(phrase)}>
            {phrase}
          </button>
        ))}
      </div>
    </section>
  )
}

/** A phrase inside a sentence is parted from what stands before it. */
function joined(before: string, phrase: string, after: string): { all: string; cursor: number } {
  const gap = before === '' || /[，。；、：\s]$/.test(before) ? '' : '；'
  const head = `${before}${gap}${phrase}`
  return { all: head + after, cursor: head.length }
}
