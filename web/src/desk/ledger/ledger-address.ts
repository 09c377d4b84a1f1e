import { isDay } from '@tongxin/core/calendar/day'
import { ledgerOrders } from '@tongxin/core/contacts/ledger-order'
import { initiators } from '@tongxin/core/policy/record-filter'

/** How many lines a page shows; paper takes as many. */
export const pageSizes = ['50', '100', '200'] as const

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
const isMark = (text: string) => isDay(text.slice(0, 10)) && text[10] === '_' && isId(text.slice(11))
const isOneOf = (known: readonly string[]) => (text: string) => known.includes(text)

// What each part of an address can be. A form or a clause is known to the server alone.
const parts = {
  unit: isId,
  cadre: isId,
  person: isId,
  record: isId,
  from: isDay,
  to: isDay,
  initiated: isOneOf(initiators),
  confirmed: isOneOf(['yes', 'no']),
  always: isOneOf(['1']),
  order: isOneOf(ledgerOrders),
  size: isOneOf(pageSizes),
  after: isMark,
  before: isMark,
  name: (text: string) => text.length <= 50,
  form: (text: string) => text.length <= 50,
  met: (text: string) => text.length <= 200,
} as const satisfies Record<string, (text: string) => boolean>

export type AddressPart = keyof typeof parts

/** A part of an address that is none: cut off, mistyped, or of another program. */
export interface StrangePart {
  readonly name: AddressPart
  readonly text: string
}

/** What of an address cannot be read. It narrows nothing, and that is told. */
export function strangeParts(get: (name: string) => string | undefined): readonly StrangePart[] {
  return partNames.flatMap((name) => {
    const text = get(name)
    return text === undefined || parts[name](text) ? [] : [{ name, text }]
  })
}

const partNames = Object.keys(parts).filter((name): name is AddressPart => name in parts)
