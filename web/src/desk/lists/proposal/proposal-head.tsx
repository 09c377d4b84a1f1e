import { adoptProposal } from '@tongxin/contract/pairing/list-proposal'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { proofSentence } from '@tongxin/core/pairing/explain/proof-sentence'
import { tierWords } from '@tongxin/core/pairing/explain/tier-words'
import { Button } from 'antd'
import { useSend } from '../../../app/api.ts'
import { refusalIn } from '../../../app/call-refused.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import type { ListEditor } from '../editor/use-list-editor.ts'
import { Clashes } from './clashes.tsx'
import { ProposalFigures } from './proposal-figures.tsx'
import type { ProposalProps } from './proposal-props.ts'
import type { Plan } from './solver-room.ts'
import { useDifference } from './use-difference.ts'

interface HeadProps extends ProposalProps {
  readonly editor: ListEditor
  readonly onReread: () => Promise<ListPage | undefined>
}

/** What was computed and proven, what it comes to, and what can be done with it. */
export function ProposalHead({ page, desk, acts, editor, onReread }: HeadProps) {
  const adopting = useSend(adoptProposal)
  const { plan } = desk
  const difference = useDifference(page, desk)
  const adopt = async () => {
    if (!plan) return
    const { value } = await adopting.mutateAsync({
      params: { id: page.head.id },
      body: {
        pairs: plan.pairs.map(([cadreId, personId]) => ({ cadreId, personId })),
        seen: [...desk.basis.seen],
      },
      version: desk.basis.version,
    })
    editor.receive(value.page)
    acts.close()
  }
  if (desk.phase === 'asking' || !plan || desk.phase === 'solving')
    return <Computing desk={desk} acts={acts} />
  const isStale =
    difference.isStale || (adopting.isError && refusalIn(adopting.error).code === 'stale-version')
  return (
    <div className="card proposal-head">
      <div className="proposal-proof">
        <h2>
          <Icon name={plan.certificate === 'optimal' ? 'shield' : 'triangle'} size={18} /> {words.title}
          {plan.certificate === 'optimal' ? words.proved : words.notProved}
        </h2>
        <Proof plan={plan} />
        <Clashes page={page} desk={desk} />
      </div>
      <ProposalFigures desk={desk} plan={plan} />
      <div className="proposal-acts">
        <span className="proposal-note">{words.adoptNote(difference.added, difference.removed)}</span>
        <Button onClick={acts.close}>{words.close}</Button>
        <Button
          type="primary"
          loading={adopting.isPending}
          disabled={plan.certificate !== 'optimal'}
          onClick={() => void adopt().catch(() => undefined)}
        >
          {words.adopt}
        </Button>
        {adopting.isError && <RefusalNotice error={adopting.error} />}
        {isStale && (
          <p role="status">
            {words.renewed}{' '}
            <Button size="small" onClick={() => void acts.renew(onReread).then(() => adopting.reset())}>
              {words.renew}
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}

function Computing({ desk, acts }: Pick<ProposalProps, 'desk' | 'acts'>) {
  const { done, of } = desk.progress
  return (
    <div className="card proposal-head proposal-computing">
      <p role="status">{desk.phase === 'asking' ? words.asking : words.solving(done, of)}</p>
      <progress {...(of > 0 ? { value: done, max: of } : {})} aria-label={words.title} />
      <Button onClick={acts.cancel}>{words.cancel}</Button>
    </div>
  )
}

/** In the order of importance; holding on to the draft is said only where there was one. */
function Proof({ plan }: { readonly plan: Plan }) {
  const shown = plan.tiers.flatMap((tier, at) =>
    tier === 'stability' ? [] : [{ tier, value: plan.vector[at] ?? 0 }],
  )
  const tiers = shown.map(({ tier }) => tier)
  const vector = shown.map(({ value }) => value)
  return (
    <>
      <p>{proofSentence(tiers, vector, plan.certificate)}</p>
      <p className="proposal-note">
        {words.order(tiers.map((tier) => tierWords[tier]))}。{words.work(plan.arcs, plan.ms)}。
      </p>
    </>
  )
}
