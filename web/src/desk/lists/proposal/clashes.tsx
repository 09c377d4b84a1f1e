import { proposalWords as words } from '../../../words/list-proposal.ts'
import { proposalNames } from './proposal-names.ts'
import type { ProposalProps } from './proposal-props.ts'

/** Settings, locks or exclusions that contradict each other, with the names of people; nothing was computed. */
export function Clashes({ page, desk }: Pick<ProposalProps, 'page' | 'desk'>) {
  if (desk.clashes.length === 0) return null
  const { cadre } = proposalNames(page)
  const named = (sentence: string) =>
    sentence.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, cadre)
  return (
    <div role="alert" className="proposal-refused">
      <p>{words.clash}：</p>
      <ul>
        {[
          ...new Set(
            desk.clashes.map(({ reason, suggestion }) =>
              named([reason, suggestion].filter(Boolean).join('。')),
            ),
          ),
        ].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
