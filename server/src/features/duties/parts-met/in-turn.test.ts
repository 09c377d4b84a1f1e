import { describe, expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

function steps({ failing = '' } = {}) {
  const said: string[] = []
  const step = (what: string) => async (part: number) => {
    said.push(`${what} ${part}`)
    await Promise.resolve()
    if (failing === `${what} ${part}`) throw new Error(failing)
    said.push(`${what} ${part} done`)
    return part
  }
  const use = step('use')
  return { said, load: step('load'), use: async (part: number) => void (await use(part)) }
}

describe('parts in turn', () => {
  it('load the next one while one is used, and never a third', async () => {
    const { said, ...all } = steps()
    await inTurn([1, 2, 3], all)
    expect(said.filter((word) => !word.endsWith('done'))).toEqual([
      ...['load 1', 'use 1', 'load 2', 'use 2', 'load 3', 'use 3'],
    ])
    expect(said.indexOf('load 3')).toBeGreaterThan(said.indexOf('use 1 done'))
  })

  it('end when one fails, with nothing under way', async () => {
    for (const failing of ['load 1', 'use 1', 'load 2', 'use 2', 'use 3']) {
      const { said, ...all } = steps({ failing })
      await expect(inTurn([1, 2, 3], all)).rejects.toThrow(failing)
      const begun = said.filter((word) => !word.endsWith('done')).length
      expect(said.filter((word) => word.endsWith('done'))).toHaveLength(begun - 1)
    }
  })

  it('of none do nothing', async () => {
    const { said, ...all } = steps()
    await inTurn([], all)
    expect(said).toEqual([])
  })
})
