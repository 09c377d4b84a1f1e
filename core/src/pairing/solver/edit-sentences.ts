import type { EditRefusal } from './edit.ts'

/** How the caller names people; without it their ids are said. */
interface NamesOfEnds {
  readonly cadre: (id: string) => string
  readonly person: (id: string) => string
}

/** Why an edit was not made and what to do, in one sentence each. */
export function editRefusalSentence(
  { code, params }: EditRefusal,
  names: NamesOfEnds = { cadre: (id) => id, person: (id) => id },
): string {
  const cadre = names.cadre(String(params['cadre'] ?? ''))
  const person = names.person(String(params['person'] ?? ''))
  switch (code) {
    case 'unknown-cadre':
      return `名单中没有干部“${cadre}”。请核对，或先把这位干部加入。`
    case 'unknown-person':
      return `名单中没有党外代表人士“${person}”。请核对，或先把这位人士加入。`
    case 'already-there':
      return `“${params['cadre'] === undefined ? person : cadre}”已在名单中，不必再加入。`
    case 'lock-is-excluded':
      return `“${cadre}”与“${person}”不能既锁定又排除。请先解除其中一项。`
    case 'locks-above-k':
      return `“${person}”已锁定 ${params['locks']} 位干部，最多 ${params['k']} 位。请先解除一条锁定。`
    case 'locks-above-ceiling':
      return `“${cadre}”已锁定 ${params['locks']} 人，最多 ${params['hardMax']} 人。请先解除一条锁定，或提高上限。`
    case 'max-below-min':
      return `上限 ${params['max']} 低于下限 ${params['min']}。请核对两个数。`
    case 'ceiling-below-min':
      return `最多 ${params['hardMax']} 人，低于下限 ${params['min']}。请提高封顶数或降低下限。`
    case 'too-large':
      return '加入之后名单过大，目标之间的高低已无法精确计算。请按学校或单位分开。'
  }
}
