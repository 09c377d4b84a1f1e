// @vitest-environment node
import { expect, it } from 'vitest'
import { fileCounter } from './archive-download.ts'

it.each([1, 7, 10_000])('files of an archive are counted as they arrive, in pieces of %i bytes', (size) => {
  const names = ['登记表/文学院/甲—乙.docx', '登登记表/丙.docx', '登记 表/丁.docx', '登记表/戊.docx']
  const archive = new TextEncoder().encode(names.map((name) => `PK\u0003\u0004${name}……`).join(''))
  const counted = fileCounter('登记表/')
  let count = 0
  for (let from = 0; from < archive.length; from += size) count = counted(archive.subarray(from, from + size))
  expect(count).toBe(3)
})
