import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { explainPair } from '@tongxin/contract/pairing/pairing'
import type { RuleResult } from '@tongxin/core/pairing/eligibility/candidate'
import { ruleSentence } from '@tongxin/core/pairing/eligibility/eligibility-sentences'
import { Icon } from '../../../ui/icon.tsx'
import { whyWords as words } from '../../../words/pairing/list-editor.ts'
import { Clauses } from '../clauses.tsx'

interface RuleListProps {
  readonly explained: AnswerOf<typeof explainPair>
  /** Only the rules that forbid it or cannot say. */
  readonly failing?: boolean
}

const marks = {
  true: ['check-circle', 'met'],
  false: ['triangle', 'short'],
  unknown: ['help', 'due'],
} as const

/** The rules asked of a pair, each in a sentence with its clause. That somebody is not paired with themselves goes without saying. */
export function RuleList({ explained, failing = false }: RuleListProps) {
  const shown = explained.rules.filter((rule) =>
    failing ? rule.truth !== 'true' : rule.rule !== 'two-people' || rule.truth !== 'true',
  )
  return (
    <ul className="rule-list">
      {shown.map((rule) => (
        <Rule key={`${rule.rule} ${JSON.stringify(rule.cite)}`} rule={rule} target={explained.target} />
      ))}
    </ul>
  )
}

interface RuleProps {
  readonly rule: RuleResult
  readonly target: AnswerOf<typeof explainPair>['target']
}

function Rule({ rule, target }: RuleProps) {
  const [icon, tone] = marks[rule.truth]
  const fits = rule.rule === 'target' && target !== null
  return (
    <li>
      <span data-tone={tone}>
        <Icon name={icon} size={14} />
      </span>
      <span className="rule-list-name">{words.rules[rule.rule]}</span>
      <span>
        {fits && `${words.under(target.label)}，`}
        {ruleSentence(rule)} <Clauses cites={fits ? target.cites : rule.cite} />
      </span>
    </li>
  )
}
