import type { Day } from '../calendar/day.ts'
import { covers } from './dated.ts'
import { employmentLabel } from './employment-status.ts'
import type { SheetDetail, SheetFacts, SheetSpan } from './human-sheet.ts'
import { identityText } from './identity-words.ts'
import { maskEmail, maskPhone } from './masks.ts'
import { findParty } from './party.ts'

export interface SheetState {
  readonly detail: SheetDetail
  readonly facts: SheetFacts
}

/** A sheet as of a day in the words of the tables, by heading; phone, e-mail and ethnicity masked. */
export function sheetWords(
  { detail, facts }: SheetState,
  on: Day,
  unitName: (id: string) => string,
): ReadonlyMap<string, string> {
  const now = <Row extends SheetSpan>(rows: readonly Row[]) => rows.filter((row) => covers(row, on))
  const words = (rows: readonly string[]) => rows.join('、')
  const units = (rows: readonly { readonly unitId: string | null }[]) =>
    words(rows.flatMap((row) => (row.unitId === null ? [] : unitName(row.unitId))))
  const post = now(facts.posts).find((row) => row.isMain)
  const qualified = (kind: string) =>
    words(now(facts.qualifications).flatMap((row) => (row.kind === kind ? row.word : [])))
  const linked = (kind: string) => units(now(facts.portfolios).filter((row) => row.kind === kind))
  return new Map([
    ['姓名', detail.name],
    ['姓名拼音', detail.pinyin ?? ''],
    ['工号', detail.staffNo ?? ''],
    ['单位', units(now(facts.employments))],
    ['性别', detail.gender ?? ''],
    ['出生年月', detail.born ?? ''],
    ['去世日期', detail.died ?? ''],
    ['民族', detail.ethnicity ? '＊＊' : ''],
    ['政治面貌', words(now(facts.memberships).map((row) => findParty(row.party)?.name ?? row.party))],
    ['加入时间', words(now(facts.memberships).flatMap((row) => row.from ?? []))],
    ['身份', now(facts.identities).map(identityText).join('；')],
    ['名册', words(now(facts.registers).map((row) => row.register))],
    ['职务', post?.title ?? ''],
    ['所在班子', post?.body ?? ''],
    ['职级', post?.rank ?? ''],
    ['任职时间', post?.from ?? ''],
    ['职称', qualified('title')],
    ['学位', qualified('degree')],
    ['在职情况', words(now(facts.employments).map((row) => employmentLabel(row.status)))],
    ['分管联系单位', linked('in-charge')],
    ['联系点', linked('contact-point')],
    ['排序', words(now(facts.roles).flatMap(({ sortOrder }) => (sortOrder === 0 ? [] : String(sortOrder))))],
    ['手机', detail.phone ? maskPhone(detail.phone) : ''],
    ['邮箱', detail.email ? maskEmail(detail.email) : ''],
  ])
}

export interface WordChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** The headings under which two states differ. */
export function changedWords(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): WordChange[] {
  return [...after].flatMap(([field, now]) => {
    const was = before.get(field) ?? ''
    return was === now ? [] : [{ field, before: was, after: now }]
  })
}
