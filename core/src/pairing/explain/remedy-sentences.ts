import type { Edit } from '../solver/edit.ts'
import type { PairingNames } from './pairing-names.ts'
import type { Remedy } from './remedies.ts'
import { changeSentence, moveSentences, type Saying } from './what-if-sentences.ts'

/** What could be done, each found to help by trying it. */
export function remedySentences(remedies: readonly Remedy[], saying: Saying): readonly string[] {
  if (remedies.length === 0) return []
  return [remedyHeading, ...remedies.map((remedy, at) => `${at + 1}. ${remedySentence(remedy, saying)}`)]
}

export const remedyHeading = '可以考虑（均已试算，确有改善）：'

/** One of them, what the list gains and loses by it, and who would move for it. */
export function remedySentence({ edits, whatIf }: Remedy, saying: Saying): string {
  // Who gets a cadre at last is named with what is gained.
  const others = whatIf.moves.filter(({ had, has }) => had > 0 && has > 0)
  const moved = others.length > 0 ? `为此${moveSentences(others, saying.names).join('；')}。` : ''
  return `${remedyWords(edits, saying.names)}：${changeSentence(whatIf, saying)}${moved}`
}

/** 允许乐砚秋联系到 2 人（规定至多 1 人），并定由其联系石听澜 */
export function remedyWords(edits: readonly Edit[], names: PairingNames): string {
  return edits.map((edit) => editWords(edit, names)).join('，')
}

function editWords(edit: Edit, names: PairingNames): string {
  switch (edit.kind) {
    case 'allow':
      return `解除对${names.cadre(edit.pair[0])}与${names.person(edit.pair[1])}的排除`
    case 'unlock':
      return `解除${names.cadre(edit.pair[0])}与${names.person(edit.pair[1])}的锁定`
    case 'quota': {
      const { id, max, hardMax } = edit.cadre
      return max === null
        ? `把${names.cadre(id)}本次的封顶数提高到 ${hardMax} 人`
        : `允许${names.cadre(id)}联系到 ${hardMax} 人（规定至多 ${max} 人）`
    }
    case 'lock':
      return `并定由${names.cadre(edit.pair[0])}联系${names.person(edit.pair[1])}`
    default:
      return '调整名单'
  }
}
