import type { LedgerRow } from '@tongxin/contract/contacts/ledger'
import { metSentence } from '@tongxin/core/contacts/ledger-sentences'
import { Table, type TableColumnsType } from 'antd'
import { NextDue } from '../../ui/duties/next-due.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { companionWords } from '../../words/contacts/companions.ts'
import { ledgerWords as words } from '../../words/contacts/ledger.ts'
import { raisedWords } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { boardWords } from '../../words/duties/board.ts'
import { dayOfMoment } from '../../words/moments.ts'
import { UrgeLine } from '../urging/urge-line.tsx'
import { type ColumnsAsked, columnsIn, isWide, type LedgerColumn } from './ledger-columns.ts'
import type { Ledger } from './use-ledger.ts'

interface LedgerTableProps {
  readonly rows: readonly LedgerRow[]
  readonly ledger: Ledger
  readonly asked: ColumnsAsked
}

/** A line for each cadre with each person. Arrow keys move, Enter opens; a name narrows the list to that one. */
export function LedgerTable({ rows, ledger, asked }: LedgerTableProps) {
  const chosen = columnsIn(ledger.get('columns'), asked)
  return (
    <div className={isWide(chosen) ? 'card ledger ledger-many' : 'card ledger'}>
      <Table<LedgerRow>
        size="small"
        rowKey="partId"
        dataSource={rows}
        pagination={false}
        columns={columnsFor(ledger, chosen)}
        rowClassName={(row) => (row.contactId === ledger.get('record') ? 'ledger-open' : '')}
        onRow={(row) => ({
          onDoubleClick: () => open(row, ledger),
          onKeyDown: (event) => onKey(event, row, ledger),
        })}
        locale={{
          emptyText: (
            <EmptyState icon="ledger" title={words.empty}>
              {words.emptyNext}
            </EmptyState>
          ),
        }}
      />
    </div>
  )
}

function open(row: LedgerRow, { stay }: Ledger): void {
  if (row.can.read) stay({ record: row.contactId })
}

/** Up and down go from line to line, over the buttons that open them. */
function onKey(event: React.KeyboardEvent<HTMLElement>, row: LedgerRow, ledger: Ledger): void {
  const line = event.currentTarget
  const next = event.key === 'ArrowDown' ? line.nextElementSibling : line.previousElementSibling
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    next?.querySelector<HTMLElement>('.ledger-opener')?.focus()
  }
  if (event.key === 'Enter' && event.target === line) open(row, ledger)
}

type Column = TableColumnsType<LedgerRow>[number]

/** Day and the two names, what was chosen, and the way to the record. */
function columnsFor(ledger: Ledger, chosen: readonly LedgerColumn[]): TableColumnsType<LedgerRow> {
  const { columns } = words
  const { change } = ledger
  const shown = (of: (name: LedgerColumn) => boolean) => chosen.filter(of).map((name) => columnOf[name])
  return [
    { title: columns.day, dataIndex: 'heldOn', width: 104 },
    {
      title: columns.cadre,
      width: 104,
      render: (_, { cadre, companions }) => (
        <>
          <OnlyThis name={cadre.name} onPress={() => change({ cadre: cadre.id })} />
          {companions.length > 0 && (
            <small className="ledger-beside">{companionWords.beside(companions.join('、'))}</small>
          )}
        </>
      ),
    },
    ...shown((name) => name === 'cadreUnit'),
    {
      title: columns.person,
      width: 104,
      render: (_, { person }) => (
        <OnlyThis name={person.name} onPress={() => change({ person: person.id })} />
      ),
    },
    ...shown((name) => name !== 'cadreUnit'),
    {
      title: <span className="visually-hidden">{columns.open}</span>,
      width: 64,
      className: 'screen-only',
      render: (_, row) => row.can.read && <Opener row={row} ledger={ledger} />,
    },
  ]
}

const columnOf: Readonly<Record<LedgerColumn, Column>> = {
  cadreUnit: { title: words.columns.cadreUnit, dataIndex: 'unitName', className: 'ledger-wide ledger-wraps' },
  personUnit: {
    title: words.columns.personUnit,
    dataIndex: 'personUnitName',
    className: 'ledger-wide ledger-wraps',
  },
  form: { title: words.columns.form, dataIndex: 'form', className: 'ledger-wraps' },
  met: {
    title: words.columns.met,
    className: 'ledger-met',
    render: (_, { met }) => <Met clauses={met} />,
  },
  initiated: {
    title: words.columns.initiated,
    className: 'ledger-wide',
    render: (_, row) => words.initiators[row.initiatedBy],
  },
  topics: {
    title: words.columns.topics,
    className: 'ledger-wide ledger-wraps',
    render: (_, { topics }) => topics.join('、'),
  },
  raised: {
    title: words.columns.raised,
    width: 88,
    render: (_, { raisedKind }) => raisedKind && raisedWords[raisedKind],
  },
  promised: {
    title: words.columns.promised,
    className: 'ledger-wide',
    render: (_, { promised }) => promised && words.promised,
  },
  event: {
    title: words.columns.event,
    className: 'ledger-wide ledger-wraps',
    render: (_, { event }) => event && words.eventOf(event.name, shortDay(event.on)),
  },
  nextDue: {
    title: words.columns.nextDue,
    className: 'ledger-wide ledger-due',
    render: (_, row) => (
      <div className="ledger-next">
        <NextDue line={row.nextDue} />
        <span className="screen-only">
          <UrgeLine {...row} />
        </span>
      </div>
    ),
  },
  entered: { title: words.columns.entered, render: (_, row) => <Entered row={row} /> },
  recorder: {
    title: words.columns.recorder,
    dataIndex: 'recorderName',
    className: 'ledger-wide ledger-wraps',
  },
}

/** A line for each clause. Lines shown before the column was chosen have not been judged yet. */
function Met({ clauses }: { readonly clauses: LedgerRow['met'] }) {
  if (!clauses) return <span className="ledger-judging">{words.judging}</span>
  if (clauses.length === 0) return metSentence([])
  return (
    <ul>
      {clauses.map((clause) => (
        <li key={`${clause.title} ${clause.section}`}>{metSentence([clause])}</li>
      ))}
    </ul>
  )
}

function OnlyThis({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="ledger-only" onClick={onPress}>
      {name}
    </button>
  )
}

/** When it was written down; by whom only where that was somebody else, who then waits for the cadre. */
function Entered({ row }: { readonly row: LedgerRow }) {
  return (
    <>
      <span className="ledger-entered">{dayOfMoment(row.enteredAt)}</span>
      {row.late && (
        <span className="ledger-late" title={boardWords.lateMeaning}>
          {boardWords.lateRecord}
        </span>
      )}
      {!row.confirmed && (
        <span className="state-mark ledger-waiting" data-tone="due">
          <Icon name="clock" size={14} />
          <span>{words.waiting}</span>
        </span>
      )}
    </>
  )
}

function Opener({ row, ledger }: { readonly row: LedgerRow; readonly ledger: Ledger }) {
  return (
    <button
      type="button"
      className="ledger-only ledger-opener"
      aria-label={words.openRecord(row.heldOn, row.cadre.name, row.person.name)}
      onClick={() => open(row, ledger)}
    >
      {words.columns.open}
    </button>
  )
}
