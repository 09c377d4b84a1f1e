import type { AccessFacts } from '@tongxin/core/account/may'

/** How a record stands to the cadre 卞怀瑾 and to the secretary of 文学院. */
export type Kind = 'own' | 'pair' | 'same-unit' | 'other-unit' | 'ended' | 'leaders' | 'school'

export type Target = {
  readonly kind: Kind | 'nonexistent' | 'malformed'
  readonly id: string
  readonly facts: AccessFacts | 'nowhere'
  /** Another id that goes with it: the line of a list, the person of a contact. */
  readonly with?: string
  /** The other side, where a pair is meant. */
  readonly cadreId?: string
  /** An excuse granted for the pairing. */
  readonly excuse?: string
  /** Somebody who assists with the pairing. */
  readonly assistant?: string
  /** The day of a contact: what names it in a file, where no id stands. */
  readonly heldOn?: string
  /** Words written in it, which nobody may read who may not read its texts. */
  readonly canary?: string
}

export const nouns = [
  'person',
  'cadre',
  'unit',
  'list',
  'pairing',
  'handover',
  'contact',
  'evidence',
  'record',
  'promise',
  'summary',
  'notice',
  'inquiry',
  'entry-cadre',
  'account',
  'grant',
  'import',
  'template',
  'merge',
] as const
export type Noun = (typeof nouns)[number]
