import { listPolicyVersions, type PolicyVersion, showPolicyVersion } from '@tongxin/contract/policy/policy'
import { differencesInAll } from '@tongxin/core/policy/diff/diff-sentences'
import { policyDiff } from '@tongxin/core/policy/diff/policy-diff'
import { useMemo } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { longDay, shortDay } from '../../../words/days.ts'
import { clockOf, dayOfMoment } from '../../../words/moments.ts'
import { policyWords } from '../../../words/policy/policy.ts'
import { compareWords as words } from '../../../words/policy/policy-editing.ts'
import { useFilters } from '../../shell/use-filters.ts'
import { ChoiceField } from '../choice-field.tsx'
import type { ShownPolicy } from '../shown-policy.ts'
import { DifferenceList } from './difference-list.tsx'
import '../../../ui/controls.css'

/** Any two versions side by side; until others are chosen, the shown one beside the one before it or, without, after it. */
export function CompareTab({ version }: Pick<ShownPolicy, 'version'>) {
  const filters = useFilters()
  const rows = useAnswer(listPolicyVersions, {}).data?.value.rows ?? []
  const [earlier, later] = neighboursIn(rows, version.id)
  const right = rows.find(({ id }) => id === filters.get('with')) ?? later
  const left = rows.find(({ id }) => id === filters.get('from')) ?? earlier
  const choices = rows.map((row) => ({ id: row.id, name: nameAmong(rows, row) }))
  return (
    <Card title={words.title}>
      {!left || !right ? (
        <EmptyState icon="swap" title={words.onlyOne} />
      ) : (
        <>
          <div className="compare-choices">
            <ChoiceField
              label={words.left}
              choices={choices}
              value={left.id}
              onChoose={(from) => filters.change({ from, with: right.id })}
            />
            <ChoiceField
              label={words.right}
              choices={choices}
              value={right.id}
              onChoose={(chosen) => filters.change({ from: left.id, with: chosen })}
            />
          </div>
          <Compared left={left} right={right} nameOf={(row) => nameAmong(rows, row)} />
        </>
      )}
    </Card>
  )
}

/** The shown version with the one before it, else with the one after it; rows stand newest first. */
function neighboursIn(rows: readonly PolicyVersion[], shown: string) {
  const at = rows.findIndex(({ id }) => id === shown)
  return rows[at + 1] === undefined ? [rows[at], rows[at - 1]] : [rows[at + 1], rows[at]]
}

function nameOf({ docNo, title, effectiveOn, inForce }: PolicyVersion): string {
  const name = policyWords.versionOf(docNo ?? title, longDay(effectiveOn))
  return inForce ? `${name}，${policyWords.inForce}` : name
}

/** Several versions may hold from one day: they are told apart by when they were stored. */
function nameAmong(rows: readonly PolicyVersion[], row: PolicyVersion): string {
  const name = nameOf(row)
  const alike = rows.filter((other) => other.effectiveOn === row.effectiveOn && other.docNo === row.docNo)
  const moment = `${shortDay(dayOfMoment(row.recordedAt))} ${clockOf(row.recordedAt)}`
  return alike.length > 1 ? words.storedAt(name, moment) : name
}

interface ComparedProps {
  readonly left: PolicyVersion
  readonly right: PolicyVersion
  readonly nameOf: (row: PolicyVersion) => string
}

function Compared({ left, right, nameOf }: ComparedProps) {
  const before = useAnswer(showPolicyVersion, { params: { id: left.id } })
  const after = useAnswer(showPolicyVersion, { params: { id: right.id } })
  const [old, young] = [before.data?.value.document, after.data?.value.document]
  const differences = useMemo(() => old && young && policyDiff(old, young), [old, young])
  const failed = [before, after].find(({ isError }) => isError)
  if (failed) return <RefusalNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (!differences) return <Opening />
  if (differences.length === 0) return <EmptyState icon="check-circle" title={words.same} />
  return (
    <>
      <p className="compare-sum" role="status">
        {differencesInAll(differences)}
      </p>
      <DifferenceList differences={differences} before={nameOf(left)} after={nameOf(right)} />
    </>
  )
}
