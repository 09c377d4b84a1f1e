// Facts of every kind seen as what counting needs: an id, a day, who took part.
import type { Day } from '../../calendar/day.ts'
import type { HumanId, UnitId } from '../../roster/ids.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import type { ContactPart } from './fact-index.ts'

export type DutyRecord = OfContact | OfPairing | OfPlain

interface Common {
  readonly id: string
  readonly on: Day
  readonly cadre?: HumanId
  readonly person?: HumanId
  readonly unit?: UnitId | undefined
  /** The event it answers by name. */
  readonly event?: string | undefined
  /** Of a contact: what several cadres wrote down of one meeting, each for themselves, has the same. */
  readonly meeting?: string | undefined
  /** The list, matter or request a step belongs to. */
  readonly subject?: string
}

/** A contact on the day it was held, or on the day it was written down. */
interface OfContact extends Common {
  readonly kind: 'contact' | 'record'
  readonly of: ContactPart
}

interface OfPairing extends Common {
  readonly kind: 'pairing'
  readonly of: StandingPairing
}

interface OfPlain extends Common {
  readonly kind: 'plain'
  readonly of: PlainSource
}

/** What a document, activity, step, inspection, handover or appointment says of itself to the filter. */
export interface PlainSource {
  readonly kind?: string
  readonly act?: string
  readonly role?: string
  readonly tier?: string
  readonly series?: string
  readonly to?: readonly string[]
  readonly with?: readonly HumanId[]
}
