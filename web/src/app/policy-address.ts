import { sectionWords } from '../words/pairing/lists.ts'
import { paths } from './paths.ts'

/** Where a clause stands on the policy page; its place there is named as the section is printed. */
export function policyAddress(section: string): string {
  return `${paths.policy}#${encodeURIComponent(sectionWords(section))}`
}

/** The page of the document with what is chosen there: a version's day, a way to look at it. */
export function policyPageAddress(chosen: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value)
  return query.size === 0 ? paths.policy : `${paths.policy}?${query}`
}
