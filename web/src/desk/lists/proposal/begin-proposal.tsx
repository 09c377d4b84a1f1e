import { Button } from 'antd'
import { Icon } from '../../../ui/icon.tsx'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import type { ProposalProps } from './proposal-props.ts'

/** The best list there is, or, where lines have been made already, one that changes them as little as it can. */
export function BeginProposal({ page, acts }: Pick<ProposalProps, 'page' | 'acts'>) {
  return (
    <>
      {page.lines.length > 0 && <Button onClick={() => void acts.begin(true)}>{words.fewChanges}</Button>}
      <Button icon={<Icon name="rings" />} onClick={() => void acts.begin(false)}>
        {words.begin}
      </Button>
    </>
  )
}
