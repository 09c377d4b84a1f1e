import { describe, expect, test } from 'vitest'
import { moveFormula, whyFormulaStays } from './move-formula.ts'
import { movedRange, movedRanges, rowMoves } from './row-moves.ts'

// Row 3 of five comes out three times: 1 2 3 3 3 4 5.
const moves = rowMoves([1, 2, 3, 3, 3, 4, 5].map((source) => ({ source, scopes: [] })))
const isRepeated = (row: number) => row === 3
const below = { row: 5, now: 7, isRepeated }
const second = { row: 3, now: 4, isRepeated }

describe('a formula moves with its rows', () => {
  test.each([
    ['below, a range over the repeated row spans all of them', 'SUM(C3:C3)', below, 'SUM(C3:C5)'],
    ['below, a cell below', 'C4*2', below, 'C6*2'],
    ['below, a cell above, fixed or not', '$A$1&B2', below, '$A$1&B2'],
    ['in the row, its own cells', 'B3&C3', second, 'B4&C4'],
    ['in the row, a cell below', 'B3/C5', second, 'B4/C7'],
    ['a text and a name with digits stay', 'LOG10(C4)&"C4"', below, 'LOG10(C6)&"C4"'],
  ])('%s', (_, formula, place, moved) => {
    expect(whyFormulaStays(formula, place)).toBeUndefined()
    expect(moveFormula(formula, place, moves)).toBe(moved)
  })

  test.each([
    ['one cell of a row that is repeated', 'C3', '公式引用了要重复的行里的一格 C3，请写成区域 C3:C3'],
    ['another sheet', '表2!A1', '公式引用了别的工作表'],
    ['a whole row', 'SUM(3:3)', '公式引用了整行'],
    ['a shared formula', '', '是与别的单元格共用的公式'],
  ])('or is named: %s', (_, formula, reason) => {
    expect(whyFormulaStays(formula, below)).toBe(reason)
  })
})

describe('a range moves', () => {
  test.each([
    ['$A$1:$F$5', '$A$1:$F$7'],
    ['A3:C3', 'A3:C5'],
    ['$1:$2', '$1:$2'],
    ['B9', 'B11'],
  ])('%s', (range, moved) => {
    expect(movedRange(range, moves)).toBe(moved)
  })

  test('a cell that was repeated becomes its column', () => {
    expect(movedRanges('B3 A1', moves)).toBe('B3:B5 A1')
  })
})
