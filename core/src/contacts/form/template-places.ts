// Where the placeholders of a school's own form stand, so that they are found again in a filled one: by the words around them,
// row by row. Pure; how a template is filled is the document writer's.

import { placeholderPattern } from '../../templates/check-placeholders.ts'
import type { FormField } from './form-labels.ts'
import { linesOfCell, type Paper } from './paper.ts'

/** A row of a table, or a paragraph as a row of one cell, by the text of each. */
export interface PaperRow {
  readonly cells: readonly string[]
  readonly isParagraph: boolean
}

/** A row of the template: what a row of a filled form says where it is the same one. */
export interface PlaceRow {
  readonly cells: readonly CellPlaces[]
  readonly isParagraph: boolean
  /** It says words of its own, by which it is known wherever it stands. */
  readonly isAnchor: boolean
  /** It belongs to what is repeated for each contact. */
  readonly repeats: boolean
}

export interface CellPlaces {
  readonly pattern: RegExp
  /** In the order of the pattern's groups; null for what the product does not take back. */
  readonly fields: readonly (FormField | null)[]
}

const fieldOf: Readonly<Record<string, FormField>> = {
  填表日期: 'fillDate',
  干部姓名: 'cadre.name',
  干部职务: 'cadre.post',
  对象姓名: 'person.name',
  对象职务: 'person.post',
  对象单位: 'unit',
  联系情况: 'contactBrief',
  意见建议: 'suggestions',
  备注: 'remark',
  联系日期: 'heldOn',
  联系形式: 'form',
  联系地点: 'place',
  联系内容: 'contactBrief',
  本次意见建议: 'suggestions',
  本次备注: 'remark',
}

export function rowsOfPaper({ tables, after }: Paper): readonly PaperRow[] {
  const paragraphs = (lines: readonly string[]) => lines.map((line) => ({ cells: [line], isParagraph: true }))
  return [
    ...tables.flatMap(({ before, rows }) => [
      ...paragraphs(before),
      ...rows.map((row) => ({
        cells: row.map((cell) => linesOfCell(cell).join('\n')),
        isParagraph: false,
      })),
    ]),
    ...paragraphs(after),
  ]
}

/** The rows of a template that say anything; those that only begin or end what is repeated are none of a filled form. */
export function placesOfTemplate(template: Paper): readonly PlaceRow[] {
  let isOpen = false
  return rowsOfPaper(template).flatMap(({ cells, isParagraph }): readonly PlaceRow[] => {
    const signs = cells.flatMap((cell) => [...cell.matchAll(placeholderPattern)].map(([, sign]) => sign))
    const repeats = isOpen || signs.includes('#')
    if (signs.includes('#')) isOpen = true
    if (signs.includes('/')) isOpen = false
    const own = cells.map((cell) =>
      cell.replace(placeholderPattern, (whole, sign) => (sign === '' ? whole : '')),
    )
    if (own.every((cell) => cell.trim() === '')) return []
    const isAnchor = own.some((cell) => /[\p{L}\p{N}]/u.test(cell.replace(placeholderPattern, '')))
    return [{ cells: own.map(placesOfCell), isParagraph, isAnchor, repeats }]
  })
}

function placesOfCell(cell: string): CellPlaces {
  const fields: (FormField | null)[] = []
  let pattern = '^\\s*'
  let next = 0
  for (const { 0: written, 2: name = '', index } of cell.matchAll(placeholderPattern)) {
    pattern += `${literal(cell.slice(next, index))}([\\s\\S]*?)`
    fields.push(fieldOf[name] ?? null)
    next = index + written.length
  }
  const rest = cell.slice(next)
  // A cell the template leaves empty, and what lies behind its last words, may be written in.
  if (fields.length === 0 && rest.trim() === '') return { pattern: /^/u, fields }
  return { pattern: new RegExp(`${pattern}${literal(rest)}\\s*$`, 'u'), fields }
}

/** Words as people leave them: spaces, rules to write on and the width of signs make no difference. */
function literal(text: string): string {
  const inner = text.replace(/\s+/gu, ' ').replace(/[_＿]+/gu, '_')
  return [...inner].map((sign) => signPatterns[sign] ?? `${escaped(sign)}\\s*`).join('')
}

const signPatterns: Readonly<Record<string, string>> = {
  ' ': '\\s+',
  _: '[\\s\\S]*?',
  '：': '[：:]\\s*',
  ':': '[：:]\\s*',
  '（': '[（(]\\s*',
  '(': '[（(]\\s*',
  '）': '[）)]\\s*',
  ')': '[）)]\\s*',
}

const escaped = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')
