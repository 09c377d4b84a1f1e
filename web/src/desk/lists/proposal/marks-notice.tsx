import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { Button } from 'antd'
import { useMemo } from 'react'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { unheededMarks } from './kept-marks.ts'
import type { KeptMarks } from './use-kept-marks.ts'
import type { ProposalActs, ProposalDesk } from './use-proposal.ts'

interface MarksNoticeProps {
  readonly page: ListPage
  readonly desk: ProposalDesk
  readonly acts: ProposalActs
  readonly kept: KeptMarks
}

/** What somebody else locked or excluded since, to be taken in; what has left the list; what was not kept. */
export function MarksNotice({ page, desk, acts, kept }: MarksNoticeProps) {
  const { network } = desk
  const known = useMemo(
    () => new Set([...(network?.cadres ?? []), ...(network?.persons ?? [])].map(({ id }) => id)),
    [network],
  )
  const unheeded = unheededMarks(page.pairMarks, desk.marks)
  const open = unheeded.filter(({ cadreId, personId }) => known.has(cadreId) && known.has(personId))
  const left = unheeded.length - open.length
  const takeIn = () =>
    acts.edit(open.map(({ kind, cadreId, personId }) => ({ kind, pair: [cadreId, personId] as const })))
  return (
    <>
      {kept.error !== undefined && (
        <>
          <RefusalNotice error={kept.error} />
          <p className="proposal-note">{words.marksNotKept}</p>
        </>
      )}
      {open.length > 0 && kept.error === undefined && (
        <p className="card proposal-marks" role="status">
          {words.marksOfOthers([...new Set(open.map(({ byName }) => byName))], open.length)}
          <Button size="small" onClick={takeIn}>
            {words.takeIn}
          </Button>
        </p>
      )}
      {left > 0 && <p className="card proposal-marks">{words.marksLeft(left)}</p>}
    </>
  )
}
