import { describe, expect, it } from 'vitest'
import { hasIdentityNumber } from './identity-number.ts'

// Invented numbers with valid check digits: no such region code is in use.
describe('an identity number in a text', () => {
  it.each([
    ['alone', '990101199003078674'],
    ['with X as its check digit', '99010119850615008X'],
    ['with a small x', '99010119850615008x'],
    ['inside a sentence', '他的证件是990101199003078674，请核对'],
    ['in full-width digits', '９９０１０１１９９００３０７８６７４'],
    ['parted by blanks and hyphens', '990101 19900307 8674 和 990101-19900307-8674'],
  ])('is found %s', (_, text) => {
    expect(hasIdentityNumber(text)).toBe(true)
  })

  it.each([
    ['a wrong check digit', '990101199003078671'],
    ['a month that does not exist', '990101199013078678'],
    ['a phone number', '13800001234'],
    ['a longer number', '9901011990030786741234'],
    ['two numbers side by side', '订单 20261120 与 20261121'],
    ['no number', '谈了排课和耗材采购'],
  ])('is not seen in %s', (_, text) => {
    expect(hasIdentityNumber(text)).toBe(false)
  })
})
