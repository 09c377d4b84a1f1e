import type { OwnInquiry } from '@tongxin/contract/contacts/inquiries'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { shortDay } from '../../words/days.ts'
import './inquiries.css'

/** The records a question is about: each opens, to be looked at or mended. */
export function InquiryRecords({ contacts }: Pick<OwnInquiry, 'contacts'>) {
  return (
    <div className="inquiry-records">
      {contacts.map(({ contactId, rootId, heldOn, personName }) => (
        <AppLink key={contactId} to={`${paths.ledger}?record=${rootId}`}>
          {shortDay(heldOn)} {personName}
        </AppLink>
      ))}
    </div>
  )
}
