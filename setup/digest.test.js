import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { digestOf, isStamped, writeStamp } from './digest.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tongxin-digest-'))
  mkdirSync(join(root, 'src', 'dist'), { recursive: true })
  writeFileSync(join(root, 'src', 'a.ts'), 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

it('stays the same when only a date changes', () => {
  const before = digestOf(root, ['src'])
  utimesSync(join(root, 'src', 'a.ts'), 1, 1)
  expect(digestOf(root, ['src'])).toBe(before)
})

it('changes with a byte, with a name and with a new file', () => {
  const seen = new Set([digestOf(root, ['src'])])
  writeFileSync(join(root, 'src', 'a.ts'), 'two')
  seen.add(digestOf(root, ['src']))
  writeFileSync(join(root, 'src', 'b.ts'), '')
  seen.add(digestOf(root, ['src']))
  rmSync(join(root, 'src', 'b.ts'))
  writeFileSync(join(root, 'src', 'c.ts'), '')
  seen.add(digestOf(root, ['src']))
  expect(seen.size).toBe(4)
})

it('leaves out what is built or installed, and a path that does not exist', () => {
  const before = digestOf(root, ['src'])
  writeFileSync(join(root, 'src', 'dist', 'built.js'), 'built')
  expect(digestOf(root, ['src', 'absent'])).toBe(before)
})

it('is stamped only with the digest that was written', () => {
  const stamp = join(root, 'made', '.stamp')
  expect(isStamped(stamp, 'abc')).toBe(false)
  writeStamp(stamp, 'abc')
  expect(isStamped(stamp, 'abc')).toBe(true)
  expect(isStamped(stamp, 'abd')).toBe(false)
})
