import type { Day } from '../../calendar/day.ts'
import type { FactKind } from '../human-sheet.ts'

/** What happened since to a thing the merge moved or wrote, so that nobody can say whose it is. */
export type UndoObstacle =
  /** One of the two was merged with somebody else since; that comes off first. */
  | { readonly kind: 'merged-since'; readonly names: readonly [string, string]; readonly on: Day }
  | {
      readonly kind: 'sheet-changed'
      readonly part: 'detail' | FactKind
      readonly by: string
      readonly on: Day
    }
  | { readonly kind: 'contact-changed'; readonly heldOn: Day; readonly by: string; readonly on: Day }
  | { readonly kind: 'contact-confirmed'; readonly heldOn: Day; readonly on: Day }
  | { readonly kind: 'pair-ended'; readonly cadreName: string; readonly personName: string; readonly on: Day }
  | { readonly kind: 'staff-number-taken'; readonly staffNo: string; readonly by: string }
