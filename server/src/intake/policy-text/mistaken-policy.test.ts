import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everyMistake, type Row } from './mistaken-policy.cases.ts'
import { readPolicyText } from './policy-text.ts'

const source = readFileSync(new URL('./mistaken-policy.fixture.txt', import.meta.url), 'utf8')
const reading = readPolicyText(source)
const mistakes = reading.ok ? [] : reading.mistakes

const shortOf = ([line, path, code, says]: Row) => `${line} ${path} ${code} ${says}`

function found([line, path, code, says]: Row) {
  return mistakes.find(
    (one) => one.line === line && one.path === path && one.code === code && one.reason.includes(says),
  )
}

describe('a file with some ninety mistakes of eighty kinds', () => {
  it.each(everyMistake)('tells line %i %s %s: %s → %s', (...row) => {
    expect(found(row)?.reason, shortOf(row)).toContain(row[3])
    expect(found(row)?.suggestion, shortOf(row)).toContain(row[4])
  })

  it('and nothing that is not one', () => {
    const told = new Set(everyMistake.map(found))
    expect(mistakes.filter((one) => !told.has(one))).toEqual([])
    expect(mistakes).toHaveLength(everyMistake.length)
  })

  it('in the order of the file', () => {
    const lines = mistakes.map(({ line }) => line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  it('with more than forty different reasons', () => {
    expect(new Set(mistakes.map(({ code }) => code)).size).toBeGreaterThan(40)
  })
})
