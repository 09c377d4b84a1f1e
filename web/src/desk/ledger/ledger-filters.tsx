import type { LedgerRow, MetClause, showLedgerFilters } from '@tongxin/contract/contacts/ledger'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { metNothing } from '@tongxin/core/contacts/clause-filter'
import { clauseWords, initiatorWords, metNothingWords } from '@tongxin/core/contacts/ledger-sentences'
import { initiators } from '@tongxin/core/policy/record-filter'
import { Button, Input, Select, Tag } from 'antd'
import { ledgerWords } from '../../words/contacts/ledger.ts'
import { unitOptions } from '../unit-options.ts'
import type { Ledger } from './use-ledger.ts'

interface LedgerFiltersProps {
  readonly ledger: Ledger
  readonly offered: AnswerOf<typeof showLedgerFilters> | undefined
  readonly rows: readonly LedgerRow[]
}

const words = ledgerWords.filters
const filterNames = [
  'name',
  'unit',
  'cadre',
  'person',
  'form',
  'initiated',
  'from',
  'to',
  'always',
  'confirmed',
  'met',
] as const

/** Filters in one line, each kept in the address. */
export function LedgerFilters({ ledger, offered, rows }: LedgerFiltersProps) {
  const { change, get, days } = ledger
  const anySet = filterNames.some((name) => get(name) !== undefined)
  return (
    <section className="ledger-filters screen-only" aria-label={words.all}>
      <Input.Search
        key={get('name') ?? ''}
        aria-label={words.name}
        placeholder={words.name}
        defaultValue={get('name')}
        maxLength={50}
        onSearch={(name) => change({ name })}
        allowClear
        style={{ width: 160 }}
      />
      <Select
        aria-label={words.unit}
        value={get('unit') ?? ''}
        onChange={(unit) => change({ unit })}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        style={{ minWidth: 136, maxWidth: 220 }}
        options={unitOptions(offered?.units ?? [], get('unit'))}
      />
      <Select
        aria-label={words.form}
        value={get('form') ?? ''}
        onChange={(form) => change({ form })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: words.allForms },
          ...(offered?.forms ?? []).map((form) => ({ value: form, label: form })),
        ]}
      />
      <Select
        aria-label={ledgerWords.columns.initiated}
        value={get('initiated') ?? ''}
        onChange={(initiated) => change({ initiated })}
        labelRender={nameWhileAny(ledgerWords.columns.initiated)}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: words.any },
          ...initiators.map((value) => ({ value, label: words.byInitiator(initiatorWords[value]) })),
        ]}
      />
      <Input
        type="date"
        aria-label={words.from}
        value={days.from ?? ''}
        max={days.to}
        onChange={(event) => change({ from: event.target.value, to: days.to, always: undefined })}
        style={{ width: 136 }}
      />
      <span aria-hidden="true">–</span>
      <Input
        type="date"
        aria-label={words.to}
        value={days.to ?? ''}
        min={days.from}
        onChange={(event) => change({ from: days.from, to: event.target.value, always: undefined })}
        style={{ width: 136 }}
      />
      <Button
        type="link"
        size="small"
        onClick={() => change({ from: undefined, to: undefined, always: get('always') ? undefined : '1' })}
      >
        {get('always') ? words.wholeTerm : words.always}
      </Button>
      <Select
        aria-label={words.confirmed}
        value={get('confirmed') ?? ''}
        onChange={(confirmed) => change({ confirmed })}
        labelRender={nameWhileAny(words.confirmed)}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: words.any },
          { value: 'no', label: words.onlyWaiting },
          { value: 'yes', label: words.onlyConfirmed },
        ]}
      />
      {offered !== undefined && offered.clauses.length > 0 && (
        <MetSelect ledger={ledger} clauses={offered.clauses} />
      )}
      <OnlyOne ledger={ledger} rows={rows} />
      {anySet && (
        <Button
          type="link"
          size="small"
          onClick={() => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
        >
          {words.clear}
        </Button>
      )}
    </section>
  )
}

/** Nothing is narrowed by it: its name is enough, and all of them stand in one line of a desk. */
function nameWhileAny(name: string) {
  return ({ value, label }: { readonly value: string | number; readonly label?: React.ReactNode }) =>
    value === '' ? name : label
}

interface MetSelectProps {
  readonly ledger: Ledger
  readonly clauses: readonly MetClause[]
}

/** What a contact counted for; over some days, as it is judged anew each time. */
function MetSelect({ ledger: { get, change, days }, clauses }: MetSelectProps) {
  const isWithoutDays = days.from === undefined || days.to === undefined
  const met = get('met')
  return (
    <Select
      aria-label={words.met}
      value={met ?? ''}
      onChange={(chosen) => change({ met: chosen })}
      labelRender={nameWhileAny(words.met)}
      disabled={isWithoutDays && met === undefined}
      title={isWithoutDays ? words.metNeedsDays : words.met}
      popupMatchSelectWidth={false}
      style={{ maxWidth: 168 }}
      options={[
        { value: '', label: words.any },
        { value: metNothing, label: metNothingWords },
        ...clauses.map((clause) => ({ value: clause.requirement, label: clauseWords(clause) })),
      ]}
    />
  )
}

/** One cadre or person, chosen by their name in the table or on a board. */
function OnlyOne({ ledger: { get, change }, rows }: Pick<LedgerFiltersProps, 'ledger' | 'rows'>) {
  const cadre = rows.find((row) => row.cadre.id === get('cadre'))?.cadre.name
  const person = rows.find((row) => row.person.id === get('person'))?.person.name
  return (
    <>
      {get('cadre') && (
        <Tag closable onClose={() => change({ cadre: undefined })}>
          {words.only(cadre ?? ledgerWords.columns.cadre)}
        </Tag>
      )}
      {get('person') && (
        <Tag closable onClose={() => change({ person: undefined })}>
          {words.only(person ?? ledgerWords.columns.person)}
        </Tag>
      )}
    </>
  )
}
