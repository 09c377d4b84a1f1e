// One thing that can be entered beside contacts, as `recordOffers` finds it in a document.
import type { Cite } from '../policy/cite.ts'

/** What may be entered; a handover is confirmed by both sides and has a way of its own. */
export type RecordKind = 'document' | 'activity' | 'inspection' | 'appointment' | 'step' | 'event'

/** What an entry has to name besides its day; `until`: the new last day of a step that was given more time, and on what ground. */
export type RecordNeed = 'unit' | 'human' | 'pairing' | 'participants' | 'subject' | 'until'

/** One small form: what a requirement can count, and where it stands in the document. */
export interface RecordOffer {
  /** Stable within a version: kind and requirement, or kind and event. */
  readonly id: string
  readonly kind: RecordKind
  /** The requirements that count it, or that it calls for. */
  readonly requirements: readonly string[]
  readonly label: string | null
  /** Kinds, acts or events to choose from; empty where the document names none. */
  readonly words: readonly string[]
  /** Who makes it; empty where that is open. */
  readonly roles: readonly string[]
  readonly to: readonly string[]
  readonly tiers: readonly string[]
  readonly series: string | null
  /** Of a step: `matters`, `requests`, `reporting`. */
  readonly procedure: string | null
  readonly needs: readonly RecordNeed[]
  /** An event of persons may be one of an organisation instead. */
  readonly orUnit: boolean
  /** Only its day and kind are held, and only those who act on it read it. */
  readonly restricted: boolean
  readonly cite: readonly Cite[]
}
