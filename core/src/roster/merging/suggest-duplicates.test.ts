import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RosterEntry } from './duplicate-reasons.ts'
import { duplicateSentence } from './duplicate-sentences.ts'
import { pairKey, suggestDuplicates } from './suggest-duplicates.ts'

const entry = (id: string, name: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  id,
  name,
  pinyin: name,
  staffNo: null,
  gender: null,
  born: null,
  phone: null,
  email: null,
  units: [],
  identities: [],
  ...more,
})

const told = (one: Partial<RosterEntry>, other: Partial<RosterEntry>) =>
  suggestDuplicates([
    entry('a', '张明远', { pinyin: 'zhangmingyuan', staffNo: '1', ...one }),
    entry('b', '张明远', { pinyin: 'zhangmingyuan', born: '1970', ...other }),
  ]).flatMap(({ reasons }) => reasons.map((reason) => duplicateSentence(reason, (id) => id)))

describe('what is asked about', () => {
  const cases: readonly [string, Partial<RosterEntry>, Partial<RosterEntry>, readonly string[]][] = [
    [
      'one name in one unit',
      { units: ['文学院'] },
      { units: ['文学院', '图书馆'] },
      ['姓名相同', '同一单位（文学院）'],
    ],
    [
      'one name, born in the same month',
      { born: '1980-01-15' },
      { born: '1980-01' },
      ['姓名相同', '出生年月一致（1980年1月）'],
    ],
    [
      'one name, born in the same year as far as is known',
      { born: '1980' },
      { born: '1980-01' },
      ['姓名相同', '出生年月一致（1980年）'],
    ],
    ['one name and telephone', { phone: 'x' }, { phone: 'x' }, ['姓名相同', '手机号码相同']],
    ['one name and e-mail', { email: 'x' }, { email: 'x' }, ['姓名相同', '邮箱相同']],
    [
      'one name and seat',
      { identities: ['省级政协委员'] },
      { identities: ['省级政协委员'] },
      ['姓名相同', '身份相同（省级政协委员）'],
    ],
    [
      'a point typed otherwise',
      { name: '阿勒腾·叶尔兰', units: ['u'] },
      { name: '阿勒腾 叶尔兰', units: ['u'] },
      ['姓名相同', '同一单位（u）'],
    ],
    [
      'a number that lost its zeros, whatever the name',
      { staffNo: '00123' },
      { staffNo: '123', name: '李四', pinyin: 'lisi' },
      ['工号去掉空格和开头的零后相同（00123、123）'],
    ],
    [
      'read alike with one telephone',
      { phone: 'x' },
      { name: '章明远', phone: 'x' },
      ['姓名读音相同（张明远、章明远）', '手机号码相同'],
    ],
    [
      'read alike, born alike, in one unit',
      { born: '1980-01', units: ['u'] },
      { name: '章明远', born: '1980-01', units: ['u'] },
      ['姓名读音相同（张明远、章明远）', '出生年月一致（1980年1月）', '同一单位（u）'],
    ],
    [
      'one name, and nothing else known of one',
      {},
      { born: null },
      ['姓名相同', '其中一人没有工号、出生年月和联系方式，无法区分'],
    ],
    [
      'two numbers, but one birth',
      { staffNo: '1', born: '1980-01' },
      { staffNo: '2', born: '1980-01' },
      ['姓名相同', '出生年月一致（1980年1月）'],
    ],
  ]
  test.each(cases)('%s', (_, one, other, sentences) => {
    expect(told(one, other)).toEqual(sentences)
  })
})

describe('what is not asked about', () => {
  const cases: readonly [string, Partial<RosterEntry>, Partial<RosterEntry>][] = [
    ['one name and nothing in common', {}, {}],
    ['one name in one unit, of another sex', { units: ['u'], gender: '男' }, { units: ['u'], gender: '女' }],
    ['one name in one unit, born in other years', { units: ['u'], born: '1980' }, { units: ['u'] }],
    ['one name in one unit, with two staff numbers', { units: ['u'] }, { units: ['u'], staffNo: '2' }],
    ['read alike in one unit only', { units: ['u'] }, { name: '章明远', units: ['u'] }],
    ['read alike and born alike only', { born: '1980-01' }, { name: '章明远', born: '1980-01' }],
    ['another name with one telephone', { phone: 'x' }, { name: '李四', pinyin: 'lisi', phone: 'x' }],
  ]
  test.each(cases)('%s', (_, one, other) => {
    expect(told(one, other)).toEqual([])
  })

  test('who was told apart, whichever stands first', () => {
    const two = [entry('b', '甲', { units: ['u'] }), entry('a', '甲', { units: ['u'] })]
    expect(suggestDuplicates(two)).toHaveLength(1)
    expect(suggestDuplicates(two, new Set([pairKey('b', 'a')]))).toEqual([])
  })
})

test('the order of entries does not matter, and most reasons come first', () => {
  const some = fc.record({
    name: fc.constantFrom('甲', '乙'),
    born: fc.constantFrom(null, '1980', '1980-01', '1981-02'),
    phone: fc.constantFrom(null, 'x', 'y'),
    units: fc.subarray(['u', 'v']),
    staffNo: fc.constantFrom(null, '7', '07', '8'),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (rows) => {
      const entries = rows.map((row, at) => entry(`id-${at}`, row.name, row))
      const found = suggestDuplicates(entries)
      expect(suggestDuplicates([...entries].reverse())).toEqual(found)
      const counts = found.map(({ reasons }) => reasons.length)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
    }),
  )
})

test('thousands of one name in one unit are not held each against each', () => {
  const many = Array.from({ length: 5000 }, (_, at) =>
    entry(String(at).padStart(5, '0'), '王伟', { units: ['u'], phone: `p${at}` }),
  )
  expect(suggestDuplicates(many)).toHaveLength(4999)
})
