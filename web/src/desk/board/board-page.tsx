import { showBoard } from '@tongxin/contract/duties/duties'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { sayAsOf, boardWords as words } from '../../words/duties/board.ts'
import { recordsWords } from '../../words/duties/records.ts'
import { AsOfNotice, AsOfPicker } from '../shell/as-of.tsx'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'
import { useTerm } from '../shell/use-term.ts'
import { BoardFigures } from './board-figures.tsx'
import { FitFigures } from './fit-figures.tsx'
import { FitsCard } from './fits-card.tsx'
import { PairCard } from './pair-card.tsx'
import { PersonsCard } from './persons-card.tsx'
import { UnitMonths } from './unit-months.tsx'
import { useUnitAct } from './use-unit-act.tsx'

/** 督查看板: figures, units by month, and beside them whoever stands behind the number pressed. */
export function BoardPage() {
  const { get } = useFilters()
  const { chosen } = useTerm()
  const asOf = useAsOf()
  const board = useAnswer(showBoard, { query: { term: chosen?.id, ...asOf } }, { keepPrevious: true })
  const act = useUnitAct(board.data?.value)
  if (board.isError) return <RefusalNotice error={board.error} onRetry={() => void board.refetch()} />
  if (!board.data) return <Opening />
  const { value } = board.data
  const [pair, fit] = [get('pair'), get('fit')]
  return (
    <>
      <PageHeader
        title={words.board}
        actions={
          <>
            <AsOfPicker />
            <AppLink to={paths.records}>{recordsWords.open}</AppLink>
          </>
        }
      >
        {sayAsOf(value)}
      </PageHeader>
      <AsOfNotice />
      <BoardFigures board={value} />
      <FitFigures />
      <div className="board-columns">
        <UnitMonths
          board={value}
          note={words.eachCell}
          unitId={get('unit')}
          act={act}
          footer={<AppLink to={paths.ledger}>{words.openLedger}</AppLink>}
        />
        {pair ? (
          <PairCard pairingId={pair} />
        ) : fit ? (
          <FitsCard fit={fit} />
        ) : (
          <PersonsCard board={value} term={chosen?.id} />
        )}
      </div>
    </>
  )
}
