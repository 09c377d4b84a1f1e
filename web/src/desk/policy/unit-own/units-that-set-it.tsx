import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { useAnswer } from '../../../app/api.ts'
import { policyPageAddress } from '../../../app/policy-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { unitValuesWords as words } from '../../../words/policy/unit-document.ts'
import { useOwnUnits } from './use-own-units.ts'

/** 12 个单位已定, beside the clause that leaves it to them; for the office alone, who can see them all. */
export function UnitsThatSetIt({ place }: { readonly place: ValuePlace }) {
  const { office } = useOwnUnits()
  const values = useAnswer(listUnitValues, {}, { when: office })
  const part = place.slice(0, 2).join('.')
  const set = (values.data?.value.rows ?? []).filter((row) =>
    row.values.some(({ path }) => path === part || path.startsWith(`${part}.`)),
  )
  if (set.length === 0) return null
  return (
    <div className="left-line">
      <AppLink to={policyPageAddress({ tab: 'unit' })}>{words.countSet(set.length)}</AppLink>
    </div>
  )
}
