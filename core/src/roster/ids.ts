/** Ids branded by noun, so that a unit never passes for a human. Any text that is not empty can be one. */
export type HumanId = string & { readonly __brand: 'HumanId' }
export type UnitId = string & { readonly __brand: 'UnitId' }
export type PairingId = string & { readonly __brand: 'PairingId' }

export function isHumanId(text: string): text is HumanId {
  return text !== ''
}

export function isUnitId(text: string): text is UnitId {
  return text !== ''
}

export function isPairingId(text: string): text is PairingId {
  return text !== ''
}
