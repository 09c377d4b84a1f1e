import { changePairMarks } from '@tongxin/contract/pair-marks'
import { showList } from '@tongxin/contract/pairing'
import { Button } from 'antd'
import { useSend } from '../../../app/api.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import { proposalNames } from './proposal-names.ts'
import type { ProposalProps } from './proposal-props.ts'

/** Settings, locks or exclusions that contradict each other, with the names of people; nothing was computed. */
export function Clashes({ page, desk }: Pick<ProposalProps, 'page' | 'desk'>) {
  const lifting = useSend(changePairMarks, [showList])
  const locks = page.pairMarks
    .filter(({ kind }) => kind === 'lock')
    .map(({ cadreId, personId }) => ({ cadreId, personId }))
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
      {!desk.plan && locks.length > 0 && (
        <Button
          size="small"
          loading={lifting.isPending}
          onClick={() =>
            lifting.mutate({ params: { id: page.head.id }, body: { marked: [], lifted: locks } })
          }
        >
          {words.liftLocks(locks.length)}
        </Button>
      )}
      {lifting.isError && <RefusalNotice error={lifting.error} />}
    </div>
  )
}
