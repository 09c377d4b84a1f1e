import { addressOf } from '@tongxin/contract/call'
import type { ContactRecord } from '@tongxin/contract/contacts'
import { renderForm, renderPairForm } from '@tongxin/contract/ledger'
import { Button } from 'antd'
import { hrefOf } from '../../app/base-path.ts'
import { Icon } from '../../ui/icon.tsx'
import { shortDay } from '../../words/days.ts'
import { drawerWords as words } from '../../words/ledger.ts'
import type { Ledger } from './use-ledger.ts'

interface RecordFormsProps {
  readonly record: ContactRecord
  readonly days: Ledger['days']
}

type Shape = 'contact' | 'pair'

/** The prints of a record: the one the document asks for first and plain to see; both alike where it does not say. */
export function RecordForms({ record, days }: RecordFormsProps) {
  const asked = askedShape(record.formPer)
  const shapes: readonly Shape[] = asked === 'pair' ? ['pair', 'contact'] : ['contact', 'pair']
  return (
    <ul className="ledger-record-forms" aria-label={words.forms}>
      {shapes.map((shape) =>
        shape === 'contact' ? (
          <ContactForm key={shape} record={record} isAsked={asked !== 'pair'} />
        ) : (
          <PairForms key={shape} record={record} days={days} isAsked={asked !== 'contact'} />
        ),
      )}
    </ul>
  )
}

function askedShape(per: ContactRecord['formPer']): Shape | null {
  if (per === 'contact') return 'contact'
  return per === 'pairing' || per === 'pairing-period' ? 'pair' : null
}

function ContactForm({ record, isAsked }: { readonly record: ContactRecord; readonly isAsked: boolean }) {
  return (
    <li>
      <PrintLink href={hrefOf(addressOf(renderForm, { params: { id: record.id } }))} isAsked={isAsked}>
        {words.form}
      </PrintLink>
      <span className="ledger-record-note">{words.formHint}</span>
    </li>
  )
}

function PairForms({ record, days, isAsked }: RecordFormsProps & { readonly isAsked: boolean }) {
  const from = days.from ?? record.heldOn
  const to = days.to ?? record.heldOn
  return record.parts.map(({ partId, cadre, person }) => {
    const pair = { cadreId: cadre.id, personId: person.id, from, to }
    return (
      <li key={partId}>
        <PrintLink href={hrefOf(addressOf(renderPairForm, { query: pair }))} isAsked={isAsked}>
          {record.parts.length > 1 ? words.pairFormOf(person.name) : words.pairForm}
        </PrintLink>
        <span className="ledger-record-note">{words.pairFormHint(shortDay(from), shortDay(to))}</span>
      </li>
    )
  })
}

interface PrintLinkProps {
  readonly href: string
  readonly isAsked: boolean
  readonly children: string
}

function PrintLink({ href, isAsked, children }: PrintLinkProps) {
  if (isAsked)
    return (
      <Button icon={<Icon name="document" />} href={href} download>
        {children}
      </Button>
    )
  return (
    <a href={href} download>
      {children}
    </a>
  )
}
