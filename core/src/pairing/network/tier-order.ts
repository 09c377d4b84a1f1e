import { type ProposalAim, proposalAims, type Tier } from '../../policy/tier.ts'

/** What comes before what when not all can be had: as the document says, the rest in the usual order (系统默认). */
export function orderOf({ order = [] }: Pick<Tier, 'order'>): readonly ProposalAim[] {
  return [...new Set([...order, ...proposalAims])]
}
