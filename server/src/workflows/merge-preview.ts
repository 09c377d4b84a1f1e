import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { joinPairs } from '@tongxin/core/roster/merging/join-pairs'
import {
  type MergeGround,
  mergeContradictions,
  renamedPairs,
} from '@tongxin/core/roster/merging/merge-contradictions'
import { contradictionSentence, joinedSentence } from '@tongxin/core/roster/merging/merge-sentences'
import { mergeQuestions } from '@tongxin/core/roster/merging/merge-sheets'
import { questionWords } from '@tongxin/core/roster/merging/question-sentences'
import { rowsSentence, undoObstacleSentence } from '@tongxin/core/roster/merging/undo-sentences'
import { headOfSheet } from '../features/roster/merging/human-heads.ts'
import { findMerge, listMerges } from '../features/roster/merging/store.ts'
import { loadUnits } from '../features/roster/queries.ts'
import { unitNamer } from '../features/roster/unit-namer.ts'
import type { Work } from '../platform/work.ts'
import { loadMergeGround } from './merge-ground.ts'
import { loadTwo } from './merge-humans.ts'
import { countStaying, findUndoObstacles } from './merge-obstacles.ts'

/** What a merge would do, before anybody decides. */
export async function previewMerge(
  work: Work,
  { id: survivingId, otherId: mergedId }: { readonly id: string; readonly otherId: string },
) {
  const asked = { survivingId, mergedId }
  const two = survivingId === mergedId ? undefined : await loadTwo(work, asked)
  const ground = two && (await loadMergeGround(work, asked))
  if (!two || !ground || ground.isMergedAway) return refuse({ code: 'not-found' })
  const fields = ['party', 'identity']
  await work.record([
    { act: 'human.read', subjectKind: 'human', subjectIds: [survivingId, mergedId], fields },
  ])
  const unitName = unitNamer(await loadUnits(work), work.today)
  return done({
    surviving: headOfSheet(two.surviving, unitName),
    merged: headOfSheet(two.merged, unitName),
    questions: mergeQuestions(two).map((question) => writable(questionWords(question, unitName))),
    contradictions: mergeContradictions(asked, ground, two).map(contradictionSentence),
    moves: ground.moves.map(({ kind, count }) => ({ kind, text: rowsSentence(kind, count) })),
    joined: joinedOf(ground, asked),
    frozen: ground.frozen,
  })
}

function writable<
  Words extends { readonly surviving: readonly string[]; readonly merged: readonly string[] },
>(words: Words) {
  return { ...words, surviving: [...words.surviving], merged: [...words.merged] }
}

function joinedOf(ground: MergeGround, two: { readonly survivingId: string; readonly mergedId: string }) {
  const pairs = renamedPairs(two, ground.pairs)
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  return joinPairs(pairs).flatMap(({ keptId, to }) => {
    const kept = byId.get(keptId)
    return kept ? joinedSentence({ ...kept, to }) : []
  })
}

/** What taking a merge back meets with. */
export async function undoMergeOutlook(work: Work, id: string) {
  const merge = await findMerge(work, id)
  const [record] = merge ? await listMerges(work, id) : []
  if (!merge || !record) return refuse({ code: 'not-found' })
  const obstacles = merge.isUndone ? [] : await findUndoObstacles(work, merge)
  const staying = merge.isUndone ? [] : await countStaying(work, merge)
  return done({
    merge: record,
    obstacles: obstacles.map(undoObstacleSentence),
    staying: staying.map(({ kind, count }) => ({ kind, text: rowsSentence(kind, count) })),
  })
}

type Done<T> = { readonly ok: true; readonly value: T } | Refused

function done<T>(value: T): Done<T> {
  return { ok: true, value }
}
