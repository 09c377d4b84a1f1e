// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { makeQueryClient } from './query-client.ts'
import { sharedAnswer } from './shared-answer.ts'

const bai = { id: 'bai', name: '柏予安', forms: ['个别谈心'] }
const wen = { id: 'wen', name: '温如玉', forms: [] }
const lu = { id: 'lu', name: '陆知行', forms: [] }
const before = { head: { lines: 3 }, rows: [bai, wen, lu] }

/** As it comes over the wire: nothing of it is an object there was before. */
function sent<T>(answer: T): T {
  return structuredClone(answer)
}

describe('an answer read again', () => {
  it('is the one there was where nothing has changed', () => {
    expect(sharedAnswer(before, sent(before))).toBe(before)
  })

  it('without one row keeps every other row, wherever it now stands', () => {
    const after = { head: { lines: 2 }, rows: [wen, lu] }
    const shared = rowsOf(sharedAnswer(before, sent(after)))
    expect(shared.map((row, at) => row === after.rows[at])).toEqual([true, true])
  })

  it('has a changed row anew, and of it only what changed', () => {
    const after = { ...before, rows: [lu, { ...bai, name: '柏安' }] }
    const shared = sharedAnswer(before, sent(after))
    expect(shared).toEqual(after)
    expect(rowsOf(shared)[0]).toBe(lu)
    expect(rowsOf(shared)[1]).not.toBe(bai)
    expect(rowsOf(shared)[1]?.forms).toBe(bai.forms)
  })

  it.each([
    ['a field more', { a: 1 }, { a: 1, b: 2 }],
    ['a field less', { a: 1, b: undefined }, { a: 1 }],
    ['another field', { a: undefined }, { b: undefined }],
    ['a row more', [1, 2], [1, 2, 3]],
    ['rows of one id', [bai, bai], [bai, { ...bai, name: '柏安' }]],
    ['nothing where there was something', { a: { b: 1 } }, { a: null }],
    ['a list where there was a record', { a: {} }, { a: [] }],
  ])('is what was sent: %s', (_, was, is) => {
    expect(sharedAnswer(was, sent(is))).toStrictEqual(is)
  })
})

it('keeps the rows of an answer written into what is kept', () => {
  const client = makeQueryClient()
  client.setQueryData(['list'], before)
  client.setQueryData(['list'], { ...before, rows: [wen, lu] })
  expect(rowsOf(client.getQueryData(['list']))[0]).toBe(wen)
})

function rowsOf(answer: unknown): readonly (typeof bai)[] {
  return (answer as typeof before).rows
}
