import { listReadings } from '@tongxin/contract/imports/import-readings'
import { useEffect } from 'react'
import { useAnswer } from '../../app/api.ts'
import { importWords as words } from '../../words/imports.ts'
import { readingSays } from './reading-says.ts'

const pause = 500

/** A file on its way: being sent, then being read, with the rows so far. */
export function ReadingNote({ fileName }: { readonly fileName: string }) {
  const { data, refetch } = useAnswer(listReadings, {})
  useEffect(() => {
    const timer = setInterval(() => void refetch(), pause)
    return () => clearInterval(timer)
  }, [refetch])
  const { phase, soFar } = readingSays(fileName, data?.value.readings ?? [])
  return (
    <>
      <strong aria-live="polite">{phase}</strong>
      {soFar !== null && <p className="upload-so-far">{soFar}</p>}
      <p>{words.readingHint}</p>
      <span className="upload-running" aria-hidden="true" />
    </>
  )
}
