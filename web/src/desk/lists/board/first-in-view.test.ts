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
