import type { MergeQuestionView } from '@tongxin/contract/roster/merging'
import { Card } from '../../../ui/card.tsx'
import { mergeWords as words } from '../../../words/roster/merging.ts'
import { type Choice, type Choices, choicesOf } from './merge-choices.ts'

interface MergeQuestionsProps {
  readonly questions: readonly MergeQuestionView[]
  readonly choices: Choices
  readonly onChoose: (field: string, choice: Choice) => void
}

/** Field by field: which of two answers stands. Nothing is chosen beforehand. */
export function MergeQuestions({ questions, choices, onChoose }: MergeQuestionsProps) {
  if (questions.length === 0) {
    return (
      <Card title={words.questions}>
        <p className="card-body sheet-hint">{words.noQuestions}</p>
      </Card>
    )
  }
  return (
    <Card title={words.questions} note={words.questionsNote(questions.length)}>
      {questions.map((question) => (
        <Question
          key={question.field}
          question={question}
          chosen={choices[question.field]}
          onChoose={(choice) => onChoose(question.field, choice)}
        />
      ))}
    </Card>
  )
}

interface QuestionProps {
  readonly question: MergeQuestionView
  readonly chosen: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}

const sides = { surviving: words.surviving, merged: words.merged, both: words.both } as const

function Question({ question, chosen, onChoose }: QuestionProps) {
  return (
    <fieldset className="merging-question">
      <legend>{question.title}</legend>
      {choicesOf(question).map(({ choice, texts }) => (
        <label key={choice} className="merging-choice">
          <input
            type="radio"
            name={question.field}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>
            <span className="merging-side">{sides[choice]}</span>
            {texts.map((text) => (
              <span key={text} className="merging-text">
                {text}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
