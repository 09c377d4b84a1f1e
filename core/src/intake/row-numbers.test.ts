import { expect, test } from 'vitest'
import { hiddenSentence } from './hidden-sentence.ts'
import { rowNumbers } from './row-numbers.ts'

test.each([
  [[5], '第 5 行'],
  [[5, 6], '第 5–6 行'],
  [[3, 5, 6, 7, 9], '第 3、5–7、9 行'],
  [Array.from({ length: 21 }, (_, at) => at * 2 + 2), /^第 2、4、.*、40 行等$/],
])('rows %j are named %s', (rows, words) => {
  if (typeof words === 'string') expect(rowNumbers(rows)).toBe(words)
  else expect(rowNumbers(rows)).toMatch(words)
})

test.each([
  [[4, 5], [], '有 2 行在 Excel 中是隐藏的（第 4–5 行）'],
  [[], [{ column: 'C', header: '职务' }], '有 1 列在 Excel 中是隐藏的（C 列“职务”）'],
  [
    [4],
    [{ column: 'C', header: '职务' }],
    '有 1 行在 Excel 中是隐藏的（第 4 行），1 列是隐藏的（C 列“职务”）',
  ],
] as const)('what is hidden in rows %j and columns %j is told, and what to do', (rows, columns, words) => {
  expect(hiddenSentence({ rows, rowTotal: rows.length, columns })).toBe(
    `${words}，这里照样读取。不想导入的，请在 Excel 中取消隐藏（或筛选）后删去，再重新上传。`,
  )
})
