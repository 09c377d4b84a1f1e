import { pairSentences, personSentences } from '@tongxin/core/pairing/explain/explain-sentences'
import { bareIds } from '@tongxin/core/pairing/explain/pairing-names'
import { cadreSentences } from '@tongxin/core/pairing/explain/quota-sentences'
import { type Remedy, remediesForCadre, remediesForPerson } from '@tongxin/core/pairing/explain/remedies'
import { remedySentences } from '@tongxin/core/pairing/explain/remedy-sentences'
import type { Saying } from '@tongxin/core/pairing/explain/what-if-sentences'
import { explainPair } from '@tongxin/core/pairing/explain/why-pair'
import { explainCadre } from '@tongxin/core/pairing/explain/why-quota'
import { explainPerson } from '@tongxin/core/pairing/explain/why-uncovered'
import { type Editing, editingOf } from '@tongxin/core/pairing/solver/editing'
import { solvedEngine } from '@tongxin/core/pairing/solver/solve'
import type { CommandIo } from './command-io.ts'
import { type ExplainQuestion, readExplainQuestion } from './explain-question.ts'
import { readInstanceFile } from './read-texts.ts'

export const usage =
  '用法：tongxin pairing explain 文件 --pair 干部,党外代表人士 | --person 党外代表人士 | --cadre 干部 [--json]'

/**
 * `pairing explain FILE`: why a pair is in the best plan or not, why somebody has no cadre, why a quota is broken; with
 * remedies that were tried. No database. 0 answered · 2 bad use, a file with mistakes, or nobody of that id.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readExplainQuestion(argv)
  if (typeof asked === 'string') {
    io.err(asked)
    io.err(usage)
    return 2
  }
  const instance = await readInstanceFile(asked.file, io)
  if (instance === null) return 2
  const saying = { tiers: instance.tiers, names: bareIds }
  const { answer, remedies, says } = answerTo(asked, editingOf(solvedEngine(instance)), saying)
  if (answer.kind === 'unknown') {
    for (const line of says) io.err(line)
    return 2
  }
  if (asked.json) io.out(JSON.stringify({ ...answer, remedies, says }, null, 2))
  else for (const line of says) io.out(line)
  return 0
}

interface Answered {
  readonly answer: { readonly kind: string }
  readonly remedies: readonly Remedy[]
  readonly says: readonly string[]
}

function answerTo({ about }: ExplainQuestion, editing: Editing, saying: Saying): Answered {
  if ('pair' in about) {
    const answer = explainPair(editing, about.pair)
    return { answer, remedies: [], says: pairSentences(answer, saying) }
  }
  if ('person' in about) {
    const answer = explainPerson(editing, about.person)
    const remedies = remediesForPerson(editing, answer)
    return {
      answer,
      remedies,
      says: [...personSentences(answer, saying), ...remedySentences(remedies, saying)],
    }
  }
  const answer = explainCadre(editing, about.cadre)
  const remedies = remediesForCadre(editing, answer)
  return { answer, remedies, says: [...cadreSentences(answer, saying), ...remedySentences(remedies, saying)] }
}
