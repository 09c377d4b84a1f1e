import { describe, expect, test } from 'vitest'
import { readNamePinyin, searchForms, spelledName } from './name-pinyin.ts'

describe('the pinyin of a name as it is typed', () => {
  test.each([
    ['单知行', 'Shàn Zhīxíng', 'shan4 zhi1 xing2'],
    ['单知行', 'shan zhi xing', 'shan zhi xing'],
    ['单知行', 'shan4zhi1xing2', 'shan4 zhi1 xing2'],
    ['单知行', 'shanzhixing', 'shan zhi xing'],
    ['吕布', 'Lǚ Bù', 'lv3 bu4'],
    ['吕布', 'lü bu', 'lv bu'],
    ['吕布', 'lu:3 bu4', 'lv3 bu4'],
    ['万俟宁', 'Mòqí Níng', 'mo4 qi2 ning2'],
    ['李西安', "Lǐ Xī'ān", 'li3 xi1 an1'],
    ['区安', 'ōu ān', 'ou1 an1'],
    ['阿不都·热合曼', 'abudu rehaman', 'a bu du re ha man'],
    ['阿不都·热合曼', 'Abudu·Reheman', 'a bu du re he man'],
    ['李西安', 'li xian', 'li xi an'],
    ['李娴', 'li xian', 'li xian'],
    ['方安', 'fangan', undefined],
    ['单知行', 'shan 知行', undefined],
    ['单知行', 'shan', undefined],
  ])('%s as %s', (name, typed, syllables) => {
    const read = readNamePinyin(typed, name)
    expect(read.ok ? read.syllables.join(' ') : undefined).toBe(syllables)
  })

  test('says what to type instead where it can be parted in two ways', () => {
    expect(readNamePinyin('fangan', '方安')).toEqual({
      ok: false,
      reason: '可以分成几种音节',
      fix: '请在每个字的拼音之间空一格，如 fang an',
    })
  })
})

test('search forms are letters without tones, and initials', () => {
  expect(searchForms(['shan4', 'zhi1', 'xing2'])).toEqual({ pinyin: 'shanzhixing', initials: 'szx' })
  expect(searchForms(['lv3', 'bu4'])).toEqual({ pinyin: 'lvbu', initials: 'lb' })
})

// GB/T 28039—2011: surname and given name apart, each with a capital; the mark where the scheme puts it.
test.each([
  ['单知行', 'shan4 zhi1 xing2', 'Shàn Zhīxíng'],
  ['欧阳修远', 'ou1 yang2 xiu1 yuan3', 'Ōuyáng Xiūyuǎn'],
  ['李西安', 'li3 xi1 an1', 'Lǐ Xī’ān'],
  ['吕绿', 'lv3 lv4', 'Lǚ Lǜ'],
  ['归友', 'gui1 you3', 'Guī Yǒu'],
  ['刘秋', 'liu2 qiu1', 'Liú Qiū'],
  ['单知行', 'shan zhi xing', 'Shan Zhixing'],
  ['阿不都·热合曼', 'a1 bu4 dou1 re4 he2 man4', 'Ābùdōu·Rèhémàn'],
])('%s is spelled %s', (name, syllables, spelled) => {
  expect(spelledName(name, syllables.split(' '))).toBe(spelled)
})
