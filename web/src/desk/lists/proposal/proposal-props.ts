import type { ListPage } from '@tongxin/contract/pairing/pairing'
import type { ProposalActs, ProposalDesk } from './use-proposal.ts'

/** What every part of a proposal shows and may do. */
export interface ProposalProps {
  readonly page: ListPage
  readonly desk: ProposalDesk
  readonly acts: ProposalActs
}
