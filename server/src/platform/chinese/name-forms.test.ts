import { expect, test } from 'vitest'
import { nameForms, spelled } from './name-forms.ts'

// Surnames by 《现代汉语词典》; given names invented.
test.each([
  ['单知行', 'Shàn Zhīxíng'],
  ['仇知行', 'Qiú Zhīxíng'],
  ['区知行', 'Ōu Zhīxíng'],
  ['解知行', 'Xiè Zhīxíng'],
  ['查知行', 'Zhā Zhīxíng'],
  ['曾知行', 'Zēng Zhīxíng'],
  ['朴知行', 'Piáo Zhīxíng'],
  ['任知行', 'Rén Zhīxíng'],
  ['华知行', 'Huà Zhīxíng'],
  ['燕知行', 'Yān Zhīxíng'],
  ['缪知行', 'Miào Zhīxíng'],
  ['盖知行', 'Gě Zhīxíng'],
  ['尉迟宁', 'Yùchí Níng'],
  ['万俟宁', 'Mòqí Níng'],
  ['令狐宁', 'Línghú Níng'],
  ['单于宁', 'Chányú Níng'],
  ['种知行', 'Chóng Zhīxíng'],
  ['祭知行', 'Zhài Zhīxíng'],
  ['过知行', 'Guō Zhīxíng'],
  ['洗知行', 'Xiǎn Zhīxíng'],
  ['秘知行', 'Bì Zhīxíng'],
  ['么知行', 'Yāo Zhīxíng'],
  ['王过', 'Wáng Guò'],
  ['吕宁', 'Lǚ Níng'],
  ['王𬭎', 'Wáng Hóng'],
])('%s is read %s', (name, read) => {
  expect(spelled(name, null)).toBe(read)
})

test.each([
  ['单知行', null, 'shanzhixing', 'szx'],
  ['阿不都·热合曼', null, 'abudoureheman', 'abdrhm'],
  ['阿不都·热合曼', 'a bu du re he man', 'abudureheman', 'abdrhm'],
  ['覃宁', 'tan2 ning2', 'tanning', 'tn'],
  ['𠮷田', null, 'tian', 't'],
])('%s corrected to %s is found by %s and %s', (name, typed, pinyin, initials) => {
  expect(nameForms(name, typed)).toMatchObject({ pinyin, initials })
})

test('a correction is what the order by sound goes by; tones not typed are those of the reading it agrees with', () => {
  const order = (name: string, typed: string | null) => nameForms(name, typed).sound_order
  expect(order('覃宁', 'tan ning') > order('孙宁', null)).toBe(true)
  expect(order('覃宁', null) < order('孙宁', null)).toBe(true)
  expect(spelled('覃宁', 'tan ning')).toBe('Tan Níng')
  expect(spelled('阿不都·热合曼', 'a bu du re he man')).toBe('Ābùdu·Rèhémàn')
})
