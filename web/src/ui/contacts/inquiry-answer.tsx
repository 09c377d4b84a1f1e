import {
  answerInquiry,
  listInquiries,
  listOwnInquiries,
  type OwnInquiry,
} from '@tongxin/contract/contacts/inquiries'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { inquiryWords as words } from '../../words/contacts/inquiries.ts'
import { shortDay } from '../../words/days.ts'
import { notices } from '../../words/notices.ts'
import { lackWords } from '../../words/shell.ts'
import { Field } from '../field.tsx'
import { LackSaid, useLack } from '../in-the-way.tsx'
import { fieldProblem, RefusalNotice } from '../refusal-notice.tsx'
import '../controls.css'

/** What one was asked about records of one's own, until it is settled; of those who are cadres. */
export function useOwnInquiries(): readonly OwnInquiry[] {
  const when = useMe().grants.some(({ role }) => role === 'cadre')
  return useAnswer(listOwnInquiries, {}, { when }).data?.value.rows ?? []
}

/** The question in words, and the reply: written once, or as it was written. */
export function InquiryAnswer({ inquiry }: { readonly inquiry: OwnInquiry }) {
  const send = useSend(answerInquiry, [listOwnInquiries, listInquiries])
  const [text, setText] = useState('')
  const lack = useLack(text.trim() === '' ? lackWords.fill(words.reply) : undefined)
  const days = [...new Set(inquiry.contacts.map(({ heldOn }) => heldOn))].map(shortDay).join('、')
  if (inquiry.answer !== null) return <p>{words.replied(inquiry.answer)}</p>
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (!lack.may()) return
    send.mutate({ params: { id: inquiry.id }, body: { text } })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field label={words.replyOf(days)} hint={notices.nonSecret} problem={fieldProblem(send.error, 'text')}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={2}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {send.error && <RefusalNotice error={send.error} />}
      <LackSaid said={lack.said} />
      <button type="submit" className="button button-small button-tinted" disabled={send.isPending}>
        {words.send}
      </button>
    </form>
  )
}
