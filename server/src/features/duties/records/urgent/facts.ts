// What of 登记事项 is urged, by unit: as many as the list shows to whoever asks, with the soonest one's clause and day.
import type { Term } from '@tongxin/core/calendar/school-calendar'
import type { Work } from '../../../../platform/work.ts'
import { documentOn, loadGround } from '../../ground.ts'
import type { UrgentUnit } from '../../urgent/facts.ts'
import { type OpenDuty, openRecordDuties } from '../duties.ts'

type UrgentRecords = {
  readonly term: Term
  /** The document's word for the work. */
  readonly word: string | null
  readonly units: readonly UrgentUnit[]
}

type Asked = { readonly kind: 'record' | 'event'; readonly term: string }

export async function loadUrgentRecords(
  work: Work,
  { kind, term }: Asked,
): Promise<UrgentRecords | 'no-term' | 'no-policy'> {
  const ground = await loadGround(work)
  const of = ground.calendar.terms.find(({ id }) => id === term)
  if (of === undefined) return 'no-term'
  const policy = documentOn(ground, work.today)
  if (policy === undefined) return 'no-policy'
  const units = new Map<string, OpenDuty[]>()
  for (const open of await openRecordDuties(work, ground)) {
    const { urged } = open.duty
    if (urged?.kind !== kind) continue
    units.set(urged.unit.id, [...(units.get(urged.unit.id) ?? []), open])
  }
  return { term: of, word: policy.term ?? null, units: [...units.values()].flatMap(unitOf) }
}

/** Soonest due first, as the list is. */
function unitOf(open: readonly OpenDuty[]): readonly UrgentUnit[] {
  const [first] = open
  if (!first?.duty.urged) return []
  const { cite, dueOn, urged } = first.duty
  return [
    {
      unitId: urged.unit.id,
      unitName: urged.unit.name,
      open: open.length,
      cadres: cadresOf(open),
      section: cite?.section ?? null,
      phrase: cite?.phrase ?? null,
      dueOn,
    },
  ]
}

function cadresOf(open: readonly OpenDuty[]): UrgentUnit['cadres'] {
  const counts = new Map<string, number>()
  for (const { cadreId } of open) if (cadreId !== null) counts.set(cadreId, (counts.get(cadreId) ?? 0) + 1)
  return [...counts].map(([cadreId, count]) => ({ cadreId, open: count }))
}
