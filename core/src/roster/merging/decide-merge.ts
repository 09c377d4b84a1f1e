import { accept, type Decision, refuse } from '../../decision/decision.ts'
import { type JoinedPair, joinPairs } from './join-pairs.ts'
import { type MergeGround, mergeContradictions, renamedPairs, type Two } from './merge-contradictions.ts'
import { contradictionSentence } from './merge-sentences.ts'
import { type MergeChoices, type SettledSheets, settleSheets, type TwoSheets } from './merge-sheets.ts'

export interface MergeDeciding extends TwoSheets {
  readonly mergeId: string
  readonly ground: MergeGround
  readonly choices: MergeChoices
}

export interface MergeChanges extends Two, SettledSheets {
  readonly mergeId: string
  readonly joined: readonly JoinedPair[]
}

/**
 * Makes two humans of the roster one: the surviving one keeps its id, and everything that named the merged one names it.
 * Refused while something says they are two, or while a field on which they differ is not chosen.
 */
export function decideMerge(deciding: MergeDeciding): Decision<MergeChanges> {
  const { surviving, merged, ground, mergeId } = deciding
  if (surviving.id === merged.id) return refuse({ code: 'merge-with-oneself' })
  const two = { survivingId: surviving.id, mergedId: merged.id }
  const contradictions = mergeContradictions(two, ground, deciding)
  if (contradictions.length > 0)
    return refuse({ code: 'merge-contradicted', sentences: contradictions.map(contradictionSentence) })
  const settled = settleSheets(deciding, deciding.choices)
  if ('open' in settled) return refuse({ code: 'merge-not-settled', fields: settled.open })
  const joined = joinPairs(renamedPairs(two, ground.pairs))
  const changed = [...settled.dropped.map(({ kind }) => kind), ...settled.demoted.map(() => 'posts' as const)]
  const fields = [...new Set(changed)]
  return accept(
    { ...two, ...settled, mergeId, joined },
    {
      act: 'human.merged',
      subjectKind: 'human',
      subjectIds: [two.survivingId, two.mergedId],
      fields,
    },
  )
}
