import { useParams } from '@tanstack/react-router'
import type { StepMark } from '@tongxin/contract/pairing/list-step'
import { type ListPage as Page, showList } from '@tongxin/contract/pairing/pairing'
import { academicYearLabel } from '@tongxin/core/calendar/term'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { paths } from '../../app/paths.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { longDay } from '../../words/days.ts'
import { actVerb } from '../../words/pairing/list-acts.ts'
import { proposalWords } from '../../words/pairing/list-proposal.ts'
import { stepWords } from '../../words/pairing/list-steps.ts'
import { listsWords } from '../../words/pairing/lists.ts'
import { PairBoard } from './board/pair-board.tsx'
import { DeclinesContext, declinesIn } from './declined.tsx'
import { ListLastStep } from './editor/list-last-step.tsx'
import { OthersNotice } from './editor/others-notice.tsx'
import { useListEditor } from './editor/use-list-editor.ts'
import { ListFigures } from './list-figures.tsx'
import { ListMenu } from './list-menu.tsx'
import { BeginProposal } from './proposal/begin-proposal.tsx'
import { Clashes } from './proposal/clashes.tsx'
import { ProposalView } from './proposal/proposal-view.tsx'
import { useProposal } from './proposal/use-proposal.ts'
import { Stands } from './steps/list-stands.tsx'
import { ListSteps } from './steps/list-steps.tsx'
import { StepDialog } from './steps/step-dialog.tsx'
import { WithdrawDialog } from './steps/withdraw-dialog.tsx'
import { UrgeFiling } from './urge-list.tsx'
import './list-page.css'

/** The editor of one list: its document's steps, its figures, its pairs. */
export function ListPage() {
  const { listId = '' } = useParams({ strict: false })
  const asked = useAnswer(showList, { params: { id: listId } })
  const reread = async () => (await asked.refetch()).data?.value
  const retry = () => void reread()
  if (asked.data) return <OneList page={asked.data.value} onReread={retry} reread={reread} />
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={retry} />
  return <Opening />
}

interface OneListProps {
  readonly page: Page
  readonly onReread: () => void
  readonly reread: () => Promise<Page | undefined>
}

function OneList({ page, onReread, reread }: OneListProps) {
  const editor = useListEditor(page)
  const [desk, acts] = useProposal(page)
  const [marking, setMarking] = useState<number>()
  const [withdrawing, setWithdrawing] = useState<readonly StepMark[]>()
  const { head, rounds } = page
  const declines = useMemo(() => declinesIn(rounds), [rounds])
  const open = page.steps.find((step) => step.can.mark)
  const marked = page.steps.find((step) => step.index === marking)
  return (
    <>
      <PageHeader
        title={titleOf(page)}
        crumbs={[{ label: listsWords.title, to: paths.lists }]}
        actions={
          <>
            {page.can.edit && desk.phase === 'closed' && <BeginProposal page={page} acts={acts} />}
            <ListMenu page={page} onAdded={editor.broughtIn} />
            {open && (
              <Button type="primary" onClick={() => setMarking(open.index)}>
                {actVerb(open.act)}
              </Button>
            )}
          </>
        }
      >
        <Stands row={head} />
        <UrgeFiling page={page} />
        <span>{listsWords.round(head.round)}</span>
        {head.adjustment && <span>{listsWords.adjusts(head.adjustment.when, head.adjustment.occasion)}</span>}
        {head.effectiveOn && <span>{stepWords.effective(longDay(head.effectiveOn))}</span>}
      </PageHeader>
      <ListSteps page={page} onMark={setMarking} onWithdraw={setWithdrawing} />
      {desk.error !== undefined && <RefusalNotice error={desk.error} onRetry={onReread} />}
      {desk.phase === 'closed' && <Clashes page={page} desk={desk} />}
      {desk.wasCancelled && <p role="status">{proposalWords.cancelled}</p>}
      <OthersNotice editor={editor} />
      <DeclinesContext value={declines}>
        {desk.phase === 'closed' ? (
          <>
            <ListFigures page={editor.page} editor={editor} />
            <PairBoard page={editor.page} editor={editor} onReread={onReread} />
            {page.can.edit && <ListLastStep page={editor.page} editor={editor} />}
          </>
        ) : (
          <ProposalView page={page} desk={desk} acts={acts} editor={editor} onReread={reread} />
        )}
      </DeclinesContext>
      {marked && (
        <StepDialog
          page={page}
          step={marked}
          onReread={onReread}
          onMarked={(next) => {
            editor.receive(next)
            setMarking(undefined)
          }}
          onClose={() => setMarking(undefined)}
        />
      )}
      {withdrawing && (
        <WithdrawDialog
          page={page}
          marks={withdrawing}
          onReread={onReread}
          onWithdrawn={(next) => {
            editor.receive(next)
            setWithdrawing(undefined)
          }}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  )
}

function titleOf({ head }: Page): string {
  return `${academicYearLabel(head.academicYear)}${head.unitName ?? head.tierName}${listsWords.title}`
}
