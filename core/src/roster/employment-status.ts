/** How somebody is employed, as facts say it, with the words of tables; the first is shown. */
export const employmentStatuses: readonly (readonly [status: string, ...words: [string, ...string[]]])[] = [
  ['active', '在职', '在岗'],
  ['retired', '退休', '离休', '离退休'],
  ['seconded', '借调', '挂职'],
  ['external', '校外'],
]

export function employmentLabel(status: string): string {
  return employmentStatuses.find(([one]) => one === status)?.[1] ?? status
}

export function findEmploymentStatus(word: string): string | undefined {
  return employmentStatuses.find(([, ...words]) => words.includes(word))?.[0]
}
