// Drop-downs of a template: the words stand in a hidden sheet, since a list inside the cell rule ends at 255 characters.

import { columnLetter } from '@tongxin/core/intake/column-letter'
import type { DataValidation, WriteSheet } from 'hucre/xlsx'

export type ColumnWithChoices = Readonly<{ header: string; choices?: readonly string[] }>

const dictionary = '字典'
const lastRow = 20_000

/** One column of words for each column with choices; undefined when there is none. */
export function choicesSheet(columns: readonly ColumnWithChoices[]): WriteSheet | undefined {
  const lists = withChoices(columns)
  if (lists.length === 0) return undefined
  const longest = Math.max(...lists.map(({ choices }) => choices.length))
  const words = Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices[row] ?? null))
  return { name: dictionary, hidden: true, rows: [lists.map(({ header }) => header), ...words] }
}

/** The cell rules, from the first row of data on. */
export function choiceValidations(columns: readonly ColumnWithChoices[], firstRow: number): DataValidation[] {
  return withChoices(columns).map(({ at, choices, header }, list) => {
    const source = columnLetter(list)
    return {
      type: 'list',
      range: `${columnLetter(at)}${firstRow}:${columnLetter(at)}${lastRow}`,
      formula1: `${dictionary}!$${source}$2:$${source}$${choices.length + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: header,
      errorMessage: '请从下拉列表中选择。',
    }
  })
}

function withChoices(columns: readonly ColumnWithChoices[]) {
  return columns.flatMap(({ header, choices }, at) =>
    choices && choices.length > 0 ? [{ at, header, choices }] : [],
  )
}
