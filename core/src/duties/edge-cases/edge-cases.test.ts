import { describe, expect, it } from 'vitest'
import { casesOfLists } from './lists.cases.ts'
import { casesOfNumbers } from './numbers.cases.ts'
import { casesOfPeople } from './people.cases.ts'
import { casesOfTime } from './time.cases.ts'

const cases = [...casesOfPeople, ...casesOfTime, ...casesOfNumbers, ...casesOfLists].sort((a, b) =>
  a.name < b.name ? -1 : 1,
)

describe('the edge cases of the clauses', () => {
  it('are all here, from E01 to E34', () => {
    const numbers = Array.from({ length: 34 }, (_, at) => `E${String(at + 1).padStart(2, '0')}`)
    expect(cases.map(({ name }) => name)).toEqual(numbers)
  })

  it.each(cases)('$name $says', ({ holds }) => {
    expect.hasAssertions()
    holds()
  })

  // What is left to another part of the product is printed with its reason among the tests, and never passed over.
  const later = cases.filter((one) => one.later !== undefined)
  it.each(later)('$name leaves to another part: $later', ({ later: reason = '' }) => {
    expect(reason).not.toBe('')
  })
})
