import type { showLedgerFilters } from '@tongxin/contract/contacts/ledger'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { metNothing } from '@tongxin/core/contacts/clause-filter'
import { Button } from 'antd'
import { InTheWay } from '../../ui/in-the-way.tsx'
import { ledgerWords } from '../../words/contacts/ledger.ts'
import type { Ledger } from './use-ledger.ts'

const words = ledgerWords.address

interface StrangeAddressProps {
  readonly ledger: Ledger
  readonly offered: AnswerOf<typeof showLedgerFilters> | undefined
}

/** What a link brought along that cannot be read, or that is nothing for this reader: else the list would seem to be something else. */
export function StrangeAddress({ ledger, offered }: StrangeAddressProps) {
  const { strange, change } = ledger
  const notHere = offered === undefined ? [] : notOffered(ledger, offered)
  if (strange.length === 0 && notHere.length === 0) return null
  const names = [...strange.map(({ name }) => name), ...notHere]
  return (
    <InTheWay>
      {strange.length > 0 &&
        words.strange(strange.map(({ name, text }) => words.part(words.names[name], text)))}
      {notHere.map((name) => words.notHere(words.names[name]))}{' '}
      <Button
        type="link"
        size="small"
        onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}
      >
        {words.drop}
      </Button>
    </InTheWay>
  )
}

/** It can be read, and is none of what this reader may choose: nothing is found by it. */
function notOffered({ get }: Ledger, { units, forms, clauses }: AnswerOf<typeof showLedgerFilters>) {
  const [unit, form, met] = [get('unit'), get('form'), get('met')]
  const isNone = {
    unit: unit !== undefined && units.every(({ id }) => id !== unit),
    form: form !== undefined && !forms.includes(form),
    met: met !== undefined && met !== metNothing && clauses.every(({ requirement }) => requirement !== met),
  }
  return (['unit', 'form', 'met'] as const).filter((name) => isNone[name])
}
