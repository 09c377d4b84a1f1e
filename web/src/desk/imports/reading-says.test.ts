// @vitest-environment node
import { expect, it } from 'vitest'
import { readingSays } from './reading-says.ts'

const reading = { fileName: '名册.xlsx', kind: 'persons', count: 0, of: 'rows' } as const

it.each([
  ['is being sent until the server has it', [], '正在上传“名册.xlsx”…', null],
  ['is being read from then on', [reading], '正在读取“名册.xlsx”…', null],
  ['tells the rows so far', [{ ...reading, count: 12_000 }], '正在读取“名册.xlsx”…', '已读 12000 行'],
  [
    'counts forms where it holds forms',
    [{ ...reading, kind: 'contacts', count: 40, of: 'forms' }],
    '正在读取“名册.xlsx”…',
    '已读 40 份',
  ],
  [
    'is not the file of another window',
    [{ ...reading, fileName: '单位.xlsx' }],
    '正在上传“名册.xlsx”…',
    null,
  ],
] as const)('a dropped file %s', (_, readings, phase, soFar) => {
  expect(readingSays('名册.xlsx', readings)).toEqual({ phase, soFar })
})
