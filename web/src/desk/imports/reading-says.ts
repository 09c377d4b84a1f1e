import type { FileReading } from '@tongxin/contract/imports/import-readings'
import { importWords as words } from '../../words/imports.ts'

/** What is said of a file that was dropped: until the server has it, it is being sent. */
export function readingSays(
  fileName: string,
  readings: readonly FileReading[],
): { readonly phase: string; readonly soFar: string | null } {
  const reading = readings.find((one) => one.fileName === fileName)
  if (!reading) return { phase: words.uploading(fileName), soFar: null }
  const soFar = reading.count > 0 ? words.readSoFar[reading.of](reading.count) : null
  return { phase: words.reading(fileName), soFar }
}
