import { Card } from '../../ui/card.tsx'
import { InquiryAnswer, useOwnInquiries } from '../../ui/contacts/inquiry-answer.tsx'
import { occasionWords, inquiryWords as words } from '../../words/contacts/inquiries.ts'
import { InquiryRecords } from '../inquiries/inquiry-records.tsx'

/** What one is asked as a cadre about records of one's own; nothing where there is none. */
export function OwnInquiriesCard() {
  const inquiries = useOwnInquiries()
  if (inquiries.length === 0) return null
  return (
    <Card title={words.ownTitle}>
      <ul className="todo-list">
        {inquiries.map((inquiry) => (
          <li key={inquiry.id}>
            <span className="todo-when">{occasionWords[inquiry.kind]}</span>
            <div>
              <div>{inquiry.text}</div>
              <InquiryRecords contacts={inquiry.contacts} />
              <div className="todo-detail">{words.asked(inquiry)}</div>
              <div className="todo-detail">{words.ownNote}</div>
              <InquiryAnswer inquiry={inquiry} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
