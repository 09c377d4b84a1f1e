import type { BodyOf } from '@tongxin/contract/endpoint'
import type { changeHuman } from '@tongxin/contract/roster/roster'
import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { parseDay } from '@tongxin/core/calendar/day'
import type { FactKind } from '@tongxin/core/roster/human-sheet'

/** One row being edited: every cell as text, '' for empty; a flag is '1'. */
export type DraftRow = Readonly<Record<string, string>>
export type DraftDetail = Readonly<
  Record<'name' | 'pinyin' | 'staffNo' | 'gender' | 'born' | 'died' | 'phone' | 'email' | 'ethnicity', string>
>

export interface SheetDraft {
  readonly detail: DraftDetail
  readonly facts: Readonly<Record<FactKind, readonly DraftRow[]>>
}

const noRows: SheetDraft['facts'] = {
  roles: [],
  memberships: [],
  posts: [],
  employments: [],
  qualifications: [],
  identities: [],
  registers: [],
  portfolios: [],
}

/** A sheet to begin with: one role, employed. */
export function newDraft(role: 'cadre' | 'person', unitId: string): SheetDraft {
  const open = { from: '', to: '' }
  return {
    detail: {
      name: '',
      pinyin: '',
      staffNo: '',
      gender: '',
      born: '',
      died: '',
      phone: '',
      email: '',
      ethnicity: '',
    },
    facts: {
      ...noRows,
      roles: [{ role, unitId, sortOrder: '', ...open }],
      memberships: [{ party: role === 'cadre' ? '01' : '', ...open }],
      posts: role === 'cadre' ? [{ unitId, title: '', body: '', rank: '', isMain: '1', ...open }] : [],
      employments: [{ unitId, status: 'active', ...open }],
      registers: role === 'person' ? [{ register: '党外代表人士', ...open }] : [],
    },
  }
}

/** What is masked is not in the draft: an empty cell leaves it as it is. */
export function draftOf({ detail, facts, shown }: SheetView): SheetDraft {
  const plain = (field: 'phone' | 'email' | 'ethnicity') =>
    shown[field] === 'plain' ? (detail[field] ?? '') : ''
  return {
    detail: {
      name: detail.name,
      pinyin: detail.pinyin ?? '',
      staffNo: detail.staffNo ?? '',
      gender: detail.gender ?? '',
      born: detail.born ?? '',
      died: detail.died ?? '',
      phone: plain('phone'),
      email: plain('email'),
      ethnicity: plain('ethnicity'),
    },
    facts: {
      // 0 is what is kept of none, and nobody's place.
      roles: facts.roles.map((row) => asTexts({ ...row, sortOrder: row.sortOrder || null })),
      memberships: facts.memberships.map(asTexts),
      posts: facts.posts.map(asTexts),
      employments: facts.employments.map(asTexts),
      qualifications: facts.qualifications.map(asTexts),
      identities: facts.identities.map(asTexts),
      registers: facts.registers.map(asTexts),
      portfolios: facts.portfolios.map(asTexts),
    },
  }
}

function asTexts(row: object): DraftRow {
  const text = (value: unknown) =>
    value === true ? '1' : value === null || value === false ? '' : String(value)
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, text(value)]))
}

/** The draft as it is sent, after `readDraft` and without mistakes; kinds the asker does not see stay as they are. */
export function sentOf(draft: SheetDraft, hidden: ReadonlySet<FactKind>): BodyOf<typeof changeHuman> {
  const { detail, facts } = draft
  const rows = (kind: FactKind) => facts[kind]
  const shown = <Rows>(kind: FactKind, sent: Rows) => (hidden.has(kind) ? undefined : sent)
  return {
    detail: {
      name: detail.name.trim(),
      pinyin: orNull(detail.pinyin),
      staffNo: orNull(detail.staffNo),
      gender: detail.gender === '男' || detail.gender === '女' ? detail.gender : null,
      born: orNull(detail.born),
      died: orNull(detail.died),
      // Masked while editing: nothing typed leaves it as it is.
      phone: detail.phone.trim() || undefined,
      email: detail.email.trim() || undefined,
      ethnicity: detail.ethnicity.trim() || undefined,
    },
    facts: {
      roles: rows('roles').map((row) => ({
        role: row['role'] === 'cadre' ? 'cadre' : 'person',
        unitId: orNull(row['unitId']),
        sortOrder: Number(row['sortOrder'] || 0),
        ...spanOf(row),
      })),
      memberships: shown(
        'memberships',
        rows('memberships').map((row) => ({ party: row['party'] ?? '', ...spanOf(row) })),
      ),
      posts: rows('posts').map((row) => ({
        unitId: orNull(row['unitId']),
        title: row['title'] ?? '',
        body: orNull(row['body']),
        rank: orNull(row['rank']),
        isMain: row['isMain'] === '1',
        ...spanOf(row),
      })),
      employments: rows('employments').map((row) => ({
        unitId: orNull(row['unitId']),
        status: row['status'] ?? '',
        ...spanOf(row),
      })),
      qualifications: rows('qualifications').map((row) => ({
        kind: row['kind'] === 'degree' ? 'degree' : 'title',
        word: row['word'] ?? '',
        ...spanOf(row),
      })),
      identities: shown('identities', rows('identities').map(identityOf)),
      registers: shown(
        'registers',
        rows('registers').map((row) => ({ register: row['register'] ?? '', ...spanOf(row) })),
      ),
      portfolios: rows('portfolios').map((row) => ({
        unitId: row['unitId'] ?? '',
        kind: row['kind'] === 'contact-point' ? 'contact-point' : 'in-charge',
        ...spanOf(row),
      })),
    },
  }
}

function identityOf(row: DraftRow) {
  return {
    word: row['word'] ?? '',
    role: orNull(row['role']),
    level: orNull(row['level']),
    organisation: orNull(row['organisation']),
    ...spanOf(row),
  }
}

/** The cell without which a row says nothing. */
export const essential: Readonly<Record<FactKind, string>> = {
  roles: 'role',
  memberships: 'party',
  posts: 'title',
  employments: 'status',
  qualifications: 'word',
  identities: 'word',
  registers: 'register',
  portfolios: 'unitId',
}

/** A row in which nothing was typed: the unit and the mark of the main post may have stood there from the beginning. */
export function isBlank(kind: FactKind, row: DraftRow): boolean {
  const given: readonly string[] = kind === 'portfolios' ? [] : ['unitId', 'isMain']
  return Object.entries(row).every(([field, text]) => text.trim() === '' || given.includes(field))
}

const spanOf = (row: DraftRow) => ({ from: parseDay(row['from'] ?? ''), to: parseDay(row['to'] ?? '') })

const orNull = (text: string | undefined) => text?.trim() || null
