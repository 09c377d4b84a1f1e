import { paths } from './paths.ts'

/** 三(二) as the document prints it: full-width brackets. Also the name of its place on the policy page. */
export function printedSection(section: string): string {
  return section.replaceAll('(', '（').replaceAll(')', '）')
}

/** Where a clause stands on the policy page. */
export function policyAddress(section: string): string {
  return `${paths.policy}#${encodeURIComponent(printedSection(section))}`
}
