/** Where one is in a view, and not the view. */
const places = ['page', 'after', 'before', 'record'] as const

/** The address of a view: its filters, order and columns, to be kept or sent. Without days it is about the term of the day it is opened on. */
export function viewLink(href: string): string {
  const address = new URL(href)
  for (const name of places) address.searchParams.delete(name)
  return address.href
}
