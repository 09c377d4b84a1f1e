import { expect, test } from 'vitest'
import { archiveNames } from './archive-names.ts'

const named = (...parts: readonly string[]) => archiveNames([parts], 'docx')[0]

test.each([
  ['what a file system refuses is left out', ['文学院', 'a/b\\c:*?"<>|d'], '文学院/abcd.docx'],
  ['a folder is never the one above', ['..', '名单'], '_/名单.docx'],
  ['nothing turns the writing direction', ['名\u202E单'], '名单.docx'],
  ['a line break is none', ['名\n单'], '名单.docx'],
  ['no name begins or ends with a dot or a space', [' .名单. '], '名单.docx'],
  ['a device is no file', ['CON', 'lpt1'], '_CON/_lpt1.docx'],
  ['a name of nothing has one', ['登记表', ''], '登记表/_.docx'],
  ['a name keeps its middle dot', ['阿勒腾·叶尔兰'], '阿勒腾·叶尔兰.docx'],
])('%s', (_, parts, name) => {
  expect(named(...parts)).toBe(name)
})

test('a long name is cut', () => {
  expect(named('长'.repeat(200))).toBe(`${'长'.repeat(60)}.docx`)
})

test('no two are alike, also where only the size of letters tells them apart', () => {
  expect(
    archiveNames(
      [
        ['A', '名单'],
        ['a', '名单'],
        ['A', '名单'],
        ['B', '名单'],
      ],
      'xlsx',
    ),
  ).toEqual(['A/名单.xlsx', 'a/名单（2）.xlsx', 'A/名单（3）.xlsx', 'B/名单.xlsx'])
})
