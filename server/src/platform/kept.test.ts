import { expect, test } from 'vitest'
import { createKept } from './kept.ts'

test('a value is made once for its key, and the oldest goes when there are too many', () => {
  const kept = createKept(2)
  let made = 0
  const ask = (key: string) => kept(key, () => `${key}${++made}`)
  expect([ask('a'), ask('a'), ask('b'), ask('c'), ask('b'), ask('a')]).toEqual([
    'a1',
    'a1',
    'b2',
    'c3',
    'b2',
    'a4',
  ])
})
