import type { LedgerRow, MetClause } from '@tongxin/contract/contacts/ledger'
import { metWords, narrowedSentence } from '@tongxin/core/contacts/ledger-sentences'
import { useMe } from '../../app/session.ts'
import { ledgerWords as words } from '../../words/contacts/ledger.ts'
import { viewWords as view } from '../../words/contacts/ledger-view.ts'
import { longDay } from '../../words/days.ts'
import type { Ledger } from './use-ledger.ts'

interface PrintedHeadProps {
  readonly ledger: Ledger
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly clauses: readonly MetClause[]
  readonly rows: readonly LedgerRow[]
  readonly total: string
  readonly isSearch: boolean
}

/** On paper only: whose eyes it is for, what it is narrowed to and how much of that this sheet holds. */
export function PrintedHead({ ledger, units, clauses, rows, total, isSearch }: PrintedHeadProps) {
  const { today } = useMe()
  const { unitId, cadreId, personId, met, ...rest } = ledger.query
  const { columns } = words
  const narrowed = narrowedSentence({
    ...rest,
    unit: unitId && (units.find(({ id }) => id === unitId)?.name ?? words.filters.unit),
    cadre: cadreId && (rows.find(({ cadre }) => cadre.id === cadreId)?.cadre.name ?? columns.cadre),
    person: personId && (rows.find(({ person }) => person.id === personId)?.person.name ?? columns.person),
    met: metWords(met, clauses),
  })
  return (
    <div className="ledger-printed">
      <p>{words.printed(longDay(today))}</p>
      <p>{isSearch ? `${narrowed}；${view.printedSearch}` : narrowed}</p>
      <p>{view.printedRows(ledger.page, rows.length, total)}</p>
    </div>
  )
}
