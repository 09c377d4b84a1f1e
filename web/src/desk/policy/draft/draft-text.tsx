import { useEffect, useRef } from 'react'
import { goToLine } from '../go-to-line.ts'
import { MistakeList } from '../mistake-list.tsx'
import { NumberedText } from '../numbered-text.tsx'
import type { CheckedDraft, useDraft } from './use-draft.ts'
import '../load-policy-dialog.css'

interface DraftTextProps {
  readonly draft: ReturnType<typeof useDraft>
  readonly checked: CheckedDraft
  /** The line to begin at. */
  readonly line: number | null
}

/** The whole file as text, with the mistakes of what stands there beside it. */
export function DraftText({ draft, checked, line }: DraftTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (line !== null && field.current) goToLine(field.current, line)
  }, [line])
  const title = checked.document?.title ?? null
  return (
    <div className="load-policy-both draft-text">
      <NumberedText
        field={field}
        value={draft.text}
        wrong={draft.current ? checked.mistakes.flatMap(({ line }) => line ?? []) : []}
        onChange={draft.type}
      />
      <MistakeList
        checked={{ ...checked, title }}
        current
        onGoTo={(line) => field.current && goToLine(field.current, line)}
      />
    </div>
  )
}
