import { listFits } from '@tongxin/contract/fits'
import { type FitKind, fitKinds } from '@tongxin/core/duties/findings/fit-kind'
import { useAnswer } from '../../app/api.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { fitLabels, fitStates, fitWords as words } from '../../words/pairing/fits.ts'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'
import { useBoardLink } from './board-link.ts'

/** How many pairs no longer fit the document, and on how much it is silent; each figure opens its list. */
export function FitFigures() {
  const { get } = useFilters()
  const linkTo = useBoardLink()
  const asOf = useAsOf()
  const fits = useAnswer(listFits, { query: { ...asOf, page: 1, size: 1 } }, { keepPrevious: true })
  if (fits.isError) return <RefusalNotice error={fits.error} onRetry={() => void fits.refetch()} />
  if (!fits.data) return null
  const { counts, silent } = fits.data.value
  const countOf = (kind: FitKind) => counts.find((one) => one.kind === kind)?.count ?? 0
  const shown = fitKinds.filter((kind) => kind !== 'fits' && countOf(kind) > 0)
  const opened = get('fit')
  return (
    <nav className="board-fits" aria-label={words.title}>
      <b title={words.meaning}>{words.title}</b>
      {shown.length === 0 && (
        <span className="board-small">
          {countOf('fits') === 0 ? words.noPairs : words.allFit(countOf('fits'))}
        </span>
      )}
      {shown.map((kind) => (
        <AppLink
          key={kind}
          to={linkTo({ fit: kind })}
          {...(opened === kind && { 'aria-current': 'true' as const })}
        >
          <StateMark state={fitStates[kind]} size={14}>
            {fitLabels[kind]} {words.pairs(countOf(kind))}
          </StateMark>
        </AppLink>
      ))}
      {silent.length > 0 && (
        <AppLink
          to={linkTo({ fit: 'silent' })}
          {...(opened === 'silent' && { 'aria-current': 'true' as const })}
        >
          <StateMark state="silent" size={14}>
            {words.silentCount(silent.length)}
          </StateMark>
        </AppLink>
      )}
    </nav>
  )
}
