import type { Day } from '../calendar/day.ts'

/** 补记: written down on a later day than it was held; both days are shown then. It says nothing of whether it counts. */
export function isEnteredLater({
  enteredOn,
  heldOn,
}: {
  readonly enteredOn: Day
  readonly heldOn: Day
}): boolean {
  return enteredOn > heldOn
}
