import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import { phonePaths } from '../../app/paths.ts'

/** 记一次 with somebody, for what a line of duty waits for. */
export function logPath(personId: string, line: DutyLine | undefined): string {
  const query = new URLSearchParams({ person: personId, ...(line?.event && { event: line.event.id }) })
  return `${phonePaths.log}?${query.toString()}`
}

/** 记一次 of a cadre, over the draft kept for them. */
export function logPathFor(cadreId: string): string {
  return `${phonePaths.log}?${new URLSearchParams({ cadre: cadreId }).toString()}`
}
