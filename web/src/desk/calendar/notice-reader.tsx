import type { HolidayTable } from '@tongxin/core/calendar/holiday-table'
import {
  answerInText,
  type NoticeQuestion,
  noticeQuestionSentence,
} from '@tongxin/core/calendar/notice/notice-question'
import { readNotice } from '@tongxin/core/calendar/notice/read-notice'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { calendarWords, noticeWords as words } from '../../words/calendar.ts'
import { HolidayLines } from './holiday-lines.tsx'

interface NoticeReaderProps {
  readonly year: number
  readonly onTake: (table: HolidayTable) => void
  readonly onClose: () => void
}

/** A notice pasted and read as it is typed; what is unclear is asked, and an answer is a change of the text. */
export function NoticeReader({ year, onTake, onClose }: NoticeReaderProps) {
  const [text, setText] = useState('')
  const { table, questions, skipped } = readNotice(text, year)
  const isClear = questions.length === 0 && table.holidays.length > 0
  return (
    <div className="calendar-notice">
      <Field label={words.label(year)} hint={words.hint}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={8}
            maxLength={10_000}
            placeholder={words.placeholder}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {questions.length > 0 && (
          <Questions
            questions={questions}
            onAnswer={(question, option) => setText(answerInText(text, question, option))}
          />
        )}
        <h4>{words.read}</h4>
        <HolidayLines holidays={table.holidays} empty={words.nothing} />
        {skipped.length > 0 && (
          <details className="calendar-skipped">
            <summary>{words.skipped}</summary>
            <ul>
              {skipped.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="calendar-foot">
        <span className="spread calendar-dates">{words.takeHint}</span>
        <Button onClick={onClose}>{calendarWords.cancel}</Button>
        <Button type="primary" disabled={!isClear} onClick={() => onTake(table)}>
          {words.take}
        </Button>
      </div>
    </div>
  )
}

interface QuestionsProps {
  readonly questions: readonly NoticeQuestion[]
  readonly onAnswer: (question: NoticeQuestion, option: NoticeQuestion['options'][number]) => void
}

function Questions({ questions, onAnswer }: QuestionsProps) {
  return (
    <section className="calendar-questions">
      <h4>
        <Icon name="help" size={16} />
        {words.questions(questions.length)}
      </h4>
      <ul>
        {questions.map((question) => (
          <li key={`${question.kind} ${question.from}`}>
            <span>{noticeQuestionSentence(question)}</span>
            {question.options.map((option) => (
              <Button key={option.label} size="small" onClick={() => onAnswer(question, option)}>
                {option.label}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
