import { expect, it } from 'vitest'
import { firstInView } from './first-in-view.ts'

const at = (top: number) =>
  Object.assign(document.createElement('button'), {
    getBoundingClientRect: () => new DOMRect(0, top, 40, 24),
  })

it('far down a list the focus goes to what stands there, not back to the beginning', () => {
  const [above, cut, seen, below] = [at(-400), at(-10), at(30), at(2_000)]
  expect(firstInView([above, cut, seen, below])).toBe(seen)
})

it('where nothing stands in view it goes to the first', () => {
  const [above, below] = [at(-400), at(2_000)]
  expect(firstInView([above, below])).toBe(above)
  expect(firstInView([])).toBeUndefined()
})

it('of those out of sight only their rows are asked where they are', () => {
  const rows = Array.from({ length: 100 }, (_, place) => {
    const row = Object.assign(document.createElement('tr'), {
      getBoundingClientRect: () => new DOMRect(0, (place - 60) * 100, 400, 100),
    })
    const asked = { times: 0 }
    const button = Object.assign(document.createElement('button'), {
      getBoundingClientRect: () => {
        asked.times += 1
        return new DOMRect(0, (place - 60) * 100 + 30, 40, 24)
      },
    })
    row.append(button)
    return { button, asked }
  })
  expect(firstInView(rows.map(({ button }) => button))).toBe(rows[60]?.button)
  expect(rows.flatMap(({ asked }, place) => (asked.times > 0 ? [place] : []))).toEqual([60])
})
