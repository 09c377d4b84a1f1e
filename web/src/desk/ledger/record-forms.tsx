import { addressOf } from '@tongxin/contract/call'
import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import { renderForm, renderPairForm } from '@tongxin/contract/contacts/ledger'
import { Icon } from '../../ui/icon.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { drawerWords as words } from '../../words/contacts/ledger.ts'
import { shortDay } from '../../words/days.ts'
import { FileLink } from '../shell/file-link.tsx'
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
      <PrintLink to={addressOf(renderForm, { params: { id: record.id } })} isAsked={isAsked}>
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
        <PrintLink to={addressOf(renderPairForm, { query: pair })} isAsked={isAsked}>
          {record.parts.length > 1 ? words.pairFormOf(person.name) : words.pairForm}
        </PrintLink>
        <span className="ledger-record-note">{words.pairFormHint(shortDay(from), shortDay(to))}</span>
      </li>
    )
  })
}

interface PrintLinkProps {
  readonly to: string
  readonly isAsked: boolean
  readonly children: string
}

function PrintLink({ to, isAsked, children }: PrintLinkProps) {
  if (!isAsked) return <SaveLink to={to}>{children}</SaveLink>
  return (
    <FileLink to={to} icon={<Icon name="document" />}>
      {children}
    </FileLink>
  )
}
