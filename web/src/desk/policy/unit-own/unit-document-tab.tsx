import { showUnitDocument } from '@tongxin/contract/policy/unit-document'
import { listUnits } from '@tongxin/contract/roster/roster'
import { leftToUnits } from '@tongxin/core/policy/unit-own/left-to-units'
import { speaksForItself } from '@tongxin/core/policy/unit-own/speaking-units'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { unitDocumentWords as words } from '../../../words/policy/unit-document.ts'
import { useFilters } from '../../shell/use-filters.ts'
import { type Choice, ChoiceField } from '../choice-field.tsx'
import type { ShownPolicy } from '../shown-policy.ts'
import { UnitDraft } from './unit-draft.tsx'
import { UnitVersions } from './unit-versions.tsx'
import { useOwnUnits } from './use-own-units.ts'

/** A unit sets what the school's document leaves to it: its secretary its own, the office any. */
export function UnitDocumentTab({ shown: { document } }: { readonly shown: ShownPolicy }) {
  const { own, office } = useOwnUnits()
  const all = useAnswer(listUnits, { query: {} }, { when: office }).data?.value.rows ?? []
  const filters = useFilters()
  const units: readonly Choice[] = office ? all.filter(speaksForItself) : own
  const chosen = units.find(({ id }) => id === filters.get('unit')) ?? units[0]
  if (leftToUnits(document).length === 0) return <Told title={words.nothingLeft} />
  if (!office && own.length === 0) return <Told title={words.readOnly} />
  return (
    <>
      {units.length > 1 && (
        <div className="unit-choice">
          <ChoiceField
            label={words.unit}
            choices={units}
            {...(chosen && { value: chosen.id })}
            onChoose={(unit) => filters.change({ unit })}
          />
        </div>
      )}
      {chosen && <UnitDocument key={chosen.id} unitId={chosen.id} />}
    </>
  )
}

function Told({ title }: { readonly title: string }) {
  return (
    <Card title={words.title}>
      <EmptyState icon="document" title={title} />
    </Card>
  )
}

function UnitDocument({ unitId }: { readonly unitId: string }) {
  const own = useAnswer(showUnitDocument, { params: { id: unitId } })
  if (own.isError) return <RefusalNotice error={own.error} onRetry={() => void own.refetch()} />
  if (!own.data) return <Opening />
  const { value, version } = own.data
  return (
    <>
      <UnitDraft unit={{ id: unitId, ...value, seen: version ?? 0 }} />
      <UnitVersions rows={value.versions} />
    </>
  )
}
