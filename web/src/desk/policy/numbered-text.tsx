import { useRef } from 'react'
import { loadWords as words } from '../../words/policy/policy.ts'

interface NumberedTextProps {
  readonly field: React.RefObject<HTMLTextAreaElement | null>
  readonly value: string
  /** Lines that carry a mistake. */
  readonly wrong: readonly number[]
  readonly onChange: (value: string) => void
}

/** A text field with its line numbers; those of mistakes are marked. Lines do not wrap, so that numbers fit. */
export function NumberedText({ field, value, wrong, onChange }: NumberedTextProps) {
  const gutter = useRef<HTMLDivElement>(null)
  const count = value.split('\n').length
  const follow = (top: number) => {
    if (gutter.current) gutter.current.scrollTop = top
  }
  return (
    <div className="numbered-text">
      <div ref={gutter} className="numbered-text-gutter" aria-hidden="true">
        {Array.from({ length: count }, (_, at) => at + 1).map((line) => (
          <span key={line} data-wrong={wrong.includes(line) ? '' : undefined}>
            {line}
          </span>
        ))}
      </div>
      <textarea
        ref={field}
        aria-label={words.source}
        wrap="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onScroll={({ currentTarget }) => follow(currentTarget.scrollTop)}
      />
    </div>
  )
}
