import {
  type InquiryRow,
  listInquiries,
  settleInquiry,
  takeUpInquiry,
} from '@tongxin/contract/contacts/inquiries'
import { Button } from 'antd'
import { useSend } from '../../app/api.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { occasionWords, inquiryWords as words } from '../../words/contacts/inquiries.ts'
import { InquiryRecords } from './inquiry-records.tsx'

interface InquiryLineProps {
  readonly row: InquiryRow
  readonly term: string
}

/** One question: whom it is about, what was seen, the records it names, what was answered, and what to press. */
export function InquiryLine({ row, term }: InquiryLineProps) {
  return (
    <li>
      <span className="inquiry-kind">{occasionWords[row.kind]}</span>
      <div>
        <div>
          <b>{row.cadreName}</b>
          {row.unitName && `（${row.unitName}）`} {row.text}
        </div>
        <InquiryRecords contacts={row.contacts} />
        {row.question && <div className="inquiry-small">{words.asked(row.question)}</div>}
        {row.answer && <div>{words.answered(row.answer)}</div>}
      </div>
      <InquiryActs row={row} term={term} />
    </li>
  )
}

function InquiryActs({ row, term }: InquiryLineProps) {
  const takeUp = useSend(takeUpInquiry, [listInquiries])
  const settle = useSend(settleInquiry, [listInquiries])
  const { id, kind, cadreId, contacts, state, question } = row
  const send = (ask: boolean) =>
    takeUp.mutate({
      body: { term, kind, cadreId, contactIds: contacts.map(({ contactId }) => contactId), ask },
    })
  const error = takeUp.error ?? settle.error
  return (
    <div className="inquiry-acts">
      {state === 'new' ? (
        <>
          <Button
            size="small"
            loading={takeUp.isPending}
            aria-label={words.askOf(row)}
            onClick={() => send(true)}
          >
            {words.ask}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={takeUp.isPending}
            aria-label={words.passOf(row)}
            onClick={() => send(false)}
          >
            {words.pass}
          </Button>
        </>
      ) : (
        <span className="inquiry-small">
          {state === 'settled' && question === null ? words.setAside : words.states[state]}
        </span>
      )}
      {id !== null && state !== 'settled' && (
        <Button
          size="small"
          loading={settle.isPending}
          aria-label={words.settleOf(row)}
          onClick={() => settle.mutate({ params: { id } })}
        >
          {words.settle}
        </Button>
      )}
      {error && <RefusalNotice error={error} />}
    </div>
  )
}
