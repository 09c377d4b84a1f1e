import { sectionWords } from '../words/lists.ts'
import { paths } from './paths.ts'

/** Where a clause stands on the policy page; its place there is named as the section is printed. */
export function policyAddress(section: string): string {
  return `${paths.policy}#${encodeURIComponent(sectionWords(section))}`
}
