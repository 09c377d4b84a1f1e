import type { ListStep, StepMark } from '@tongxin/contract/pairing/list-step'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { Button } from 'antd'
import { memo } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import type { IconName } from '../../../ui/icon-paths.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import type { Tone } from '../../../ui/tokens.ts'
import { actName, actVerb } from '../../../words/pairing/list-acts.ts'
import { editorWords } from '../../../words/pairing/list-editor.ts'
import { stepWords as words } from '../../../words/pairing/list-steps.ts'
import { Clauses } from '../clauses.tsx'
import { DeadlineNote } from './deadline-note.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { MarkStories } from './mark-stories.tsx'
import { WithdrawnMarks } from './withdrawn-marks.tsx'
import './list-steps.css'

interface ListStepsProps {
  readonly page: ListPage
  readonly onMark: (index: number) => void
  readonly onWithdraw: (marks: readonly StepMark[]) => void
}

/** The document's own steps side by side: which act, by whom, when, under which minutes number. A step in the list leaves them alone. */
export const ListSteps = memo(function ListSteps({ page, onMark, onWithdraw }: ListStepsProps) {
  const own = page.steps.filter((step) => step.can.mark)
  return (
    <>
      <ol className="card list-steps" aria-label={editorWords.steps}>
        {page.steps.map((step) => (
          // The first step one may mark has its button at the top of the page.
          <Step
            key={step.index}
            step={step}
            onMark={step === own[0] ? undefined : onMark}
            onWithdraw={onWithdraw}
          />
        ))}
        {page.head.nobodyDecides && <NobodyDecides />}
      </ol>
      <EarlierRounds rounds={page.rounds} isOpen={page.head.effectiveOn === null} onWithdraw={onWithdraw} />
      <WithdrawnMarks marks={page.withdrawn} />
    </>
  )
})

const marks: Readonly<Record<ListStep['status'], readonly [IconName, Tone]>> = {
  done: ['check-circle', 'met'],
  passed: ['minus-circle', 'silent'],
  closed: ['minus-circle', 'silent'],
  open: ['clock', 'due'],
  waiting: ['ring', 'silent'],
}

interface StepProps extends Pick<ListStepsProps, 'onWithdraw'> {
  readonly step: ListStep
  readonly onMark: ListStepsProps['onMark'] | undefined
}

function Step({ step, onMark, onWithdraw }: StepProps) {
  const [icon, tone] = marks[step.status]
  return (
    <li
      className="list-step"
      data-status={step.status}
      aria-current={step.status === 'open' ? 'step' : undefined}
    >
      <div className="list-step-head">
        <span className="list-step-act">
          <span data-tone={tone}>
            <Icon name={icon} label={words.status[step.status]} />
          </span>
          {actName(step.act)}
          {words.force[step.force] && <small>{words.force[step.force]}</small>}
        </span>
        <Clauses cites={step.cites} />
      </div>
      <StepStory step={step} onWithdraw={onWithdraw} />
      {step.can.mark && onMark && (
        <Button size="small" onClick={() => onMark(step.index)}>
          {actVerb(step.act)}
        </Button>
      )}
    </li>
  )
}

/** What was written down at the step; before that, whom it waits for. */
function StepStory({ step, onWithdraw }: Pick<StepProps, 'step' | 'onWithdraw'>) {
  return (
    <div className="list-step-story">
      {step.only && <p>{words.only(step.only)}</p>}
      <MarkStories marks={step.marks} onWithdraw={onWithdraw} />
      {step.status === 'waiting' && step.marks.length > 0 && <p>{words.kept}</p>}
      {step.deadline && <DeadlineNote deadline={step.deadline} />}
      {step.status === 'open' && step.awaits.length > 0 && (
        <p>{words.waitsFor(step.awaits.map((role) => role.name))}</p>
      )}
      {step.status === 'waiting' && step.marks.length === 0 && <p>{words.later(step.byName)}</p>}
    </div>
  )
}

function NobodyDecides() {
  return (
    <li className="list-step" data-status="silent">
      <div className="list-step-head">
        <span className="list-step-act">{words.nobodyDecides}</span>
        <StateMark state="silent" />
      </div>
      <div className="list-step-story">
        <p>{`${words.nobodyDecidesValue}。${words.nobodyDecidesNote}`}</p>
      </div>
    </li>
  )
}
