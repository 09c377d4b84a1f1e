import { pairSentences, personSentences, type Saying } from '@tongxin/core/pairing/explain/explain-sentences'
import { cadreSentences } from '@tongxin/core/pairing/explain/quota-sentences'
import { remedySentences } from '@tongxin/core/pairing/explain/remedy-sentences'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { whyWords } from '../../../words/list-editor.ts'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import { listsWords } from '../../../words/lists.ts'
import { namesIn } from '../editor/list-change.ts'
import { proposalNames } from './proposal-names.ts'
import type { ProposalProps } from './proposal-props.ts'
import type { Plan, Why, WhyAbout } from './solver-room.ts'

/** 为什么: a pair, somebody left without anybody, a number not kept; each from the plan itself, and remedies that were tried. */
export function WhyPanel({ page, desk, acts, plan }: ProposalProps & { readonly plan: Plan }) {
  if (!desk.why) return null
  const { about, why } = desk.why
  const saying = { tiers: plan.tiers, names: proposalNames(page) }
  return (
    <div className="proposal-why">
      <Card
        title={words.why(titleOf(about, namesIn(page)))}
        extra={
          <button
            type="button"
            className="chip-button"
            aria-label={listsWords.close}
            onClick={() => acts.askWhy(undefined)}
          >
            <Icon name="close" size={14} />
          </button>
        }
      >
        <ul role="status">
          {(why ? sentencesOf(why, saying) : [whyWords.asking]).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function sentencesOf(why: Why, saying: Saying): readonly string[] {
  switch (why.kind) {
    case 'pair':
      return pairSentences(why.answer, saying)
    case 'person':
      return [...personSentences(why.answer, saying), ...remedySentences(why.remedies, saying)]
    case 'cadre':
      return [...cadreSentences(why.answer, saying), ...remedySentences(why.remedies, saying)]
  }
}

function titleOf(about: WhyAbout, nameOf: (id: string) => string): string {
  return about.kind === 'pair' ? about.pair.map(nameOf).join('—') : nameOf(about.id)
}
