import { Button } from 'antd'
import { hrefOf } from '../../app/base-path.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { rosterWords } from '../../words/roster/roster.ts'

const words = rosterWords.first
const targets = [
  `${paths.imports}?kind=units`,
  `${paths.imports}?kind=cadres`,
  `${paths.imports}?kind=persons`,
  paths.calendar,
  paths.policy,
]

interface FirstStepsProps {
  readonly canWrite: boolean
  readonly onAddUnit: () => void
}

/** An empty school: what to enter, and in which order. */
export function FirstSteps({ canWrite, onAddUnit }: FirstStepsProps) {
  return (
    <div className="card card-body">
      <EmptyState icon="people" title={words.title}>
        {words.next}
      </EmptyState>
      <ol className="first-steps">
        {words.steps.map((step, at) => (
          <li key={step.label}>
            <AppLink to={targets[at] ?? paths.roster}>{step.label}</AppLink>
            <p>{step.next}</p>
          </li>
        ))}
      </ol>
      {canWrite && (
        <div className="roster-tools">
          <Button type="primary" href={hrefOf(`${paths.imports}?kind=units`)}>
            导入单位
          </Button>
          <Button onClick={onAddUnit}>{rosterWords.add.units}</Button>
        </div>
      )}
    </div>
  )
}
