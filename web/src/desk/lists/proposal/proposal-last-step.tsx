import { Button } from 'antd'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { LastStep } from '../last-step.tsx'
import type { Plan } from './solver-room.ts'
import type { ProposalActs, ProposalDesk } from './use-proposal.ts'

interface ProposalLastStepProps {
  readonly desk: ProposalDesk
  readonly plan: Plan
  readonly acts: ProposalActs
}

/** What the last step changed of a proposal. */
export function ProposalLastStep({ desk: { steps }, plan: { changes }, acts }: ProposalLastStepProps) {
  return (
    <LastStep
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
