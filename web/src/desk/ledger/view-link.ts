import type { LedgerColumn } from './ledger-columns.ts'

/** Where one is in a view, and not the view. */
const places = ['page', 'after', 'before', 'record'] as const

/**
 * The address of a view: its filters, order and columns, to be kept or sent. Without days it is about the term of the day it is opened
 * on; columns are named, as who opens it may have chosen others.
 */
export function viewLink(href: string, columns: readonly LedgerColumn[]): string {
  const address = new URL(href)
  for (const name of places) address.searchParams.delete(name)
  address.searchParams.set('columns', columns.join('.') || 'none')
  return address.href
}
