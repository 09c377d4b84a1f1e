import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listDuplicates, tellApart } from '@tongxin/contract/roster/merging'
import { App, Button, Pagination } from 'antd'
import { useAnswer, useSend } from '../../../app/api.ts'
import { hrefOf } from '../../../app/base-path.ts'
import { paths } from '../../../app/paths.ts'
import { Card } from '../../../ui/card.tsx'
import '../../../ui/dense-table.css'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { mergingWords as words } from '../../../words/roster/merging.ts'
import { useFilters } from '../../shell/use-filters.ts'
import { HumanLine } from './human-head.tsx'
import { mergeAddress } from './merge-address.ts'
import { ApartCard, MergesCard } from './past-answers.tsx'
import '../sheet.css'
import './merging.css'

const size = 50

/** Who may stand twice on the roster: the office answers one by one. */
export function DuplicatesPage() {
  const filters = useFilters()
  const page = Number(filters.get('page') ?? 1) || 1
  const found = useAnswer(listDuplicates, { query: { page, size } }, { keepPrevious: true })
  const answer = found.data?.value
  return (
    <>
      <PageHeader title={words.title} crumbs={[{ label: words.roster, to: paths.roster }]} />
      {found.error && <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />}
      {answer && (
        <div className="sheet">
          <Card title={words.title} note={words.found(answer.total)}>
            <p className="card-body sheet-hint">{words.about}</p>
            {answer.rows.length === 0 ? (
              <EmptyState icon="people" title={words.empty}>
                {words.emptyNext}
              </EmptyState>
            ) : (
              <Questions rows={answer.rows} />
            )}
            <Pagination
              className="merging-pager"
              hideOnSinglePage
              showSizeChanger={false}
              current={page}
              pageSize={size}
              total={answer.total}
              onChange={(next) => filters.change({ page: next === 1 ? undefined : String(next) })}
            />
          </Card>
          {answer.merges.length > 0 && <MergesCard merges={answer.merges} />}
          {answer.apart.length > 0 && <ApartCard apart={answer.apart} />}
        </div>
      )}
    </>
  )
}

type Rows = AnswerOf<typeof listDuplicates>['rows']

function Questions({ rows }: { readonly rows: Rows }) {
  const { message } = App.useApp()
  const send = useSend(tellApart, [listDuplicates])
  const answerApart = (firstId: string, secondId: string) =>
    send.mutate({ body: { firstId, secondId } }, { onSuccess: () => void message.success(words.apartSaved) })
  return (
    <div className="merging-scroll">
      {send.error && <RefusalNotice error={send.error} />}
      <table className="dense-table merging-table">
        <thead>
          <tr>
            <th scope="col">{words.first}</th>
            <th scope="col">{words.second}</th>
            <th scope="col">{words.reasons}</th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ first, second, reasons }) => (
            <tr key={`${first.id} ${second.id}`}>
              <td>
                <HumanLine head={first} />
              </td>
              <td>
                <HumanLine head={second} />
              </td>
              <td>
                <ul className="merging-reasons">
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </td>
              <td className="merging-answer">
                <Button
                  size="small"
                  type="primary"
                  href={hrefOf(mergeAddress(first.id, second.id))}
                  aria-label={words.mergeOf(first.name)}
                >
                  {words.merge}
                </Button>
                <Button
                  size="small"
                  disabled={send.isPending}
                  aria-label={words.apartOf(first.name)}
                  onClick={() => answerApart(first.id, second.id)}
                >
                  {words.apart}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
