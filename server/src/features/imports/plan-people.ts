import type { Day } from '@tongxin/core/calendar/day'
import { type KnownHuman, matchHuman } from '@tongxin/core/intake/match-human'
import type { RowError } from '@tongxin/core/intake/row-error'
import { deathMistake } from '@tongxin/core/roster/death'
import type { SentSheet, StoredSheet } from '@tongxin/core/roster/human-sheet'
import { bareName } from '@tongxin/core/roster/names/canonical-name'
import { readNamePinyin } from '@tongxin/core/roster/names/name-pinyin'
import { changesNothing, changesOfSheet, type SheetChanges } from '@tongxin/core/roster/sheet-changes'
import { type HumanLine, sheetAfterLine } from '@tongxin/core/roster/sheet-from-line'
import { changedWords, sheetWords, type WordChange } from '@tongxin/core/roster/sheet-words'
import type { CadreLine } from '../../intake/roster/cadre-table.ts'
import type { PersonLine, PersonSaid } from '../../intake/roster/person-table.ts'
import type { PeopleReading } from '../../intake/roster/roster-table.ts'
import { errorAt, inOrder, type Offered } from '../../intake/tables/row-place.ts'
import type { Ids } from '../../platform/ids.ts'
import { newSheet, type StoredUnit } from '../roster/queries.ts'
import type { Plan, PlannedRow } from './plan.ts'
import { type UnitNames, unitNamesOf } from './unit-names.ts'

export type PeopleParts = {
  /** Units of today. */
  readonly units: readonly StoredUnit[]
  /** Units of all times. */
  readonly unitsEver: readonly StoredUnit[]
  /** Everybody whose name or staff number stands in the table. */
  readonly known: readonly KnownHuman[]
  readonly sheets: ReadonlyMap<string, StoredSheet>
  readonly today: Day
  readonly ids: Ids
}

type Setting = PeopleParts & {
  readonly table: PeopleReading['table']
  readonly unitNames: UnitNames
  readonly unitById: ReadonlyMap<string, string>
  readonly candidates: ReadonlyMap<string, readonly KnownHuman[]>
  /** Rows whose staff number could not be read, or stands in another row as well: whom they mean is not known. */
  readonly misnumbered: ReadonlySet<number>
  /** Which row has already said something of a human, known or new. */
  readonly saidIn: Map<string, number>
}

/** What a table of people would write; whoever is not clear is a problem, never a guess. Everything wrong in a row is told at once. */
export function planPeople({ table, faulty }: PeopleReading, parts: PeopleParts): Plan {
  const numbers = table.matched.find(({ field }) => field === 'staffNo')?.column
  const setting: Setting = {
    ...parts,
    table,
    unitNames: unitNamesOf(parts.units, parts.unitsEver),
    unitById: new Map(parts.units.map((unit) => [unit.unitId, unit.name])),
    candidates: candidatesOf(parts.known),
    misnumbered: new Set(table.errors.flatMap(({ row, column }) => (column === numbers ? row : []))),
    saidIn: new Map(),
  }
  const rows: readonly Row[] = [
    ...table.accepted.map(({ row, value }) => ({ row, said: value, line: value })),
    ...faulty,
  ].sort((a, b) => a.row - b.row)
  const planned = rows.flatMap((one) => planRow(one, setting))
  return {
    rows: planned.flatMap((one) => ('pile' in one ? [one] : [])),
    problems: inOrder([...table.errors, ...planned.flatMap((one) => ('pile' in one ? [] : [one]))]),
  }
}

/** `line`: the whole of it, where every cell could be read. */
type Row = {
  readonly row: number
  readonly said: PersonSaid
  readonly line?: PersonLine | CadreLine
}

function planRow({ row, said, line }: Row, setting: Setting): readonly (PlannedRow | RowError)[] {
  const spelled = spelledName(said)
  const meant = setting.misnumbered.has(row) ? {} : whoIsMeant(row, said, setting)
  const death = deathMistake({ born: said.born ?? null, died: said.died ?? null }, setting.today)
  const problem = (field: string, value: string, words: Words) =>
    errorAt(setting.table, { row, field, value }, words)
  const mistakes = [
    ...unknownUnits(said, setting.unitNames).map(({ field, value, ...words }) =>
      problem(field, value, words),
    ),
    ...(spelled.ok ? [] : [problem('pinyin', said.pinyin ?? '', spelled)]),
    ...(meant.wrong ? [problem(meant.wrong.field, meant.wrong.value, meant.wrong)] : []),
    ...(death ? [problem('died', said.died ?? '', death)] : []),
  ]
  if (mistakes.length > 0 || !line || !spelled.ok) return mistakes
  const whole = { ...withUnits(line, setting.unitNames), pinyin: spelled.pinyin }
  return [planHuman({ row, line: whole, known: meant.id }, setting)]
}

type Words = Pick<RowError, 'reason' | 'fix'> & { readonly offers?: Offered | undefined }

/** The pinyin of a row by syllables: one for each character of its name. */
function spelledName({ name, pinyin }: PersonSaid) {
  if (pinyin === undefined || name === undefined) return { ok: true as const, pinyin }
  const read = readNamePinyin(pinyin, name)
  return read.ok ? { ok: true as const, pinyin: read.syllables.join(' ') } : read
}

type Meant = {
  /** Somebody of the roster; undefined: somebody new, or it is not clear. */
  readonly id?: string
  readonly wrong?: Words & { readonly field: 'name' | 'staffNo'; readonly value: string }
}

function whoIsMeant(
  row: number,
  { name, staffNo, unit }: PersonSaid,
  { candidates, saidIn, unitNames }: Setting,
): Meant {
  if (name === undefined) return {}
  const unitId = unit === undefined ? undefined : unitNames.find(unit)
  const numbered = staffNo ? candidates.get(`#${staffNo}`) : undefined
  const known = numbered ?? candidates.get(bareName(name)) ?? []
  const match = matchHuman({ name, staffNo, unitId: unitId ?? '' }, known)
  // Without a unit that is known a number alone tells who is meant.
  if (match.kind === 'unclear' && (match.field === 'staffNo' || unitId !== undefined))
    return { wrong: { ...match, value: match.field === 'name' ? name : (staffNo ?? '') } }
  if (unitId === undefined && match.kind !== 'known') return {}
  const key = match.kind === 'known' ? match.id : `${bareName(name)} ${unitId} ${staffNo ?? ''}`
  const earlier = saidIn.get(key)
  if (earlier !== undefined) {
    const words = {
      reason: `与第 ${earlier} 行是同一人`,
      fix: '请只保留一行；是两个人请分别填写工号',
    }
    return { wrong: { ...words, field: 'name', value: name } }
  }
  saidIn.set(key, row)
  return match.kind === 'known' ? { id: match.id } : {}
}

type Saying = { readonly row: number; readonly line: HumanLine; readonly known: string | undefined }

function planHuman({ row, line, known }: Saying, setting: Setting): PlannedRow | RowError {
  const { today, unitById } = setting
  const stored =
    (known === undefined ? undefined : setting.sheets.get(known)) ?? newSheet(known ?? setting.ids.next())
  const isNew = known === undefined
  const sent = sheetAfterLine(stored, line, today)
  const human = changesOfSheet(stored, sent, isNew)
  const mistake = human.detail && deathMistake(human.detail, today)
  if (mistake) return errorAt(setting.table, { row, field: 'died', value: line.died ?? '' }, mistake)
  const head = { row, name: line.name, unit: unitById.get(line.unitId) ?? null }
  if (changesNothing(human)) return { ...head, pile: 'same', changes: [] }
  const changes = isNew ? [] : wordsOfChange(stored, { sent, human }, { today, unitById })
  return { ...head, pile: isNew ? 'added' : 'updated', changes, human, seenVersion: stored.version }
}

function wordsOfChange(
  stored: StoredSheet,
  { sent, human }: { readonly sent: SentSheet; readonly human: SheetChanges },
  { today, unitById }: Pick<Setting, 'today' | 'unitById'>,
): readonly WordChange[] {
  const unitName = (id: string) => unitById.get(id) ?? ''
  const facts = {
    ...stored.facts,
    ...Object.fromEntries(Object.entries(sent.facts).filter(([, rows]) => rows)),
  }
  const after = { detail: human.detail ?? stored.detail, facts }
  const words = changedWords(sheetWords(stored, today, unitName), sheetWords(after, today, unitName))
  // What is masked looks alike before and after.
  const hidden = (['phone', 'email', 'ethnicity'] as const)
    .filter((field) => human.fields.includes(field))
    .map((field) => ({ phone: '手机', email: '邮箱', ethnicity: '民族' })[field])
    .filter((field) => !words.some((word) => word.field === field))
  return [...words, ...hidden.map((field) => ({ field, before: '＊＊', after: '＊＊' }))]
}

function candidatesOf(known: readonly KnownHuman[]): ReadonlyMap<string, readonly KnownHuman[]> {
  const candidates = new Map<string, KnownHuman[]>()
  for (const human of known) {
    for (const key of [bareName(human.name), ...(human.staffNo ? [`#${human.staffNo}`] : [])]) {
      const own = candidates.get(key)
      if (own) own.push(human)
      else candidates.set(key, [human])
    }
  }
  return candidates
}

type UnknownName = Words & { readonly field: string; readonly value: string }

/** Every name of a unit that is nobody's; of several in a cell the cell is told and mended, so that the others stay. */
function unknownUnits(
  { unit, inCharge = [], contactPoints = [] }: PersonSaid,
  units: UnitNames,
): readonly UnknownName[] {
  const named = [
    { field: 'unit', names: unit === undefined ? [] : [unit] },
    { field: 'inCharge', names: inCharge },
    { field: 'contactPoints', names: contactPoints },
  ]
  return named.flatMap(({ field, names }) =>
    [...new Set(names)].flatMap((name) => {
      if (units.find(name) !== undefined) return []
      const { like, reason, fix } = units.unknown(name)
      const words = { reason: names.length > 1 ? `其中“${name}”${reason}` : reason, fix }
      const told = { field, value: names.join('、'), ...words }
      if (like === undefined) return told
      const mended = names.map((one) => (one === name ? like : one)).join('、')
      return { ...told, offers: { field, values: [{ value: mended, label: like }] } }
    }),
  )
}

function withUnits(line: PersonLine | CadreLine, units: UnitNames): HumanLine {
  const idOf = (name: string) => units.find(name) ?? ''
  const unitId = idOf(line.unit)
  return 'inCharge' in line
    ? {
        ...line,
        unitId,
        inCharge: line.inCharge?.map(idOf),
        contactPoints: line.contactPoints?.map(idOf),
      }
    : { ...line, unitId }
}
