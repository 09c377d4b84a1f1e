import { editRefusalSentence } from '@tongxin/core/pairing/solver/edit-sentences'
import { Button } from 'antd'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { LastStep } from '../last-step.tsx'
import { proposalNames } from './proposal-names.ts'
import type { ProposalProps } from './proposal-props.ts'
import type { Plan } from './solver-room.ts'

interface ProposalLastStepProps extends ProposalProps {
  readonly plan: Plan
}

/** What the last step changed of a proposal, or why it could not be made. */
export function ProposalLastStep({ page, desk, plan: { changes }, acts }: ProposalLastStepProps) {
  const { steps, refusal } = desk
  return (
    <LastStep
      refused={refusal && editRefusalSentence(refusal, proposalNames(page))}
      effect={changes ? words.changed(changes.made.length, changes.undone.length) : words.nothingYet}
      undo={steps.done.length > 0 ? acts.undo : undefined}
      redo={steps.undone.length > 0 ? acts.redo : undefined}
    >
      <Button type="link" size="small" title={words.reoptimiseNote} onClick={acts.reoptimise}>
        {words.reoptimise}
      </Button>
    </LastStep>
  )
}
