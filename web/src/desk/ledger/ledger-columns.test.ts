// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { columnsAddress, columnsIn, columnsOffered, isWide, namesColumn } from './ledger-columns.ts'

const asksEvents = { asksEvents: true, tellsMet: true }
const plain = { asksEvents: false, tellsMet: false }

describe('the columns of the ledger', () => {
  it('tell of events only where a rule asks for them', () => {
    expect(columnsOffered(plain)).not.toContain('event')
    expect(columnsOffered(asksEvents)).toContain('event')
    expect(columnsIn('event.form', asksEvents)).toEqual(['form', 'event'])
    expect(columnsIn('event.form', plain)).toEqual(['form'])
  })

  it('tell what a contact counted for where one may know, and it is asked for only where it is shown', () => {
    expect(columnsOffered(plain)).not.toContain('met')
    expect(columnsIn('met.form', asksEvents)).toEqual(['form', 'met'])
    expect(columnsIn(undefined, asksEvents)).not.toContain('met')
    expect([undefined, 'form.met', 'form'].map((text) => namesColumn(text, 'met'))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('stand in their own order, whatever order the address names them in', () => {
    expect(columnsIn('raised.cadreUnit', plain)).toEqual(['cadreUnit', 'raised'])
  })

  it('are more than a desk has room for where any are added to the usual ones', () => {
    expect(isWide(columnsIn(undefined, asksEvents))).toBe(false)
    expect(isWide(columnsOffered(asksEvents))).toBe(true)
  })

  it('are the usual ones where the address names none that exist', () => {
    expect(columnsIn('loyalty', plain)).toEqual(columnsIn(undefined, plain))
    expect(columnsIn('none', plain)).toEqual([])
  })

  it.each([
    [[], 'none', []],
    [['raised', 'form'] as const, 'form.raised', ['form', 'raised']],
    [columnsIn(undefined, asksEvents), undefined, columnsIn(undefined, asksEvents)],
  ])('are kept in the address: %j as %j', (chosen, address, read) => {
    expect(columnsAddress(chosen, asksEvents)).toBe(address)
    expect(columnsIn(address, asksEvents)).toEqual(read)
  })
})
