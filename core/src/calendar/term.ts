declare const termBrand: unique symbol
declare const yearBrand: unique symbol

/** A semester, written 2026-2027-1: the academic year and the number of the semester in it. */
export type TermId = string & { readonly [termBrand]: true }

/** An academic year, written 2026-2027. */
export type AcademicYearId = string & { readonly [yearBrand]: true }

export function isTermId(text: string): text is TermId {
  return /^.{9}-[1-9]$/.test(text) && isAcademicYearId(text.slice(0, 9))
}

export function isAcademicYearId(text: string): text is AcademicYearId {
  const match = /^(\d{4})-(\d{4})$/.exec(text)
  return match !== null && Number(match[2]) === Number(match[1]) + 1
}

/** The semester this text names. Throws RangeError for anything else. */
export function termId(text: string): TermId {
  if (!isTermId(text)) throw new RangeError(`not a term: ${text}`)
  return text
}

/** The academic year this text names. Throws RangeError for anything else. */
export function academicYearId(text: string): AcademicYearId {
  if (!isAcademicYearId(text)) throw new RangeError(`not an academic year: ${text}`)
  return text
}

/** The academic year of a semester: 2026-2027. */
export function academicYearOf(term: TermId): AcademicYearId {
  return academicYearId(term.slice(0, 9))
}

/** 2026–2027 学年第一学期 */
export function termLabel(term: TermId): string {
  const number = Number(term.slice(10))
  return `${academicYearLabel(academicYearOf(term))}第${chineseDigits[number] ?? number}学期`
}

/** 2026–2027 学年 */
export function academicYearLabel(academicYear: string): string {
  return `${academicYear.replace('-', '–')} 学年`
}

/** A semester or an academic year by its id; an id of another form as it is. */
export function periodLabel(id: string): string {
  if (isTermId(id)) return termLabel(id)
  return isAcademicYearId(id) ? academicYearLabel(id) : id
}

/** 2026–2027 学年 of a semester, or of the year itself; an id of another form as it is. */
export function yearLabelOf(id: string): string {
  return periodLabel(isTermId(id) ? academicYearOf(id) : id)
}

const chineseDigits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
