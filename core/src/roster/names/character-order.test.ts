import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterOrder, isUnknownKey } from './character-order.ts'

// Strokes by hand from 通用规范汉字笔顺规范.
const strokes = new Map(
  Object.entries({
    一: 'j',
    十: 'jf',
    干: 'jjf',
    于: 'jjg',
    土: 'jfj',
    士: 'jfj',
    工: 'jfj',
    夕: 'sek',
    久: 'sel',
    么: 'snk',
    子: 'egj',
    卫: 'rfj',
    王: 'jjfj',
    开: 'jjsf',
    井: 'jjsf',
    午: 'sjjf',
    牛: 'sjjf',
  }),
)
const keyOf = characterOrder(strokes)
const sorted = (characters: string) => [...characters].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).join('')

// What 《GB 13000.1字符集汉字字序（笔画序）规范》 says of each rule.
test.each([
  ['fewer strokes first', '王十', '十王'],
  ['then 横 竖 撇 点 折, stroke after stroke', '午王土', '土王午'],
  ['竖 before 竖钩', '于干', '干于'],
  ['点 before 捺', '久夕', '夕久'],
  ['折: 横撇 before 撇折, fewer turns before more', '么久卫子', '久么子卫'],
  ['apart before touching before crossing, short before long', '士土工井开牛午', '工土士开井午牛'],
])('%s', (_, given, expected) => {
  expect(sorted(given)).toBe(expected)
})

test('a character without strokes comes after all that have them, by code point', () => {
  expect(sorted('𠮷㐂王龘一')).toBe('一王㐂龘𠮷')
  expect(isUnknownKey(keyOf('𠮷'))).toBe(true)
  expect(isUnknownKey(keyOf('王'))).toBe(false)
})

test('no two characters have one place, whatever their strokes', () => {
  const character = fc.constantFrom(...strokes.keys(), '𠮷', '㐂')
  fc.assert(
    fc.property(character, character, (a, b) => {
      expect(keyOf(a) === keyOf(b)).toBe(a === b)
    }),
  )
})
