import { charactersWithoutStrokes, strokeOrderOf } from '@tongxin/core/roster/names/name-order'
import { expect, test } from 'vitest'
import { keyOfCharacter } from './strokes.ts'

// Runs of 通用规范汉字表 (国务院 2013) as it prints them, which is in the order of 《GB 13000.1字符集汉字字序（笔画序）规范》.
test.each([
  [
    '一级字表，一至三画',
    '一乙二十丁厂七卜八人入儿匕几九刁了刀力乃又三干于亏工土士才下寸大丈与万上小口山巾千乞川亿个夕久么勺凡丸及广亡门丫义之尸己已巳弓子卫也女刃飞习叉马乡',
  ],
  [
    '一级字表，四画',
    '丰王开井天夫元无云专丐扎艺木五支厅不犬太区历歹友尤匹车巨牙屯戈比互切瓦止少曰日中贝冈内水见午牛手',
  ],
  [
    '三级字表，至七画',
    '亍尢彳卬殳𠙶毌邘戋圢氕伋仝冮氿汈氾忉宄𬣙讱扞圲圫芏芃朳朸𨙸邨吒吖屼屾辿钆仳伣伈癿甪邠犴冱邡闫',
  ],
])('%s', (_, printed) => {
  const characters = [...printed].filter(
    (character) => charactersWithoutStrokes(character, keyOfCharacter).length === 0,
  )
  expect([...characters].sort(byStrokes).join('')).toBe(characters.join(''))
})

// Surnames in the order central lists 以姓氏笔画为序 print them; the given names are invented, of as many characters.
test.each([
  '丁晓晓 习安安 王安 王安宁 刘安 许安安 孙安安 李安 李昂 李大安 李安安 杨安安 杨晓晓 汪安 张安安 陈安 陈大安 陈敏安 赵安安 胡安安 栗安安 郭安安 黄安安 韩安 蔡安',
  '干以安 马安 马志安 王安安 刘安安 李安安 吴安安 沈安安 张安安 赵安安 夏安安 黄安安 解安安',
  '丁宁 于宁 万宁 马宁 王宁 韦宁 尹宁 邓宁 石宁 卢宁 叶宁 白宁 冯宁 吕宁 任宁 刘宁 许宁 孙宁 杜宁 李宁 杨宁',
])('names of a published list stand as printed: %s', (printed) => {
  expect(printed.split(' ').sort(byNames).join(' ')).toBe(printed)
})

test('every surname of 百家姓 in use has its strokes', () => {
  const surnames =
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹' +
    '单仇区解查曾尉迟万俟朴盖缪翟燕冼覃种那纪过员繁折谌逄佘佟闫肖禤亓乜隗郇阚'
  expect(charactersWithoutStrokes(surnames, keyOfCharacter)).toEqual([])
})

test('a character outside the table is told: 𠮷 and traditional ones come after', () => {
  expect(charactersWithoutStrokes('𠮷田張玥', keyOfCharacter)).toEqual(['𠮷', '張'])
})

const byStrokes = (a: string, b: string) => (keyOfCharacter(a) < keyOfCharacter(b) ? -1 : 1)
const byNames = (a: string, b: string) =>
  strokeOrderOf(a, keyOfCharacter) < strokeOrderOf(b, keyOfCharacter) ? -1 : 1
