import type { AllocationRow } from '@tongxin/core/pairing/lists/allocation-rows'
import { readHumanName, readStaffNo } from '@tongxin/core/roster/typed-detail'
import type { RosterField } from '../roster/roster-field.ts'
import { optionalColumn, type ParsedCell, requiredColumn, textCell } from './column.ts'
import { areasLeftEmpty, type FilledDown, filledBy } from './filled-down.ts'
import { readTable, type TableReading, type TableShape } from './rows.ts'
import type { MergedArea, Sheet } from './sheet.ts'

/**
 * A 分配表: a cadre over several rows (merged cells), a person in each; several persons may stand in one cell, parted by 、 or
 * a new line. Merged cells are filled down before anything is read, and a cadre written once over rows left empty alike.
 */
export function readAllocation(written: Sheet): AllocationReading {
  const asWritten = readTable(written, allocationTable)
  const areas = areasLeftEmpty(written, asWritten, cadre.field)
  const numbers = areas.length > 0 ? areasBeside(areas, written, asWritten) : []
  const sheet = areas.length > 0 ? { ...written, merges: [...written.merges, ...areas, ...numbers] } : written
  const table = areas.length > 0 ? readTable(sheet, allocationTable) : asWritten
  const rows = table.accepted.flatMap(({ row, value }) => {
    const units = value.unit?.split(parts) ?? []
    return value.persons.map((person, at) => ({
      row,
      cadre: value.cadre,
      person: person.name,
      unit: person.unit ?? (units.length === value.persons.length ? units[at] : value.unit),
      cadreNo: value.cadreNo,
      personNo: value.persons.length === 1 ? value.personNo : undefined,
      reason: value.reason,
    }))
  })
  return { sheet, table, rows, filled: filledBy(areas, written, cadre.header) }
}

/** The number of a cadre belongs to the name: it is empty in the same rows. */
function areasBeside(areas: readonly MergedArea[], sheet: Sheet, table: TableReading<unknown>) {
  return areasLeftEmpty(sheet, table, cadreNo.field).flatMap((area) =>
    areas.flatMap(({ fromRow, toRow }) =>
      fromRow === area.fromRow ? [{ ...area, toRow: Math.min(toRow, area.toRow) }] : [],
    ),
  )
}

export type AllocationReading = {
  /** With what was left empty below a cadre filled down. */
  readonly sheet: Sheet
  readonly filled: readonly FilledDown[]
  readonly table: TableReading<AllocationLine>
  readonly rows: readonly AllocationRow[]
}

type AllocationLine = {
  readonly cadre: string
  readonly persons: readonly WrittenPerson[]
  readonly unit: string | undefined
  readonly cadreNo: string | undefined
  readonly personNo: string | undefined
  readonly reason: string | undefined
}

/** 柏予安（文学院）: the unit that stands behind the name. */
type WrittenPerson = { readonly name: string; readonly unit: string | undefined }

const parts = /\s*[、，,;；\n]\s*/

const cadre = requiredColumn({
  field: 'cadre',
  header: '领导姓名',
  synonyms: [
    '领导',
    '领导干部',
    '党员领导干部',
    '联系领导',
    '联系人',
    '校领导',
    '领导干部姓名',
    '院领导',
    '党委委员',
    '联系干部',
    '联谊领导',
    '结对领导',
    '干部姓名',
  ],
  parse: readHumanName,
})
const persons = requiredColumn({
  field: 'person',
  header: '联谊对象姓名',
  synonyms: [
    '联谊对象',
    '联系对象',
    '联系对象姓名',
    '党外代表人士',
    '党外代表人士姓名',
    '对象姓名',
    '联谊人士',
    '党外人士',
    '党外知识分子',
    '交友对象',
    '联谊交友对象',
    '联系交友对象',
    '结对对象',
  ],
  parse: personsCell,
})
const unit = optionalColumn({
  field: 'unit',
  header: '所在单位',
  synonyms: ['单位', '工作单位', '对象单位', '所属单位', '部门'],
  parse: textCell(400),
})
const cadreNo = optionalColumn({
  field: 'cadreNo',
  header: '领导工号',
  synonyms: ['领导干部工号'],
  parse: readStaffNo,
})
const personNo = optionalColumn({
  field: 'personNo',
  header: '对象工号',
  synonyms: ['工号', '联谊对象工号', '联系对象工号'],
  parse: readStaffNo,
})
const reason = optionalColumn({
  field: 'reason',
  header: '理由',
  synonyms: ['结对理由'],
  parse: textCell(200),
})

/** The fields of a 分配表 in the order of its template. */
export function allocationFields(choices: {
  readonly cadres: readonly string[]
  readonly persons: readonly string[]
}): readonly RosterField[] {
  return [
    {
      column: cadre,
      width: 16,
      choices: choices.cadres,
      hint: '每行都写，或合并单元格跨几名联谊对象；只写在第一行、下面空着的，按同一名领导读',
    },
    { column: cadreNo, width: 12, hint: '重名时填写，用来区分' },
    { column: persons, width: 24, choices: choices.persons, hint: '一行一人；写几个人时用“、”分开' },
    { column: personNo, width: 12, hint: '重名时填写，用来区分；一行一人时才能填' },
    { column: unit, width: 26, hint: '联谊对象所在单位，用来核对；不填则按姓名找' },
    { column: reason, width: 32, hint: '制度要求说明理由的结对填写，其他可以不填' },
  ]
}

export const allocationTable: TableShape<AllocationLine> = {
  columns: [cadre, persons, unit, cadreNo, personNo, reason],
  toRow: (get) => ({
    cadre: get(cadre),
    persons: get(persons),
    unit: get(unit),
    cadreNo: get(cadreNo),
    personNo: get(personNo),
    reason: get(reason),
  }),
}

/** Several in one cell, numbered or not, each with the unit in brackets or without. */
function personsCell(text: string): ParsedCell<readonly WrittenPerson[]> {
  const persons: WrittenPerson[] = []
  for (const part of text.split(parts).flatMap(numbered)) {
    const [, written = part, unit] = /^([^（(]+)[（(]\s*([^（()）]{2,40}?)\s*[)）]$/.exec(part) ?? []
    const name = readHumanName(written.trim())
    if (!name.ok) return name
    persons.push({ name: name.value, unit })
  }
  return { ok: true, value: persons }
}

/** 1.温如玉 2.祝以宁 */
function numbered(part: string): readonly string[] {
  return part.split(/(?:^|\s+)[（(]?\d{1,2}[.．)）]\s*/).filter((one) => one.trim() !== '')
}
