import type { Day } from '@tongxin/core/calendar/day'
import { birthCell, dayCell, startCell } from '@tongxin/core/calendar/typed-date'
import type { FieldProblem } from '@tongxin/core/decision/refusal'
import { type Typed, typedProblem } from '@tongxin/core/reading/typed'
import { type FactKind, factKinds } from '@tongxin/core/roster/human-sheet'
import { readDetail } from '@tongxin/core/roster/read-detail'
import { readOrder } from '@tongxin/core/roster/typed-detail'
import { sheetWords as words } from '../../words/roster/sheet.ts'
import { type DraftRow, essential, isBlank, type SheetDraft } from './sheet-draft.ts'

/** What has to be mended before a draft can be sent, each at the path by which the server would name it. */
export function mistakesIn({ detail, facts }: SheetDraft, today: Day): readonly FieldProblem[] {
  const typed = Object.fromEntries(
    Object.entries(detail).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text]])),
  )
  const read = readDetail(typed, '')
  return [
    ...(detail.name.trim() === '' ? [{ path: 'detail.name', message: words.nameMissing }] : []),
    ...(read.ok ? [] : read.problems),
    ...unread('detail.born', detail.born, birthCell({ today })),
    ...unread('detail.died', detail.died, birthCell({ today })),
    ...factKinds.flatMap((kind) =>
      facts[kind].flatMap((row, at) =>
        isBlank(kind, row) ? [] : mistakesInRow(kind, row, { path: `facts.${kind}.${at}`, today }),
      ),
    ),
  ]
}

/** As it is kept: 1980年1月 becomes 1980-01, 2019年9月 where something began 2019-09-01. What is not clear stays as it was typed. */
export function typedDate(field: 'born' | 'died' | 'from' | 'to', text: string, today: Day): string {
  const read = readers[field]({ today })(text)
  return read.ok ? read.value : text
}

const readers = { born: birthCell, died: birthCell, from: startCell, to: dayCell }

/** A draft ready to be looked through: dates as they are kept, and without rows in which nothing was typed. */
export function readDraft({ detail, facts }: SheetDraft, today: Day): SheetDraft {
  const rowsOf = (kind: FactKind) =>
    facts[kind]
      .filter((row) => !isBlank(kind, row))
      .map((row) => ({
        ...row,
        from: typedDate('from', row['from'] ?? '', today),
        to: typedDate('to', row['to'] ?? '', today),
      }))
  return {
    detail: {
      ...detail,
      born: typedDate('born', detail.born, today),
      died: typedDate('died', detail.died, today),
    },
    facts: {
      roles: rowsOf('roles'),
      memberships: rowsOf('memberships'),
      posts: rowsOf('posts'),
      employments: rowsOf('employments'),
      qualifications: rowsOf('qualifications'),
      identities: rowsOf('identities'),
      registers: rowsOf('registers'),
      portfolios: rowsOf('portfolios'),
    },
  }
}

function mistakesInRow(
  kind: FactKind,
  row: DraftRow,
  { path, today }: { readonly path: string; readonly today: Day },
): readonly FieldProblem[] {
  const { from = '', to = '' } = row
  const missing = [essential[kind], ...(hasKind.has(kind) ? ['kind'] : [])].filter(
    (field) => !row[field]?.trim(),
  )
  const [begins, ends] = [startCell({ today })(from), dayCell({ today })(to)]
  const isReversed = begins.ok && ends.ok && begins.value >= ends.value
  return [
    ...missing.map((field) => ({ path: `${path}.${field}`, message: words.cellMissing })),
    ...(kind === 'roles' ? unread(`${path}.sortOrder`, row['sortOrder'] ?? '', readOrder) : []),
    ...unread(`${path}.from`, from, startCell({ today })),
    ...unread(`${path}.to`, to, dayCell({ today })),
    ...(isReversed ? [{ path: `${path}.to`, message: words.endsTooEarly }] : []),
  ]
}

const hasKind: ReadonlySet<FactKind> = new Set(['qualifications', 'portfolios'])

function unread(path: string, text: string, read: (text: string) => Typed<unknown>): readonly FieldProblem[] {
  if (text.trim() === '') return []
  const typed = read(text)
  return typed.ok ? [] : [{ path, message: typedProblem(typed) }]
}
