import { expect, test } from 'vitest'
import { createMemory } from './memory.ts'

test('what was asked for last is kept, up to so many rows', () => {
  const memory = createMemory(10)
  memory.keep('a', 'A', 4)
  memory.keep('b', 'B', 4)
  expect(memory.recall('a')).toBe('A')
  memory.keep('c', 'C', 4)
  expect([memory.recall('a'), memory.recall('b'), memory.recall('c')]).toEqual(['A', undefined, 'C'])
  memory.keep('c', 'larger', 11)
  expect([memory.recall('a'), memory.recall('c')]).toEqual([undefined, undefined])
})

test('what is forgotten leaves its room to others', () => {
  const memory = createMemory(10)
  memory.keep('a', 'A', 6)
  memory.forget('a')
  memory.keep('b', 'B', 4)
  memory.keep('c', 'C', 6)
  expect([memory.recall('a'), memory.recall('b'), memory.recall('c')]).toEqual([undefined, 'B', 'C'])
})

test('kept anew, it counts once', () => {
  const memory = createMemory(10)
  memory.keep('a', 'A', 8)
  memory.keep('a', 'again', 8)
  expect(memory.recall('a')).toBe('again')
})

test('those of one name go one after the other, also after one that failed', async () => {
  const { alone } = createMemory()
  const done: string[] = []
  const turn = (name: string) =>
    alone('same', async () => {
      done.push(`${name} begins`)
      await Promise.resolve()
      done.push(`${name} ends`)
      if (name === 'first') throw new Error('broken')
      return name
    })
  const all = await Promise.allSettled([
    turn('first'),
    turn('second'),
    alone('other', async () => done.push('other')),
  ])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  const own = done.filter((one) => one !== 'other')
  expect(own).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  expect(done.indexOf('other')).toBeLessThan(done.indexOf('second begins'))
})
