import { expect, it } from 'vitest'
import { contentDisposition, documentFileName } from './file-name.ts'

it('a file says what it is, of which term, written when', () => {
  expect(
    documentFileName({ name: '联谊台账', term: '2026-2027-1', on: '2026-11-20', extension: 'xlsx' }),
  ).toBe('联谊台账_2026-2027-1_20261120.xlsx')
  expect(documentFileName({ name: '导入模板', on: '2026-11-20', extension: 'xlsx' })).toBe(
    '导入模板_20261120.xlsx',
  )
})

it('a name with a slash, a quote or a line break is still one name', () => {
  expect(documentFileName({ name: '文/学\r\n"院\u202e', on: '2026-11-20', extension: 'docx' })).toBe(
    '文学院_20261120.docx',
  )
})

it('a name too long is cut between characters, never within a rare one', () => {
  const name = documentFileName({ name: `${'文'.repeat(79)}𠮷𠮷`, on: '2026-11-20', extension: 'docx' })
  expect(name).toBe(`${'文'.repeat(79)}_20261120.docx`)
  expect(contentDisposition(name)).toContain('_20261120.docx')
})

it('the header carries the Chinese name encoded, and an ASCII one beside it', () => {
  expect(contentDisposition("台账(1)'.xlsx")).toBe(
    `attachment; filename="tongxin.xlsx"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6%281%29%27.xlsx`,
  )
})
