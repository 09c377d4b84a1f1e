import { expect, test } from 'vitest'
import { readDetail } from './read-detail.ts'
import { readEthnicity, readHumanName, readOrder, readPhone } from './typed-detail.ts'

test.each([
  ['138 0000 2101', '13800002101'],
  ['138-0000-2101', '13800002101'],
  ['１３８００００２１０１', '13800002101'],
  ['0731-8800 1234', '073188001234'],
])('a telephone typed as %s is kept as %s, so that it is found to be the same', (typed, kept) => {
  expect(readPhone(typed)).toEqual({ ok: true, value: kept })
})

test.each([
  ['1380000210', '手机号有 10 位，应为 11 位'],
  ['123', '不是电话号码'],
])('%s is no telephone: %s', (typed, reason) => {
  expect(readPhone(typed)).toMatchObject({ ok: false, reason })
})

// Whether somebody belongs to a national minority follows from the word: a slip must not make one.
test.each([
  ['汉', '汉族'],
  ['维吾尔族', '维吾尔族'],
  ['未识别民族', '未识别民族'],
  ['汗族', undefined],
  ['少数民族', undefined],
])('民族 %s is %s', (typed, kept) => {
  const read = readEthnicity(typed)
  expect(read.ok ? read.value : undefined).toBe(kept)
})

test.each(['阿不都·热合曼', '𠮷田', '欧阳修远', '艾山江·买买提'])('%s is a name', (name) => {
  expect(readHumanName(name)).toEqual({ ok: true, value: name })
})

test('every part of a sheet that cannot be kept is told with what to type, and what is left out stays', () => {
  const sent = { name: '单知行2', pinyin: 'abc', phone: '123', email: 'x@', born: '1980', staffNo: null }
  expect(readDetail(sent, '')).toEqual({
    ok: false,
    problems: [
      { path: 'detail.name', message: '姓名里有数字。请只填写姓名，工号另有一列。' },
      { path: 'detail.phone', message: '不是电话号码。请填写 11 位手机号或带区号的电话，没有的留空。' },
      { path: 'detail.email', message: '不是邮箱地址。请写成 name@example.edu.cn 的样子，没有的留空。' },
    ],
  })
  // Pinyin is held against a name that can be read.
  expect(readDetail({ pinyin: 'abc' }, '单知行')).toMatchObject({
    problems: [{ path: 'detail.pinyin', message: expect.stringMatching(/^.+。.+。$/) }],
  })
  expect(readDetail({ phone: '138 0000 2101', email: null }, '单知行')).toEqual({
    ok: true,
    detail: { phone: '13800002101', email: null },
  })
})

test.each([
  ['3', 3],
  ['１２', 12],
  [' 7 ', 7],
])('the place %s is %i', (typed, value) => {
  expect(readOrder(typed)).toEqual({ ok: true, value })
})

test.each(['一', '1.5', '-1', '123456'])('the place %s is asked about', (typed) => {
  expect(readOrder(typed)).toMatchObject({ ok: false })
})
