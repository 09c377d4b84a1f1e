import type { ListPage } from '@tongxin/contract/pairing/pairing'
import type { Work } from '../../../platform/work.ts'
import { assistantNames } from '../assistants/facts.ts'
import { listPageOf } from './list-page.ts'
import { type ListSubject, replaces } from './list-subject.ts'

/** The page with who assists with its pairs today, where the list's document has assistants. */
export async function pageWithAssistants(work: Work, subject: ListSubject): Promise<ListPage> {
  const page = listPageOf(work, subject)
  const standing = subject.standing.filter((pairing) => replaces(subject.row, pairing))
  if (!hasAssistants(subject) || standing.length === 0) return page
  const names = await assistantNames(
    work,
    standing.map(({ id }) => id),
  )
  const ofPair = new Map(
    standing.map(({ id, cadreId, personId }) => [`${cadreId} ${personId}`, names.get(id)]),
  )
  return {
    ...page,
    lines: page.lines.map((line) => {
      const assistants = ofPair.get(`${line.cadreId} ${line.personId}`)
      return assistants ? { ...line, assistants: [...assistants] } : line
    }),
  }
}

export function hasAssistants({ tier }: Pick<ListSubject, 'tier'>): boolean {
  return tier.assistants !== undefined
}
