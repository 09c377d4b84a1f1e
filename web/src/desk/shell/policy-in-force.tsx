import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { useAnswer } from '../../app/api.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { longDay } from '../../words/days.ts'
import { shellWords as words } from '../../words/shell.ts'

/** Which document judges what one sees; a school and its units may each have one in force. */
export function PolicyInForce() {
  const versions = useAnswer(listPolicyVersions, {})
  const inForce = versions.data?.value.rows.filter((version) => version.inForce) ?? []
  if (inForce.length === 0) return null
  return (
    <div className="side-nav-foot">
      {words.policyInForce}
      {inForce.map((version) => (
        <div key={version.id}>
          <AppLink to={paths.policy} title={version.title}>
            {version.docNo ?? version.title}
          </AppLink>
          {words.policySince(longDay(version.effectiveOn))}
        </div>
      ))}
    </div>
  )
}
