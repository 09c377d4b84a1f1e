// Which files are being read at this moment, and how far. Kept in memory only: a reading lives no longer than its request, and its
// transaction shows nothing before it ends.

import type { FileReading } from '@tongxin/contract/imports/import-readings'
import type { Told } from '../../platform/capped-process.ts'
import type { Work } from '../../platform/work.ts'

type Who = Pick<Work, 'schoolId' | 'actor'>
type UnderWay = { readonly schoolId: string; readonly accountId: string; reading: FileReading }

const underWay = new Map<string, UnderWay>()

/** Reads a file and tells meanwhile how far it is. */
export async function whileTelling<Read>(
  { schoolId, actor }: Who,
  { id, ...file }: Pick<FileReading, 'fileName' | 'kind' | 'of'> & { readonly id: string },
  read: (told: Told) => Promise<Read>,
): Promise<Read> {
  const one: UnderWay = { schoolId, accountId: actor.accountId, reading: { ...file, count: 0 } }
  underWay.set(id, one)
  try {
    return await read((count) => {
      one.reading = { ...one.reading, count }
    })
  } finally {
    underWay.delete(id)
  }
}

export function readingsOf({ schoolId, actor }: Who): FileReading[] {
  return [...underWay.values()].flatMap((one) =>
    one.schoolId === schoolId && one.accountId === actor.accountId ? [one.reading] : [],
  )
}
