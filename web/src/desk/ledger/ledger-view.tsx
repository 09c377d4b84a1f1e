import { ledgerOrders } from '@tongxin/core/contacts/ledger-order'
import { App, Button, Input, Select } from 'antd'
import { copyText } from '../../app/copy-text.ts'
import { ledgerWords } from '../../words/contacts/ledger.ts'
import { viewWords as words } from '../../words/contacts/ledger-view.ts'
import { keepColumns } from './kept-columns.ts'
import { pageSizes } from './ledger-address.ts'
import {
  type ColumnsAsked,
  columnsAddress,
  columnsIn,
  columnsOffered,
  type LedgerColumn,
} from './ledger-columns.ts'
import type { Ledger } from './use-ledger.ts'
import { viewLink } from './view-link.ts'

interface LedgerViewProps {
  readonly ledger: Ledger
  readonly asked: ColumnsAsked
  readonly search: LedgerSearchProps | undefined
}

/** How the lines are shown, kept in the address as the filters are; and words looked for, which are not. */
export function LedgerView({ ledger, asked, search }: LedgerViewProps) {
  const { change, get, stretch } = ledger
  const chosen = columnsIn(get('columns'), asked)
  return (
    <section className="ledger-filters ledger-view screen-only" aria-label={words.all}>
      <Select
        aria-label={words.order}
        value={stretch.order}
        onChange={(order) => change({ order: order === 'newest' ? undefined : order })}
        popupMatchSelectWidth={false}
        options={ledgerOrders.map((value) => ({ value, label: words.orders[value] }))}
      />
      <Select
        aria-label={words.size}
        value={String(stretch.size)}
        onChange={(size) => change({ size: size === pageSizes[0] ? undefined : size })}
        options={pageSizes.map((value) => ({ value, label: words.sizeOf(value) }))}
      />
      <Select
        mode="multiple"
        aria-label={words.columns}
        value={[...chosen]}
        onChange={(columns) => {
          const address = columnsAddress(columns, asked)
          keepColumns(address)
          ledger.stay({ columns: address })
        }}
        maxTagCount={0}
        maxTagPlaceholder={words.columnsShown(chosen.length)}
        placeholder={words.columns}
        popupMatchSelectWidth={false}
        style={{ minWidth: 136 }}
        options={columnsOffered(asked).map((value) => ({ value, label: ledgerWords.columns[value] }))}
      />
      <CopyLink columns={chosen} />
      <Button onClick={() => window.print()}>{words.print}</Button>
      {/* Last, as whether it is there is known last: nothing moves when it comes. */}
      {search && <LedgerSearch {...search} />}
    </section>
  )
}

interface LedgerSearchProps {
  readonly words: string
  readonly onSearch: (words: string) => void
  /** No days to look over: the ledger is not narrowed to any. */
  readonly isWithoutDays: boolean
}

function LedgerSearch({ words: typed, onSearch, isWithoutDays }: LedgerSearchProps) {
  return (
    <Input.Search
      key={typed}
      aria-label={words.search}
      placeholder={isWithoutDays ? words.searchNeedsDays : words.search}
      title={words.searchHint}
      defaultValue={typed}
      disabled={isWithoutDays}
      maxLength={100}
      onSearch={(text) => onSearch(text.trim())}
      allowClear
      style={{ width: 264 }}
    />
  )
}

function CopyLink({ columns }: { readonly columns: readonly LedgerColumn[] }) {
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(viewLink(location.href, columns))) void message.success(words.copied)
    else void message.info(words.copyByHand)
  }
  return <Button onClick={() => void copy()}>{words.copyLink}</Button>
}
