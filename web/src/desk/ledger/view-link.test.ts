// @vitest-environment node
import { expect, it } from 'vitest'
import { viewLink } from './view-link.ts'

it('keeps filters, order and columns of a view, and not where one is in it', () => {
  const view = 'https://x.test/desk/ledger?unit=u1&order=oldest&columns=form.raised'
  expect(viewLink(`${view}&page=3&after=2026-11-20_u&record=r1`, ['form', 'raised'])).toBe(view)
  expect(viewLink('https://x.test/desk/ledger?unit=u1&order=oldest', ['form', 'raised'])).toBe(view)
  expect(viewLink('https://x.test/ledger', [])).toBe('https://x.test/ledger?columns=none')
})
