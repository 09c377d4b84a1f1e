import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { longDay } from '../../words/days.ts'
import { policyWords as words } from '../../words/policy/policy.ts'
import { useFilters } from '../shell/use-filters.ts'

type Version = AnswerOf<typeof listPolicyVersions>['rows'][number]

/** Which version is shown: the one in force, those before it, and one that takes force later. */
export function VersionSelect({ shown }: { readonly shown: Version | undefined }) {
  const filters = useFilters()
  const { today } = useMe()
  const rows = useAnswer(listPolicyVersions, {}).data?.value.rows ?? []
  const days = rows.filter((row, at) => rows.findIndex((one) => one.effectiveOn === row.effectiveOn) === at)
  if (!shown || days.length === 0) return null
  return (
    <select
      className="policy-version"
      aria-label={words.version}
      value={shown.effectiveOn}
      onChange={({ target }) => {
        const current = rows.find((row) => row.inForce)?.effectiveOn
        filters.change({ on: target.value === current ? undefined : target.value })
      }}
    >
      {days.map((row) => (
        <option key={row.id} value={row.effectiveOn}>
          {`${words.versionOf(row.docNo ?? row.title, longDay(row.effectiveOn))}，${standing(row, today)}`}
        </option>
      ))}
    </select>
  )
}

function standing(row: Version, today: string): string {
  if (row.inForce) return words.inForce
  return row.effectiveOn > today ? words.later : words.earlier
}
