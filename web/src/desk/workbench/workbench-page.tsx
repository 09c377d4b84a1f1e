import { showWorkbench } from '@tongxin/contract/duties/duties'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { paths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { asOfWords, sayAsOf, sayToday, boardWords as words } from '../../words/duties/board.ts'
import { recordsWords } from '../../words/duties/records.ts'
import { workbenchWords } from '../../words/duties/workbench.ts'
import { BoardFigures } from '../board/board-figures.tsx'
import { useBoardLink } from '../board/board-link.ts'
import { UnitMonths } from '../board/unit-months.tsx'
import { AsOfNotice, AsOfPicker } from '../shell/as-of.tsx'
import { useAsOf } from '../shell/use-as-of.ts'
import { useTerm } from '../shell/use-term.ts'
import { ChangesCard } from './changes-card.tsx'
import { NoticesCard } from './notices-card.tsx'
import { OwnInquiriesCard } from './own-inquiries-card.tsx'
import { TodoCard } from './todo-card.tsx'
import './workbench.css'

/** 工作台: the term in four figures, what is to be done today, units by month, and what has changed since yesterday. */
export function WorkbenchPage() {
  const { today } = useMe()
  const { chosen } = useTerm()
  const linkTo = useBoardLink()
  const asOf = useAsOf()
  const answer = useAnswer(showWorkbench, { query: { term: chosen?.id, ...asOf } }, { keepPrevious: true })
  if (answer.isError) return <RefusalNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Opening />
  const { board, todos, changes } = answer.data.value
  return (
    <>
      <PageHeader
        title={words.workbench}
        actions={
          board.hasPolicy && (
            <>
              <AsOfPicker />
              <AppLink to={paths.records}>{recordsWords.open}</AppLink>
            </>
          )
        }
      >
        {asOf ? sayAsOf(board) : sayToday(today, board.term)}
      </PageHeader>
      <AsOfNotice />
      {board.hasPolicy && <BoardFigures board={board} />}
      <div className="workbench-columns">
        <div className="workbench-stack">
          {asOf ? (
            <Card title={workbenchWords.todos}>
              <EmptyState icon="clock" title={asOfWords.todayOnly}>
                {asOfWords.todayOnlyNext}
              </EmptyState>
            </Card>
          ) : (
            <>
              <NoticesCard />
              <OwnInquiriesCard />
              <TodoCard todos={todos} today={today} term={board.term?.id} />
              <ChangesCard changes={changes} today={today} />
            </>
          )}
        </div>
        {board.hasPolicy ? (
          <UnitMonths
            board={board}
            note={words.lowestFirst}
            lowestFirst
            footer={<AppLink to={linkTo({})}>{words.openBoard}</AppLink>}
          />
        ) : (
          <Card title={words.units}>
            <EmptyState icon="grid" title={workbenchWords.begin}>
              {workbenchWords.beginNext}
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  )
}
