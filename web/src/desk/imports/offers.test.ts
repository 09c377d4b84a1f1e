// @vitest-environment node
import { expect, it } from 'vitest'
import { offersOf } from './offers.ts'

const number = { column: 'Q', value: '10023', label: '工号 10023' }

it.each([
  [
    'what the server knows, for the cell it says',
    { offers: [number], fix: '请填写“代表人士工号”' },
    [['Q', '10023']],
  ],
  ['the unit most like it', { offers: [], fix: '是不是“文学院”；或先导入单位' }, [['C', '文学院']]],
  [
    'days it may mean',
    { offers: [], fix: '请写明，例如 2026-03-05 或 2026-05-03' },
    [
      ['C', '2026-03-05'],
      ['C', '2026-05-03'],
    ],
  ],
  [
    'a short list of words',
    { offers: [], fix: '请改为：走访、座谈' },
    [
      ['C', '走访'],
      ['C', '座谈'],
    ],
  ],
  [
    'every form of a document that has a few',
    { offers: [], fix: '请改为：个别谈心、座谈、走访、电话、网络' },
    ['个别谈心', '座谈', '走访', '电话', '网络'].map((form) => ['C', form]),
  ],
  ['nothing where nothing is named', { offers: [], fix: '请核对姓名' }, []],
])('a problem is mended with one press: %s', (_, problem, expected) => {
  expect(offersOf({ ...problem, column: 'C' }).map(({ column, value }) => [column, value])).toEqual(expected)
})
