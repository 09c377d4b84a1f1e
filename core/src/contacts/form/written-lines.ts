// What was written on a form, apart from what it prints to be written on.

/** The lines without rules to write on, and without what is left of a rule beside what was written on it. */
export function writtenLines(lines: readonly string[]): readonly string[] {
  const own = lines
    .filter((line) => !/^[\s_＿]*[_＿][\s_＿]*$/u.test(line))
    .map((line) => line.replace(/[_＿]{2,}\s*$|^(\s*)[_＿]{2,}/gu, '$1'))
  return own.every(isBlank) ? [] : own
}

/** Nothing but blanks for a day, and a printed choice of which nothing is ticked. */
export function isBlank(line: string): boolean {
  if (/^[年月日\s]*$/u.test(line)) return true
  return /^\s*□/u.test(line) && !/[☑☒√✓✔■▣●◉]/u.test(line)
}
