import { showScope } from '@tongxin/contract/pairing/eligibility'
import { explainPair } from '@tongxin/contract/pairing/pairing'
import { pairSentences, personSentences } from '@tongxin/core/pairing/explain/explain-sentences'
import { cadreSentences } from '@tongxin/core/pairing/explain/quota-sentences'
import type { Remedy } from '@tongxin/core/pairing/explain/remedies'
import { remedyHeading, remedySentence, remedyWords } from '@tongxin/core/pairing/explain/remedy-sentences'
import type { Saying } from '@tongxin/core/pairing/explain/what-if-sentences'
import { fitWords } from '@tongxin/core/pairing/network/fit'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'
import { Button } from 'antd'
import { useAnswer } from '../../../app/api.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { RuleList } from '../board/rule-list.tsx'
import { Clauses } from '../clauses.tsx'
import '../board/why-card.css'
import '../small-input.css'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { whyWords } from '../../../words/pairing/list-editor.ts'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { listsWords } from '../../../words/pairing/lists.ts'
import { namesIn } from '../editor/list-change.ts'
import { proposalNames } from './proposal-names.ts'
import type { ProposalProps } from './proposal-props.ts'
import type { Plan, Why, WhyAbout } from './solver-room.ts'

/** 为什么: a pair, somebody left without anybody, a number not kept; each from the plan itself, and remedies that were tried. */
export function WhyPanel({ page, desk, acts, plan }: ProposalProps & { readonly plan: Plan }) {
  if (!desk.why) return null
  const { about, why } = desk.why
  const saying = { tiers: plan.tiers, names: proposalNames(page), fitOf: fitWords }
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
        {why && why.kind !== 'pair' && why.remedies.length > 0 && (
          <Remedies remedies={why.remedies} saying={saying} acts={acts} />
        )}
        {why?.kind === 'pair' && why.answer.kind === 'not-eligible' && (
          <Forbidding listId={page.head.id} pair={why.answer.pair} />
        )}
        {why?.kind === 'person' && why.answer.kind === 'no-candidate' && (
          <InNobodysScope personId={why.answer.person} tier={page.head.tier} />
        )}
        <WhyNot page={page} about={about} acts={acts} />
      </Card>
    </div>
  )
}

interface RemediesProps {
  readonly remedies: readonly Remedy[]
  readonly saying: Saying
  readonly acts: ProposalProps['acts']
}

/** What was tried and found to help, each to be done by a press: a step like any other, that can be taken back. */
function Remedies({ remedies, saying, acts }: RemediesProps) {
  return (
    <>
      <p className="proposal-remedies">{remedyHeading}</p>
      <ol>
        {remedies.map((remedy) => {
          const sentence = remedySentence(remedy, saying)
          return (
            <li key={sentence}>
              {sentence}{' '}
              <Button
                size="small"
                aria-label={words.doRemedyOf(remedyWords(remedy.edits, saying.names))}
                onClick={() => {
                  acts.edit(remedy.edits)
                  acts.askWhy(undefined)
                }}
              >
                {words.doRemedy}
              </Button>
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface ForbiddingProps {
  readonly listId: string
  readonly pair: PairIds
}

/** Which rule forbids it, with its clause: the engine only knows that one does. */
function Forbidding({ listId, pair: [cadreId, personId] }: ForbiddingProps) {
  const why = useAnswer(explainPair, { params: { id: listId }, query: { cadreId, personId } })
  if (why.isError) return <RefusalNotice error={why.error} />
  return why.data ? <RuleList explained={why.data.value} failing /> : <p>{whyWords.asking}</p>
}

/** Nobody may have the person: the rules that stand in the way with every cadre of the tier, each with its clause. */
function InNobodysScope({ personId, tier }: { readonly personId: string; readonly tier: string }) {
  const scope = useAnswer(showScope, { params: { id: personId }, query: {} })
  if (scope.isError) return <RefusalNotice error={scope.error} />
  if (!scope.data) return <p>{whyWords.asking}</p>
  const found = scope.data.value.tiers.find((one) => one.tier === tier)
  return (
    <ul>
      {[...(found?.reasons ?? []), ...(found?.missing ?? [])].map(({ text, cites }) => (
        <li key={text}>
          {text} <Clauses cites={cites} />
        </li>
      ))}
    </ul>
  )
}

/** 为什么不是这位干部: any other cadre of the list, for the person asked about. */
function WhyNot({ page, about, acts }: Pick<ProposalProps, 'page' | 'acts'> & { readonly about: WhyAbout }) {
  if (about.kind === 'cadre') return null
  const [asked, person] = about.kind === 'pair' ? about.pair : ['', about.id]
  return (
    <label className="proposal-why-not">
      {words.whyNot}
      <select
        className="small-input"
        value=""
        onChange={(event) => acts.askWhy({ kind: 'pair', pair: [event.target.value, person] })}
      >
        <option value="">{words.whyNotPick}</option>
        {page.cadres
          .filter(({ id }) => id !== asked)
          .map(({ id, name, unitName }) => (
            <option key={id} value={id}>
              {unitName ? `${name}（${unitName}）` : name}
            </option>
          ))}
      </select>
    </label>
  )
}

function sentencesOf(why: Why, saying: Saying): readonly string[] {
  switch (why.kind) {
    case 'pair':
      return pairSentences(why.answer, saying)
    case 'person':
      return personSentences(why.answer, saying)
    case 'cadre':
      return cadreSentences(why.answer, saying)
  }
}

function titleOf(about: WhyAbout, nameOf: (id: string) => string): string {
  return about.kind === 'pair' ? about.pair.map(nameOf).join('—') : nameOf(about.id)
}
