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
import type { PersonLine } from '../../intake/roster/person-table.ts'
import { errorAt, inOrder } from '../../intake/tables/row-place.ts'
import type { TableReading } from '../../intake/tables/rows.ts'
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

type Table = TableReading<PersonLine | CadreLine>
type Setting = PeopleParts & {
  readonly table: Table
  readonly unitNames: UnitNames
  readonly unitById: ReadonlyMap<string, string>
  readonly candidates: ReadonlyMap<string, readonly KnownHuman[]>
  /** Which row has already said something of a human, known or new. */
  readonly saidIn: Map<string, number>
}

/** What a table of people would write; whoever is not clear is a problem, never a guess. */
export function planPeople(table: Table, parts: PeopleParts): Plan {
  const setting: Setting = {
    ...parts,
    table,
    unitNames: unitNamesOf(parts.units, parts.unitsEver),
    unitById: new Map(parts.units.map((unit) => [unit.unitId, unit.name])),
    candidates: candidatesOf(parts.known),
    saidIn: new Map(),
  }
  const planned = table.accepted.map(({ row, value }) => planRow(row, value, setting))
  return {
    rows: planned.flatMap((one) => ('pile' in one ? [one] : [])),
    problems: inOrder([...table.errors, ...planned.flatMap((one) => ('pile' in one ? [] : [one]))]),
  }
}

function planRow(row: number, value: PersonLine | CadreLine, setting: Setting): PlannedRow | RowError {
  const wrong = unknownUnit(value, setting.unitNames)
  if (wrong) return errorAt(setting.table, { row, ...wrong }, setting.unitNames.unknown(wrong.value))
  const spelled = spelledLine(withUnits(value, setting.unitNames))
  if (!spelled.ok) return errorAt(setting.table, { row, field: 'pinyin', value: value.pinyin ?? '' }, spelled)
  const { line } = spelled
  const { staffNo, name } = line
  const numbered = staffNo ? setting.candidates.get(`#${staffNo}`) : undefined
  const match = matchHuman(line, numbered ?? setting.candidates.get(bareName(name)) ?? [])
  if (match.kind === 'unclear') {
    const said = match.field === 'name' ? name : (staffNo ?? '')
    return errorAt(setting.table, { row, field: match.field, value: said }, match)
  }
  const key = match.kind === 'known' ? match.id : `${bareName(name)} ${line.unitId} ${staffNo ?? ''}`
  const earlier = setting.saidIn.get(key)
  if (earlier !== undefined) {
    const words = { reason: `与第 ${earlier} 行是同一人`, fix: '请只保留一行；是两个人请分别填写工号' }
    return errorAt(setting.table, { row, field: 'name', value: name }, words)
  }
  setting.saidIn.set(key, row)
  return planHuman({ row, line, known: match.kind === 'known' ? match.id : undefined }, setting)
}

/** The pinyin of a row by syllables: one for each character of its name. */
function spelledLine(line: HumanLine) {
  if (line.pinyin === undefined) return { ok: true as const, line }
  const read = readNamePinyin(line.pinyin, line.name)
  return read.ok ? { ok: true as const, line: { ...line, pinyin: read.syllables.join(' ') } } : read
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

function unknownUnit(line: PersonLine | CadreLine, units: UnitNames) {
  const named = [
    { field: 'unit', names: [line.unit] },
    ...('inCharge' in line
      ? [
          { field: 'inCharge', names: line.inCharge ?? [] },
          { field: 'contactPoints', names: line.contactPoints ?? [] },
        ]
      : []),
  ]
  for (const { field, names } of named) {
    const value = names.find((name) => units.find(name) === undefined)
    if (value !== undefined) return { field, value }
  }
  return undefined
}

function withUnits(line: PersonLine | CadreLine, units: UnitNames): HumanLine {
  const idOf = (name: string) => units.find(name) ?? ''
  const { unit, ...rest } = line
  const links =
    'inCharge' in line
      ? { inCharge: line.inCharge?.map(idOf), contactPoints: line.contactPoints?.map(idOf) }
      : {}
  return { ...rest, ...links, unitId: idOf(unit) }
}
