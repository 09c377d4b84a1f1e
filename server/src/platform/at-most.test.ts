import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('one beyond the limit is not begun; once one has ended, failed or not, there is room again', async () => {
  const inTurn = atMost(2)
  const ends: (() => void)[] = []
  const begun: string[] = []
  const one = (name: string) =>
    inTurn(async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      return name
    })
  const [first, second] = [one('first'), one('second')]
  expect(await one('third')).toBeUndefined()
  for (const end of ends) end()
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  await expect(inTurn(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  const [fourth, fifth] = [one('fourth'), one('fifth')]
  for (const end of ends) end()
  expect(await Promise.all([fourth, fifth])).toEqual(['fourth', 'fifth'])
  expect(begun).toEqual(['first', 'second', 'fourth', 'fifth'])
})
