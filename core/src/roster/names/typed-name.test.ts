import { expect, test } from 'vitest'
import { bareName, canonicalName } from './canonical-name.ts'
import { isNamedLike } from './typed-name.ts'

test.each([
  ['阿不都•热合曼', '阿不都·热合曼'],
  ['阿不都‧热合曼', '阿不都·热合曼'],
  ['阿不都・热合曼', '阿不都·热合曼'],
  ['阿不都･热合曼', '阿不都·热合曼'],
  ['阿不都．热合曼', '阿不都·热合曼'],
  ['阿不都 · 热合曼', '阿不都·热合曼'],
  ['阿不都.热合曼', '阿不都·热合曼'],
  ['单 知　行', '单知行'],
  ['John F. Lee', 'John F. Lee'],
  ['𠮷田·', '𠮷田'],
])('%s is written %s', (typed, canonical) => {
  expect(canonicalName(typed)).toBe(canonical)
})

test('with and without dot or blank it is one name; another character is another', () => {
  expect(
    new Set(['阿不都·热合曼', '阿不都 热合曼', '阿不都热合曼', '阿不都・热合曼'].map(bareName)).size,
  ).toBe(1)
  expect(bareName('阿卜都热合曼')).not.toBe(bareName('阿不都热合曼'))
})

const lu = { name: '吕知行', pinyin: 'lvzhixing', initials: 'lzx' }
const abudu = { name: '阿不都·热合曼', pinyin: 'abudureheman', initials: 'abdrhm' }

test.each([
  ['知行', true],
  ['lvzhi', true],
  ['lüzhixing', true],
  ['lyu zhi', true],
  ['LZX', true],
  ['zhixing', true],
  ['zx', true],
  ['zhi xi', false],
  ['hi', false],
  ['行知', false],
])('%s finds 吕知行: %s', (typed, found) => {
  expect(isNamedLike(lu, typed)).toBe(found)
})

test.each(['chenyu', 'chen yu', "chen'yu", '陈宇', 'yuning', 'cyn'])('%s finds 陈宇宁', (typed) => {
  expect(isNamedLike({ name: '陈宇宁', pinyin: 'chenyuning', initials: 'cyn' }, typed)).toBe(true)
})

test.each(['阿不都热', '不都·热', '不都 热', '都・热', 'reheman', 'abd'])(
  '%s finds 阿不都·热合曼',
  (typed) => {
    expect(isNamedLike(abudu, typed)).toBe(true)
  },
)
