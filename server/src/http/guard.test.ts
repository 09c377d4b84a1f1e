import { expect, test } from 'vitest'
import { isOfApi } from './guard.ts'

test.each([
  ['/api/lists?unitId=x', true],
  ['/', false],
  ['/m/log', false],
  ['/assets/desk-1.css', false],
])('under load %s is put off: %s', (url, putOff) => {
  expect(isOfApi({ url })).toBe(putOff)
})
