import {
  type ComparisonOperator,
  comparisonOperators,
  type NumberComparison,
  type WordComparison,
} from '@tongxin/core/policy/predicate'
import { operatorWords, conditionWords as words } from '../../../../words/policy/policy-rules.ts'
import { type Choice, ChoiceField } from '../../choice-field.tsx'
import { TextField } from '../../text-field.tsx'
import { wordsIn } from './names-field.tsx'

interface WordFields {
  readonly numbers?: undefined
  readonly comparison: WordComparison
  readonly onWords: (comparison: WordComparison) => void
  /** Several words of which one is enough; left out where only one can stand. */
  readonly onSeveral?: (several: readonly string[]) => void
}

interface NumberFields {
  readonly numbers: true
  readonly comparison: NumberComparison
  readonly onNumbers: (comparison: NumberComparison) => void
}

interface Labelled {
  readonly label: string
  readonly hint?: string
  /** Closed words; left out where any may be written. */
  readonly choices?: readonly Choice[]
}

type ComparisonFieldsProps = Labelled & (WordFields | NumberFields)

/** 是 教授, 副教授 及以上; of two bounds each has its own line. */
export function ComparisonFields(props: ComparisonFieldsProps) {
  const { label, hint, choices, comparison } = props
  const given = comparisonOperators.filter((operator) => comparison[operator] !== undefined)
  const shown: readonly ComparisonOperator[] = given.length > 0 ? given : ['equals']
  const put = (replaced: ComparisonOperator, operator: ComparisonOperator, text: string) => {
    if (props.numbers) {
      const { [replaced]: _, ...rest } = props.comparison
      const number = /^\d{1,3}$/.test(text) ? Number(text) : undefined
      props.onNumbers(number === undefined ? rest : { ...rest, [operator]: number })
      return
    }
    const several = wordsIn(text)
    if (several.length > 1 && operator === 'equals' && shown.length === 1 && props.onSeveral)
      return props.onSeveral(several)
    const { [replaced]: _, ...rest } = props.comparison
    props.onWords({ ...rest, [operator]: several[0] ?? '' })
  }
  return (
    <>
      {shown.map((operator) => (
        <div key={operator} className="comparison">
          <ChoiceField
            label={words.compare}
            choices={comparisonOperators
              .filter((one) => one === operator || !shown.includes(one))
              .map((id) => ({ id, name: operatorWords[id] }))}
            value={operator}
            onChoose={(chosen) =>
              put(
                operator,
                comparisonOperators.find((one) => one === chosen) ?? 'equals',
                String(comparison[operator] ?? ''),
              )
            }
          />
          {choices ? (
            <ChoiceField
              label={label}
              choices={choices}
              value={String(comparison[operator] ?? '')}
              onChoose={(text) => put(operator, operator, text)}
            />
          ) : (
            <TextField
              label={label}
              hint={hint}
              type={props.numbers ? 'number' : 'text'}
              value={String(comparison[operator] ?? '')}
              onChange={(text) => put(operator, operator, text)}
            />
          )}
        </div>
      ))}
    </>
  )
}
