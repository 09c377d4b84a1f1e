import { expect, it } from 'vitest'
import { type KnownHuman, type MatchedLine, matchHuman } from './match-human.ts'

const known: readonly KnownHuman[] = [
  { id: 'bai', name: '柏予安', staffNo: '2001', unitIds: ['lit'] },
  { id: 'ning', name: '宁致和', staffNo: null, unitIds: ['eng'] },
  { id: 'lu1', name: '陆知行', staffNo: null, unitIds: ['eng'] },
  { id: 'lu2', name: '陆知行', staffNo: null, unitIds: ['eng'] },
]
const idOf = (line: MatchedLine) => {
  const match = matchHuman(line, known)
  return match.kind === 'known' ? match.id : match.kind
}

it('a staff number finds its human, also in another unit', () => {
  expect(idOf({ name: '柏予安', staffNo: '2001', unitId: 'eng' })).toBe('bai')
})

it('a staff number under another name is asked about', () => {
  expect(idOf({ name: '白予安', staffNo: '2001', unitId: 'lit' })).toBe('unclear')
})

it('without a number the name within the unit decides, and gains the number when one is given', () => {
  expect(idOf({ name: '宁致和', unitId: 'eng' })).toBe('ning')
  expect(idOf({ name: '宁致和', staffNo: '2006', unitId: 'eng' })).toBe('ning')
})

it('two of one name in the unit, or one elsewhere, are never guessed', () => {
  expect(idOf({ name: '陆知行', unitId: 'eng' })).toBe('unclear')
  expect(idOf({ name: '宁致和', unitId: 'lit' })).toBe('unclear')
})

it('a new number or a new name is somebody new', () => {
  expect(idOf({ name: '柏予安', staffNo: '2999', unitId: 'lit' })).toBe('new')
  expect(idOf({ name: '商秋池', unitId: 'lit' })).toBe('new')
})

it.each(['2O01', '2００l', '02001', '200I'])(
  'a number that looks like the one of the same name is asked about: %s',
  (staffNo) => {
    expect(matchHuman({ name: '柏予安', staffNo, unitId: 'lit' }, known)).toEqual({
      kind: 'unclear',
      field: 'staffNo',
      reason: '名册中“柏予安”的工号是 2001，写法相近',
      fix: '是同一人请改为 2001；确是两个人的，请先在名册中录入这一位',
    })
    expect(idOf({ name: '商秋池', staffNo, unitId: 'lit' })).toBe('new')
  },
)
