import { expect, test } from 'vitest'
import { againWhenCrossed } from './crossed.ts'

const failing = (...errors: readonly (Error | undefined)[]) => {
  const left = [...errors]
  return async () => {
    const error = left.shift()
    if (error) throw error
    return errors.length - left.length
  }
}
const crossed = (code: string) => Object.assign(new Error(code), { code })

test.each(['23505', '40P01', '40001'])(
  'what was crossed (%s) is done once more, and not a third time',
  async (code) => {
    expect(await againWhenCrossed(failing(crossed(code), undefined))).toBe(2)
    await expect(againWhenCrossed(failing(crossed(code), crossed(code), undefined))).rejects.toThrow(code)
  },
)

test('a fault of another kind is not tried again', async () => {
  await expect(againWhenCrossed(failing(crossed('23503'), undefined))).rejects.toThrow('23503')
  await expect(againWhenCrossed(failing(new Error('broken'), undefined))).rejects.toThrow('broken')
})
