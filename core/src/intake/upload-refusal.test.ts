import { expect, test } from 'vitest'
import { uploadRefusalSentence } from './upload-refusal.ts'

test('a refusal names what was found where', () => {
  expect(uploadRefusalSentence({ code: 'too-many-rows', detail: '名单 {一}', limit: 20_000 })).toBe(
    '工作表“名单 {一}”超过 20000 行，请删去表格下方的空行或分成几个文件再上传。',
  )
})

test('a name of a damaged file is told without what cannot be printed, and not without end', () => {
  const told = uploadRefusalSentence({ code: 'unsafe-name', detail: `../a\0\u0001b${'x'.repeat(5000)}` })
  expect(told).toContain('（../a bxxx')
  expect(told).toContain('…），没有读取')
  expect(told.length).toBeLessThan(130)
})
