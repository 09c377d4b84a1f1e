import { listFits, type PairFit } from '@tongxin/contract/fits'
import { type FitKind, fitKinds } from '@tongxin/core/duties/findings/fit-kind'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { longDay } from '../../words/days.ts'
import { boardWords } from '../../words/duties/board.ts'
import { fitLabels, fitStates, fitWords as words } from '../../words/pairing/fits.ts'
import { Clauses } from '../lists/clauses.tsx'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'
import { useBoardLink } from './board-link.ts'

const size = 50

/** The pairs behind a figure of 结对条件: who, why, by which clause, and what to do; or what the documents leave open. */
export function FitsCard({ fit }: { readonly fit: string }) {
  const { get } = useFilters()
  const linkTo = useBoardLink()
  const asOf = useAsOf()
  const kind = fitKinds.find((one) => one === fit)
  const page = Number(get('page') ?? 1) || 1
  const query = { ...asOf, ...(kind && { kind }), page, size }
  const fits = useAnswer(listFits, { query }, { keepPrevious: true })
  if (fits.isError) return <RefusalNotice error={fits.error} onRetry={() => void fits.refetch()} />
  if (!fits.data) return <Opening />
  const { counts, rows, silent } = fits.data.value
  const back = <AppLink to={linkTo({})}>{boardWords.back}</AppLink>
  if (kind === undefined) return <SilentCard silent={silent} back={back} />
  const total = counts.find((one) => one.kind === kind)?.count ?? 0
  return (
    <Card
      title={words.ofKind(kind)}
      note={words.pairs(total)}
      extra={back}
      footer={
        total > page * size ? (
          <AppLink to={linkTo({ fit: kind, page: String(page + 1) })}>{boardWords.more}</AppLink>
        ) : (
          <AppLink to={paths.lists}>{words.openList}</AppLink>
        )
      }
    >
      {rows.length === 0 && (
        <EmptyState icon="rings" title={words.empty}>
          {words.emptyNext}
        </EmptyState>
      )}
      <ul className="board-persons">
        {rows.map((row) => (
          <li key={`${row.pairingId} ${row.tierName}`}>
            <FitLine row={row} kind={kind} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function FitLine({ row, kind }: { readonly row: PairFit; readonly kind: FitKind }) {
  const linkTo = useBoardLink()
  const { grounds, remedies } = row
  return (
    <>
      <div className="board-person-head">
        <b>{boardWords.pairTitle(row.cadreName, row.personName)}</b>
        <span className="board-push">
          <StateMark state={fitStates[kind]}>{fitLabels[kind]}</StateMark>
        </span>
      </div>
      <div className="board-small">
        {[row.unitName, row.tierName, row.from && words.since(longDay(row.from))]
          .filter((part) => part)
          .join('，')}
      </div>
      {grounds.map(({ text, cites }) => (
        <div key={text} className="fit-ground">
          {text} <Clauses cites={cites} />
        </div>
      ))}
      {remedies.map((remedy) => (
        <div key={remedy} className="board-small">
          {remedy}
        </div>
      ))}
      {row.hasCard && (
        <div className="board-small fit-acts">
          <AppLink to={linkTo({ fit: kind, pair: row.pairingId })}>{boardWords.openPair}</AppLink>
        </div>
      )}
    </>
  )
}

interface SilentCardProps {
  readonly silent: readonly { readonly title: string; readonly documentTitle: string }[]
  readonly back: React.ReactNode
}

function SilentCard({ silent, back }: SilentCardProps) {
  return (
    <Card title={words.silent} extra={back} footer={<AppLink to={paths.policy}>{words.openPolicy}</AppLink>}>
      <p className="board-note board-small">{words.silentMeaning}</p>
      <ul className="board-persons">
        {silent.map(({ title, documentTitle }) => (
          <li key={`${documentTitle} ${title}`}>
            <StateMark state="silent" size={14}>
              {title}
            </StateMark>{' '}
            <span className="board-small">《{documentTitle}》</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
