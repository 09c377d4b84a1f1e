import type { Day } from '../calendar/day.ts'
import { covers } from './dated.ts'
import type {
  EmploymentRow,
  HumanRole,
  PostRow,
  RoleRow,
  SentSheet,
  SheetFacts,
  SheetSpan,
  StoredSheet,
} from './human-sheet.ts'
import type { IdentityWords } from './identity-words.ts'
import { bareName } from './names/canonical-name.ts'

/** One row of an imported roster, units resolved. What is absent was not filled in and stays as it is. */
export interface HumanLine {
  readonly role: HumanRole
  readonly unitId: string
  readonly name: string
  readonly pinyin?: string | undefined
  readonly staffNo?: string | undefined
  readonly gender?: string | undefined
  readonly born?: string | undefined
  readonly died?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly ethnicity?: string | undefined
  readonly sortOrder?: number | undefined
  readonly party?: string | undefined
  readonly partyFrom?: Day | undefined
  readonly post?: string | undefined
  readonly body?: string | undefined
  readonly rank?: string | undefined
  readonly postFrom?: Day | undefined
  readonly title?: string | undefined
  readonly degree?: string | undefined
  readonly status?: string | undefined
  readonly identities?: readonly IdentityWords[] | undefined
  readonly registers?: readonly string[] | undefined
  readonly inCharge?: readonly string[] | undefined
  readonly contactPoints?: readonly string[] | undefined
}

/**
 * A sheet after a row that says how things are today. What holds today and is said again stays; what holds and is
 * said otherwise ends today; what is new begins on the day given, without one today, or with an open beginning where
 * nothing of the kind was ever recorded. Earlier rows are left alone.
 */
export function sheetAfterLine(stored: StoredSheet, line: HumanLine, on: Day): SentSheet {
  return {
    detail: {
      name: nameAfter(stored.detail.name, line.name),
      pinyin: line.pinyin,
      staffNo: line.staffNo,
      gender: line.gender,
      born: line.born,
      died: line.died,
      phone: line.phone,
      email: line.email,
      ethnicity: line.ethnicity,
    },
    facts: factsAfter(stored.facts, line, on),
  }
}

/** Written without its dot a name is still the same: the dot stays. */
function nameAfter(stored: string, said: string): string {
  return bareName(stored) === bareName(said) && !said.includes('·') ? stored : said
}

function factsAfter(facts: StoredSheet['facts'], line: HumanLine, on: Day): SentSheet['facts'] {
  const { party, identities, registers } = line
  return {
    roles: rolesAfter(facts, line, on),
    memberships: party ? after(facts.memberships, [{ party }], { on, from: line.partyFrom }) : undefined,
    posts: line.post ? postsAfter(facts.posts, line, on) : undefined,
    employments: employmentsAfter(facts, line, on),
    qualifications: qualificationsAfter(facts.qualifications, line, on),
    identities: identities && after(facts.identities, identities, { on }),
    registers:
      registers &&
      after(
        facts.registers,
        registers.map((register) => ({ register })),
        { on },
      ),
    portfolios: portfoliosAfter(facts.portfolios, line, on),
  }
}

/**
 * The same roster with another place in it keeps its days; another unit's roster begins today. Who works in two units (双肩挑)
 * stays on the roster of the one, whichever of them a row names.
 */
function rolesAfter(facts: StoredSheet['facts'], line: HumanLine, on: Day): SheetFacts['roles'] {
  const stored = facts.roles
  const now = roleOf(facts, line, on)
  const sortOrder = line.sortOrder ?? now?.sortOrder ?? 0
  const units = facts.employments.flatMap((row) => (covers(row, on) ? row.unitId : []))
  const isOfBoth = now !== undefined && units.includes(now.unitId) && units.includes(line.unitId)
  if (now && (now.unitId === line.unitId || isOfBoth))
    return stored.map((row) => (row === now ? { ...now, sortOrder } : row))
  const said: Said<RoleRow> = { role: line.role, unitId: line.unitId, sortOrder }
  return after(stored, [said], { on, among: (row) => row.role === line.role })
}

function postsAfter(stored: StoredSheet['facts']['posts'], line: HumanLine, on: Day): SheetFacts['posts'] {
  const now = stored.find((row) => row.isMain && covers(row, on))
  const said: Said<PostRow> = {
    unitId: line.unitId,
    title: line.post ?? '',
    body: line.body ?? (now?.unitId === line.unitId ? now.body : null),
    rank: line.rank ?? now?.rank ?? null,
    isMain: true,
  }
  return after(stored, [said], { on, from: line.postFrom, among: (row) => row.isMain })
}

const roleOf = (facts: StoredSheet['facts'], line: HumanLine, on: Day) =>
  facts.roles.find((row) => row.role === line.role && covers(row, on))

/** Of several units a row speaks of the one it names, and of the one whose roster somebody leaves: the others stay. */
function employmentsAfter(facts: StoredSheet['facts'], line: HumanLine, on: Day): SheetFacts['employments'] {
  const isOne = facts.employments.filter((row) => covers(row, on)).length <= 1
  const left = roleOf(facts, line, on)?.unitId
  const isNamed = facts.employments.some((row) => row.unitId === line.unitId && covers(row, on))
  const among = (row: Said<EmploymentRow>) =>
    isOne || row.unitId === line.unitId || (!isNamed && row.unitId === left)
  return after(facts.employments, [employmentOf(facts, line, on)], { on, among })
}

function employmentOf(
  facts: StoredSheet['facts'],
  { unitId, status }: HumanLine,
  on: Day,
): Said<EmploymentRow> {
  const held = facts.employments.filter((row) => covers(row, on))
  const now = held.find((row) => row.unitId === unitId) ?? held[0]
  return { unitId, status: status ?? now?.status ?? 'active' }
}

function qualificationsAfter(
  stored: StoredSheet['facts']['qualifications'],
  { title, degree }: HumanLine,
  on: Day,
): SheetFacts['qualifications'] | undefined {
  const said = [
    ...(title ? [{ kind: 'title' as const, word: title }] : []),
    ...(degree ? [{ kind: 'degree' as const, word: degree }] : []),
  ]
  const kinds = new Set(said.map((one) => one.kind))
  return said.length > 0 ? after(stored, said, { on, among: (row) => kinds.has(row.kind) }) : undefined
}

function portfoliosAfter(
  stored: StoredSheet['facts']['portfolios'],
  { inCharge, contactPoints }: HumanLine,
  on: Day,
): SheetFacts['portfolios'] | undefined {
  if (!inCharge && !contactPoints) return undefined
  const said = [
    ...(inCharge ?? []).map((unitId) => ({ kind: 'in-charge' as const, unitId })),
    ...(contactPoints ?? []).map((unitId) => ({ kind: 'contact-point' as const, unitId })),
  ]
  const among = (row: { readonly kind: string }) =>
    (row.kind === 'in-charge' ? inCharge : contactPoints) !== undefined
  return after(stored, said, { on, among })
}

/** What a row says, without its days. */
type Said<Row> = Omit<Row, keyof SheetSpan>

interface Saying<Row> {
  readonly on: Day
  readonly from?: Day | undefined
  /** Which rows the saying is about; without it, all of the kind. */
  readonly among?: (row: Row) => boolean
}

function after<Content extends object>(
  stored: readonly (Content & SheetSpan)[],
  told: readonly Content[],
  { on, from, among = () => true }: Saying<Content>,
): readonly (Content & SheetSpan)[] {
  // A seat written twice in one cell is one seat.
  const said =
    told.length < 2 ? told : told.filter((one, at) => told.findIndex((other) => saysSame(other, one)) === at)
  // Somebody new: thousands of them in an import.
  if (stored.length === 0) return said.map((one) => ({ ...one, from: from ?? null, to: null }))
  const about = stored.filter(among)
  const now = about.filter((row) => covers(row, on))
  const kept = now.filter((row) => said.some((one) => saysSame(one, row)))
  const ended = now.filter((row) => !kept.includes(row))
  const fresh = said.filter((one) => !kept.some((row) => saysSame(one, row)))
  const begins = from ?? (about.length === 0 ? null : on)
  const endsOn = from !== undefined && from < on ? from : on
  return [
    ...stored.filter((row) => !now.includes(row)),
    ...kept.map((row) => (from === undefined ? row : { ...row, from })),
    // What began on that day or later and is said otherwise was a slip: it leaves no day behind.
    ...ended.filter((row) => row.from === null || row.from < endsOn).map((row) => ({ ...row, to: endsOn })),
    ...fresh.map((one) => ({ ...one, from: begins, to: null })),
  ]
}

function saysSame(said: object, row: object): boolean {
  const held = new Map<string, unknown>(Object.entries(row))
  return Object.entries(said).every(([field, value]) => held.get(field) === value)
}
