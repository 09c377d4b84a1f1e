import type { OwnInquiry } from '@tongxin/contract/contacts/inquiries'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { InquiryAnswer } from '../../ui/contacts/inquiry-answer.tsx'
import { occasionWords, inquiryWords as words } from '../../words/contacts/inquiries.ts'
import { shortDay } from '../../words/days.ts'

/** What one is asked about records of one's own: each opens to be mended, or is replied to here. */
export function OwnInquiries({ inquiries }: { readonly inquiries: readonly OwnInquiry[] }) {
  if (inquiries.length === 0) return null
  return (
    <section className="due-group">
      <h2>{words.ownTitle}</h2>
      {inquiries.map((inquiry) => (
        <article key={inquiry.id} className="phone-card due-item">
          <div className="due-line">
            <b>{occasionWords[inquiry.kind]}</b>
            <small>{words.asked(inquiry)}</small>
          </div>
          <p>{inquiry.text}</p>
          {inquiry.contacts.map(({ contactId, rootId, heldOn, personName }) => (
            <AppLink key={contactId} to={`${phonePaths.contact}/${rootId}`}>
              {shortDay(heldOn)} {personName}
            </AppLink>
          ))}
          <p className="due-small">{words.ownNote}</p>
          <InquiryAnswer inquiry={inquiry} />
        </article>
      ))}
    </section>
  )
}
