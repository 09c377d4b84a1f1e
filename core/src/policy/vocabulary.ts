/** The document's own words. A vocabulary that lists words closes itself: other words are then mistakes. */
export interface Vocabulary {
  /** Scales from low to high, by the name of the attribute they order: level, title, rank, degree, role. */
  readonly orders: Readonly<Record<string, readonly string[]>>
  readonly identities: readonly string[]
  readonly acts: readonly string[]
  readonly events: readonly EventWord[]
  readonly endReasons: readonly string[]
}

/** A kind of event; of a restricted one only date and kind are held. */
export interface EventWord {
  readonly id: string
  readonly label?: string
  readonly restricted: boolean
}
