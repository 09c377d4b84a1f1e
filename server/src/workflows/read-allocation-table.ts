import type { AllocationReading } from '@tongxin/contract/pairing/allocation-table'
import type { Refused } from '@tongxin/core/decision/decision'
import { findHeadings, rememberHeadings } from '../features/imports/heading-store.ts'
import { allocationProblems } from '../features/pairing/lists/allocation-problems.ts'
import { type AllocationFile, readAllocation } from '../features/pairing/lists/read-allocation.ts'
import type { Download, UploadedFile } from '../http/route.ts'
import type { GivenColumns } from '../intake/tables/column-memory.ts'
import type { Work } from '../platform/work.ts'

/** A 分配表 as it came: `columns` is what somebody says of them, `A:person,C:`. */
type Asked = { readonly listId: string; readonly file: UploadedFile; readonly columns: string | undefined }

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Reads a 分配表 with what was said of its headings, now or before; what is said now is remembered for the next. */
export async function readAllocationTable(work: Work, asked: Asked): Promise<Done<AllocationReading>> {
  const read = await readAllocation(work, asked.listId, await knowing(work, asked))
  if (!read.ok) return read
  const { shown, given } = read.value
  if (given.size === 0) return { ok: true, value: shown }
  const recorded = await work.record([
    { act: 'list.columns-said', subjectKind: 'list', subjectIds: [asked.listId] },
  ])
  await rememberHeadings(work, { kind: 'pairings', headings: given }, recorded)
  return { ok: true, value: shown }
}

export async function allocationProblemFile(work: Work, asked: Asked): Promise<Done<Download>> {
  return allocationProblems(work, asked.listId, await knowing(work, asked))
}

async function knowing(work: Work, { file, columns }: Asked): Promise<AllocationFile> {
  return { file, known: { remembered: await findHeadings(work, 'pairings'), said: columnsSaid(columns) } }
}

function columnsSaid(text = ''): GivenColumns {
  const pairs = text.split(',').flatMap((one): [string, string | null][] => {
    const [column = '', field = ''] = one.split(':')
    return column === '' ? [] : [[column, field === '' ? null : field]]
  })
  return Object.fromEntries(pairs)
}
