import {
  listTriedResults,
  type Tried,
  type WhatIfMove,
  type WhatIfResult,
} from '@tongxin/contract/policy/what-if'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { resultName, whatIfWords as words } from '../../../words/policy/what-if.ts'

interface WhatIfNamesProps {
  readonly requirement: string
  readonly move: WhatIfMove
  readonly tried: Tried
}

const size = 20

/** A page of those behind a line, with what each result says before and after. */
export function WhatIfNames({ requirement, move, tried }: WhatIfNamesProps) {
  const [page, setPage] = useState(1)
  const { mutate, data, error } = useSend(listTriedResults)
  const { kind, from, to, results } = move
  useEffect(() => {
    mutate({ body: { ...tried, requirement, kind, from, to, page, size } })
  }, [mutate, tried, requirement, kind, from, to, page])
  const pages = Math.ceil(results / size)
  if (error) return <RefusalNotice error={error} />
  if (!data) return <Opening />
  return (
    <div className="what-if-names">
      <ul aria-label={words.whose}>
        {data.value.rows.map((row) => (
          <Result key={`${resultName(row)} ${row.before?.text} ${row.after?.text}`} row={row} />
        ))}
      </ul>
      {pages > 1 && (
        <p className="what-if-pages">
          <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {words.previous}
          </Button>
          <span>{words.pageOf(page, pages)}</span>
          <Button size="small" disabled={page === pages} onClick={() => setPage(page + 1)}>
            {words.next}
          </Button>
        </p>
      )}
    </div>
  )
}

function Result({ row }: { readonly row: WhatIfResult }) {
  const told = [row.before?.text, row.after?.text].filter((text) => text !== undefined)
  return (
    <li>
      <b>{resultName(row)}</b>
      {row.name !== null && row.unitName !== null && row.unitName !== row.name && (
        <small>{row.unitName}</small>
      )}
      <span>{told.join(' → ')}</span>
    </li>
  )
}
