import { useEffect, useRef, useState } from 'react'
import { lackWords } from '../words/shell.ts'
import { type Lacking, labelsIn, NotFilledIn } from './not-filled-in.ts'

/** What a dialog must still be told: `may` on the press says whether to go on, and from a press without it each field says so. */
export function useMissed(lacking: Lacking) {
  const [tries, setTries] = useState(0)
  const missed = labelsIn(lacking)
  const may = () => {
    if (missed.length > 0) setTries(tries + 1)
    return missed.length === 0
  }
  return { tries, told: tries > 0 ? missed : [], may }
}

interface MissedFieldsProps {
  readonly missed: Pick<ReturnType<typeof useMissed>, 'tries' | 'told'>
  readonly children: React.ReactNode
}

/** The fields of a dialog: each that was left empty says so, the first is where to go on, and below stands what is lacking. */
export function MissedFields({ missed: { tries, told }, children }: MissedFieldsProps) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  return (
    <div ref={fields}>
      <NotFilledIn value={told}>{children}</NotFilledIn>
      {told.length > 0 && (
        <p className="field-problem" role="alert">
          {lackWords.fillAll(told)}
        </p>
      )}
    </div>
  )
}
