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

/** Brands an id that comes from where ids are kept: a column, a validated request. Throws for an empty one. */
export function humanId(id: string): HumanId {
  if (!isHumanId(id)) throw new RangeError('an id is empty')
  return id
}

export function unitId(id: string): UnitId {
  if (!isUnitId(id)) throw new RangeError('an id is empty')
  return id
}

export function pairingId(id: string): PairingId {
  if (!isPairingId(id)) throw new RangeError('an id is empty')
  return id
}
