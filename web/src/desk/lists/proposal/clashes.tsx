import { changePairMarks } from '@tongxin/contract/pairing/pair-marks'
import { showList } from '@tongxin/contract/pairing/pairing'
import type { PairingNames } from '@tongxin/core/pairing/explain/pairing-names'
import { editRefusalSentence } from '@tongxin/core/pairing/solver/edit-sentences'
import type { Mistake } from '@tongxin/core/reading/mistake'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { proposalNames } from './proposal-names.ts'
import type { ProposalProps } from './proposal-props.ts'

/** Settings, locks or exclusions that contradict each other, with the names of people; nothing was computed. */
export function Clashes({ page, desk }: Pick<ProposalProps, 'page' | 'desk'>) {
  const lifting = useSend(changePairMarks, [showList])
  const locks = page.pairMarks
    .filter(({ kind }) => kind === 'lock')
    .map(({ cadreId, personId }) => ({ cadreId, personId }))
  const [done, setDone] = useState<{ readonly of: readonly Mistake[]; readonly count: number }>()
  if (desk.clashes.length === 0) return null
  // What the sentences said is no longer so; the next run tells what is left.
  if (done?.of === desk.clashes) return <p role="status">{words.lifted(done.count)}</p>
  const names = proposalNames(page)
  const inClash = locks.filter((lock) => desk.clashes.some((clash) => isAbout(clash, lock)))
  const lift = (lifted: typeof locks) =>
    lifting.mutate(
      { params: { id: page.head.id }, body: { marked: [], lifted } },
      { onSuccess: () => setDone({ of: desk.clashes, count: lifted.length }) },
    )
  const sentences = desk.clashes.map((clash) => clashSentence(clash, names))
  return (
    <div role="alert" className="proposal-refused">
      <p>{words.clash}：</p>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!desk.plan && locks.length > 0 && (
        <div className="proposal-lifts">
          {inClash.map((lock) => (
            <Button
              key={`${lock.cadreId} ${lock.personId}`}
              size="small"
              disabled={lifting.isPending}
              onClick={() => lift([lock])}
            >
              {words.liftLock(names.cadre(lock.cadreId), names.person(lock.personId))}
            </Button>
          ))}
          <Button size="small" loading={lifting.isPending} onClick={() => lift(locks)}>
            {words.liftLocks(locks.length)}
          </Button>
        </div>
      )}
      {lifting.isError && <RefusalNotice error={lifting.error} />}
    </div>
  )
}

/** Whether lifting the lock may end the clash: it is one of the cadre's, the person's or the pair's it names. */
function isAbout({ params }: Mistake, { cadreId, personId }: { cadreId: string; personId: string }): boolean {
  const { cadre, person } = params
  if (cadre === undefined && person === undefined) return false
  return (cadre === undefined || cadre === cadreId) && (person === undefined || person === personId)
}

/** By the names of people; a file's words for what only a file can have wrong. */
function clashSentence({ code, params, reason, suggestion }: Mistake, names: PairingNames): string {
  switch (code) {
    case 'lock-is-excluded':
    case 'locks-above-k':
    case 'locks-above-ceiling':
    case 'max-below-min':
    case 'ceiling-below-min':
      return editRefusalSentence({ code, params }, names)
    default:
      return [reason, suggestion].filter(Boolean).join('。')
  }
}
