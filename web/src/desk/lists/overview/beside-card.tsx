import type { AnswerOf } from '@tongxin/contract/endpoint'
import { type BesideRow, besideFilters, listBeside } from '@tongxin/contract/pairing/lists-beside'
import { Pagination } from 'antd'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { humanAddress } from '../../../app/human-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { ColumnHeads } from '../../../ui/column-heads.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { besideStates, besideWords as words } from '../../../words/pairing/lists-beside.ts'
import { useFilters } from '../../shell/use-filters.ts'
import { listPath } from '../list-path.ts'
import '../../../ui/dense-table.css'
import '../small-input.css'
import './beside-card.css'

const size = 50

/** 对照: the school's list and the units' side by side, person by person, filtered in the address. */
export function BesideCard() {
  const filters = useFilters()
  const page = Number(filters.get('page') ?? 1) || 1
  const show = besideFilters.find((one) => one === filters.get('show')) ?? 'all'
  const query = { search: filters.get('find') ?? '', show, page, size }
  const asked = useAnswer(listBeside, { query }, { keepPrevious: true })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const found = asked.data.value
  return (
    <Card
      title={words.title}
      note={words.count(found.total)}
      extra={<BesideFilters show={show} counts={found.counts} />}
    >
      <p className="beside-note">{words.note}</p>
      {found.rows.length > 0 ? (
        <BesideTable found={found} />
      ) : (
        <EmptyState icon="rings" title={words.empty}>
          {words.emptyNext}
        </EmptyState>
      )}
      <Pagination
        className="beside-pager screen-only"
        current={page}
        pageSize={size}
        total={found.total}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={(next) => filters.change({ page: next === 1 ? undefined : String(next) })}
      />
    </Card>
  )
}

type Found = AnswerOf<typeof listBeside>

interface BesideFiltersProps {
  readonly show: (typeof besideFilters)[number]
  readonly counts: Found['counts']
}

function BesideFilters({ show, counts }: BesideFiltersProps) {
  const filters = useFilters()
  return (
    <div className="pairing-filters screen-only">
      <input
        type="search"
        className="small-input"
        aria-label={words.search}
        placeholder={words.search}
        defaultValue={filters.get('find') ?? ''}
        onChange={(event) => filters.change({ find: event.target.value })}
      />
      <select
        className="small-input"
        aria-label={words.show}
        value={show}
        onChange={(event) =>
          filters.change({ show: event.target.value === 'all' ? undefined : event.target.value })
        }
      >
        {besideFilters.map((one) => (
          <option key={one} value={one}>
            {words.filterWith(words.filters[one], counts[one])}
          </option>
        ))}
      </select>
    </div>
  )
}

function BesideTable({ found: { tiers, rows } }: { readonly found: Found }) {
  return (
    <div className="table-scroll">
      <table className="dense-table beside-table" aria-label={words.title}>
        <ColumnHeads columns={[words.person, words.unit, ...tiers.map(({ name }) => name)]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.personId}>
              <th scope="row">
                <AppLink to={humanAddress(row.personId)}>{row.personName}</AppLink>
              </th>
              <td>{row.unitName}</td>
              {tiers.map(({ id }) => (
                <td key={id}>
                  <Cadres pairs={row.pairs.filter(({ tier }) => tier === id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cadres({ pairs }: { readonly pairs: BesideRow['pairs'] }) {
  if (pairs.length === 0) return words.nobody
  return pairs.map(({ cadreId, cadreName, state, listId }) => {
    const { word, icon, tone } = besideStates[state]
    return (
      <div key={cadreId} className="beside-cadre">
        {listId === null ? (
          cadreName
        ) : (
          <AppLink to={listPath(listId)} aria-label={words.toList(cadreName, word)}>
            {cadreName}
          </AppLink>
        )}
        {state !== 'stands' && (
          <span className="beside-state" data-tone={tone}>
            <Icon name={icon} /> {word}
          </span>
        )}
      </div>
    )
  })
}
