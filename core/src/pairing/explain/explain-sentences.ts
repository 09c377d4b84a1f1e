// What the engine answers to 为什么, in sentences. Names come from the caller.
import type { EditRefusal } from '../solver/edit.ts'
import { editRefusalSentence } from '../solver/edit-sentences.ts'
import { directionOf, type WhatIf } from './moves.ts'
import { namedCadres, namedPersons, type PairingNames } from './pairing-names.ts'
import { tiersBefore, tierWords } from './tier-words.ts'
import { moveSentences, type Saying, whatIfSentences } from './what-if-sentences.ts'
import type { PairAnswer, PairFacts } from './why-pair.ts'
import type { PersonAnswer } from './why-uncovered.ts'

/** Why a pair is made, or is not. */
export function pairSentences(answer: PairAnswer, saying: Saying): readonly string[] {
  const { names } = saying
  if (answer.kind === 'unknown') return [unknownSentence(answer.what, answer.id, names)]
  const [cadreId, personId] = answer.pair
  const [cadre, person] = [names.cadre(cadreId), names.person(personId)]
  switch (answer.kind) {
    case 'not-eligible':
      return [`${person}不在${cadre}可以联系的范围内，按制度不能结对。`]
    case 'excluded':
      return [`${cadre}与${person}已被排除，不参与推荐。解除排除后重新计算。`]
    case 'paired':
      return [
        answer.isLocked ? `${cadre}与${person}已锁定，一定结对。` : `推荐${cadre}联系${person}。`,
        ...factSentences(answer.facts, cadre, saying),
        ...withoutSentences(answer, saying),
      ]
    case 'not-paired':
      return [
        `${cadre}可以联系${person}，但没有推荐。`,
        ...factSentences(answer.facts, cadre, saying),
        ...(answer.forced.ok
          ? forcedLines(answer.forced.whatIf, saying)
          : [refusedSentence(answer.forced.refusal, names)]),
      ]
  }
}

/** Why somebody has no cadre. */
export function personSentences(answer: PersonAnswer, saying: Saying): readonly string[] {
  const { names } = saying
  const person = names.person(answer.person)
  switch (answer.kind) {
    case 'unknown':
      return [unknownSentence('person', answer.person, names)]
    case 'covered':
      return [`${person}已有联系人：${namedCadres(answer.cadres, names)}。`]
    case 'no-candidate':
      return [
        `没有一位领导可以联系${person}。`,
        ...(answer.excluded.length > 0
          ? [`按制度本可由${namedCadres(answer.excluded, names)}联系，已被排除。`]
          : []),
      ]
    case 'shortage': {
      const { cadres, places, locked, persons, uncovered } = answer
      const free = places - locked
      const left = locked > 0 ? `，其中 ${locked} 个已锁定，余 ${free} 个` : ''
      return [
        `可以联系${person}的领导名额不足：这 ${cadres.length} 位领导共 ${places} 个名额${left}，有 ${persons.length} 人别无选择，因此至少 ${uncovered.length} 人没有联系人。`,
        `这些领导：${namedCadres(cadres, names)}。`,
        `没有联系人的：${namedPersons(uncovered, names)}。${saying.tiers[0] === 'coverage' ? `名额已先给了与${person}同等或更优先的对象。` : ''}`,
      ]
    }
    case 'traded':
      return [
        `可以给${person}安排联系人，但会损害排在前面的目标${tiersBefore('coverage', saying.tiers)}。`,
        ...(answer.forced
          ? [
              `代价最小的是由${names.cadre(answer.forced.pair[0])}联系：`,
              ...forcedLines(answer.forced.whatIf, saying),
            ]
          : []),
      ]
    case 'not-asked':
      return [`可以给${person}安排联系人，但“${tierWords.coverage}”不在本次推荐的目标之内。`]
  }
}

function withoutSentences(
  answer: Extract<PairAnswer, { readonly kind: 'paired' }>,
  saying: Saying,
): readonly string[] {
  return withoutLines(answer.without, saying, answer.isLocked ? '如果解除锁定' : '如果不许这一对')
}

/** What the list would be without a pair. */
export function withoutLines(
  whatIf: WhatIf,
  saying: Saying,
  condition = '如果不许这一对',
): readonly string[] {
  if (directionOf(whatIf.difference) === 0) return [`${condition}，另有同样好的名单，各项目标都不变。`]
  const lines = whatIfSentences(whatIf, saying)
  return [`${condition}：${lines[0] ?? ''}`, ...lines.slice(1)]
}

/** What the list would be with a pair that was forced. */
export function forcedLines(whatIf: WhatIf, saying: Saying): readonly string[] {
  if (directionOf(whatIf.difference) === 0) {
    const moved = moveSentences(whatIf.moves, saying.names)
    return [`改为这一对同样好，各项目标都不变。变动：${moved.join('；')}。`]
  }
  const lines = whatIfSentences(whatIf, saying)
  return [`如果定为这一对：${lines[0] ?? ''}`, ...lines.slice(1)]
}

function factSentences(facts: PairFacts, cadre: string, { fitOf = fitNumber }: Saying): readonly string[] {
  return [
    `${[
      facts.kept ? '现行名单中已结对' : '现行名单中没有结对',
      fitOf(facts.fit),
      `${cadre}联系 ${facts.load} 人${wishedWords(facts)}`,
      ...(facts.isEligible ? [] : ['按制度不在可以联系的范围内，仅因锁定而成立']),
    ].join('；')}。`,
  ]
}

function fitNumber(fit: number): string {
  return `契合度 ${fit}（满分 10）`
}

/** What the number should be; nothing where nothing is asked. */
function wishedWords({ min, max }: PairFacts): string {
  if (max === null) return min === 0 ? '' : `（应至少 ${min} 人）`
  return min === 0 ? `（至多 ${max} 人）` : `（应为 ${spanWords(min, max)}）`
}

/** 1 至 2 人, or 2 人 where both are the same. */
export function spanWords(min: number, max: number): string {
  return min === max ? `${min} 人` : `${min} 至 ${max} 人`
}

function refusedSentence(refusal: EditRefusal, names: PairingNames): string {
  return `不能定为这一对：${editRefusalSentence(refusal, names)}`
}

export function unknownSentence(what: 'cadre' | 'person', id: string, names: PairingNames): string {
  return what === 'cadre'
    ? `名单中没有干部“${names.cadre(id)}”。`
    : `名单中没有党外代表人士“${names.person(id)}”。`
}
