/** By the day of the talk: 由近到远 or 由远到近. */
export const ledgerOrders = ['newest', 'oldest'] as const

export type LedgerOrder = (typeof ledgerOrders)[number]
