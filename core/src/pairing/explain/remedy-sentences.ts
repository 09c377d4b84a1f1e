import type { Edit } from '../solver/edit.ts'
import { type Saying, whatIfSentences } from './explain-sentences.ts'
import type { PairingNames } from './pairing-names.ts'
import type { Remedy } from './remedies.ts'

/** What could be done, each found to help by trying it. */
export function remedySentences(remedies: readonly Remedy[], saying: Saying): readonly string[] {
  if (remedies.length === 0) return []
  return [remedyHeading, ...remedies.map((remedy, at) => `${at + 1}. ${remedySentence(remedy, saying)}`)]
}

export const remedyHeading = '可以考虑（均已试算，确有改善）：'

/** One of them, and what the list gains and loses by it. */
export function remedySentence({ edit, whatIf }: Remedy, saying: Saying): string {
  return `${remedyWords(edit, saying.names)}：${whatIfSentences(whatIf, saying)[0] ?? ''}`
}

/** 把乐砚秋的最多人数提高到 2 */
export function remedyWords(edit: Edit, names: PairingNames): string {
  switch (edit.kind) {
    case 'allow':
      return `解除对${names.cadre(edit.pair[0])}与${names.person(edit.pair[1])}的排除`
    case 'unlock':
      return `解除${names.cadre(edit.pair[0])}与${names.person(edit.pair[1])}的锁定`
    case 'quota':
      return `把${names.cadre(edit.cadre.id)}的最多人数提高到 ${edit.cadre.hardMax}`
    default:
      return '调整名单'
  }
}
