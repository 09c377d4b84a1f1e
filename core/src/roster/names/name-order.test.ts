import { expect, test } from 'vitest'
import { characterOrder } from './character-order.ts'
import { charactersWithoutStrokes, soundOrderOf, strokeOrderOf } from './name-order.ts'
import { partsOfName } from './surname.ts'

// Only counts and kinds matter here: strokes by hand.
const keyOf = characterOrder(
  new Map(
    Object.entries({
      丁: 'jg',
      万: 'jrs',
      大: 'jsl',
      王: 'jjfj',
      田: 'fcjfj',
      利: 'sjfskfg',
      欧: 'jsklsesl'.slice(0, 8),
      阳: 'wffcjj',
      李: 'jfslegj',
      黎: 'sjfsksrslgkksk',
      富: 'kkejfcjfcjfj',
      宁: 'kkejg',
      方: 'kjrs',
      俟: 'sfnksjjsl',
      阿: 'wfjfcjg',
    }),
  ),
)
const byStrokes = (names: string) =>
  names
    .split(' ')
    .sort((a, b) => (strokeOrderOf(a, keyOf) < strokeOrderOf(b, keyOf) ? -1 : 1))
    .join(' ')

test.each([
  ['the first character decides, not the sum', '田宁 王富 丁富', '丁富 王富 田宁'],
  ['one surname: 单名 as if a blank stood before it', '田大利 田富', '田富 田大利'],
  ['单名 among themselves by strokes', '田富 田大', '田大 田富'],
  ['a 单姓 before the 复姓 that begins with it', '欧阳大 欧富利 万俟宁 万方', '万方 万俟宁 欧富利 欧阳大'],
  ['欧阳 with nothing after is 欧 named 阳', '欧阳 欧大 欧阳大', '欧大 欧阳 欧阳大'],
  ['names with · go from their first character on', '阿大·利富 欧大 丁大', '丁大 阿大·利富 欧大'],
])('%s', (_, given, expected) => {
  expect(byStrokes(given)).toBe(expected)
})

test('a name with a character that has no strokes comes after those with strokes, and tells which it is', () => {
  expect(byStrokes('𠮷大 富大 王𠮷 王富')).toBe('王富 王𠮷 富大 𠮷大')
  expect(charactersWithoutStrokes('王𠮷', keyOf)).toEqual(['𠮷'])
  expect(charactersWithoutStrokes('阿大·利富 Ann', keyOf)).toEqual([])
})

test('by sound: letters, tone, then the character, so that one surname stays together', () => {
  const names = {
    李大: 'li3 da4',
    黎大: 'li2 da4',
    李富: 'li3 fu4',
    利宁: 'li4 ning2',
    阿大: 'a1 da4',
    方大: 'fang1 da4',
  }
  const sorted = Object.entries(names)
    .map(([name, syllables]) => [name, soundOrderOf(name, syllables.split(' '), keyOf)] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([name]) => name)
  expect(sorted).toEqual(['阿大', '方大', '黎大', '李大', '李富', '利宁'])
})

test.each([
  ['欧阳修远', '欧阳', '修远'],
  ['欧阳', '欧', '阳'],
  ['万俟宁', '万俟', '宁'],
  ['单知行', '单', '知行'],
  ['阿不都·热合曼', '阿不都热合曼', ''],
  ['Ann Lee', 'AnnLee', ''],
])('%s has the surname %s', (name, surname, given) => {
  const parts = partsOfName(name)
  expect([parts.surname.join(''), parts.given.join('')]).toEqual([surname, given])
})
