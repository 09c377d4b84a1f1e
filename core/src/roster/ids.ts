/** Ids branded by noun, so that a unit never passes for a human. */
export type HumanId = string & { readonly __brand: 'HumanId' }
export type UnitId = string & { readonly __brand: 'UnitId' }
export type PairingId = string & { readonly __brand: 'PairingId' }
