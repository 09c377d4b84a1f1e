import type { Forced } from './cheapest-forced.ts'
import { forcedLines, spanWords, unknownSentence, withoutLines } from './explain-sentences.ts'
import { namedCadres, namedPersons } from './pairing-names.ts'
import { tiersBefore, tierWords } from './tier-words.ts'
import type { Saying } from './what-if-sentences.ts'
import type { CadreAnswer } from './why-quota.ts'

/** Why a cadre's quota is broken: 无适格对象 told apart from 未达标. */
export function cadreSentences(answer: CadreAnswer, saying: Saying): readonly string[] {
  const { names } = saying
  if (answer.kind === 'unknown') return [unknownSentence('cadre', answer.cadre, names)]
  const cadre = names.cadre(answer.cadre)
  const { load, min, max } = answer
  switch (answer.kind) {
    case 'kept':
      return [
        `${cadre}联系 ${load} 人，合乎${max === null ? `至少 ${min} 人` : ` ${spanWords(min, max)}`}的要求。`,
      ]
    case 'no-supply':
      return [
        `${cadre}联系 ${load} 人，应至少 ${min} 人：${noSupply(answer)}。`,
        ...(answer.excluded.length > 0
          ? [`按制度本可联系、已被排除的：${namedPersons(answer.excluded, names)}。`]
          : []),
      ]
    case 'short':
      return [
        `${cadre}联系 ${load} 人，应至少 ${min} 人：未达标。${scarceSentence(answer)}`,
        `这些领导：${namedCadres(answer.cadres, names)}。`,
        ...(answer.lockedAway.length > 0
          ? [
              `另有 ${answer.lockedAway.length} 人本可联系，已锁定由他人联系：${namedPersons(answer.lockedAway, names)}。`,
            ]
          : []),
      ]
    case 'locks-above':
      return [`${cadre}联系 ${load} 人，上限 ${max} 人：仅锁定的就有 ${answer.locks.length} 人。`]
    case 'above':
      return [
        `${cadre}联系 ${load} 人，超过上限 ${max} 人：这 ${answer.cadres.length} 位领导上限之内${answer.locks.length > 0 ? '除已锁定的外' : ''}共 ${answer.places} 个名额，有 ${answer.persons.length} 人别无选择。`,
        `这些领导：${namedCadres(answer.cadres, names)}。`,
        `别无选择的：${namedPersons(answer.persons, names)}。`,
      ]
    case 'traded':
      return [
        `${cadre}联系 ${load} 人，${wished(answer)}。可以改到，但会损害排在前面的目标${tiersBefore('quota', saying.tiers)}。`,
        ...(answer.forced ? forcedSentences(answer, answer.forced, saying) : []),
      ]
    case 'not-asked':
      return [
        `${cadre}联系 ${load} 人，${wished(answer)}。可以改到，但“${tierWords.quota}”不在本次推荐的目标之内。`,
      ]
  }
}

/** Whoever has nobody left by the office's own exclusions lacks no one by the document. */
function noSupply({ eligible, excluded, min }: Extract<CadreAnswer, { readonly kind: 'no-supply' }>): string {
  const left = eligible === 0 ? '没有可以由其联系的人' : `可以由其联系的总共只有 ${eligible} 人`
  return eligible + excluded.length < min ? `无适格对象，${left}` : `排除以后，${left}`
}

type Numbers = { readonly load: number; readonly min: number; readonly max: number | null }

function wished({ load, min, max }: Numbers): string {
  return load < min ? `应至少 ${min} 人` : `上限 ${max} 人`
}

function scarceSentence({
  cadres,
  needed,
  persons,
  supply,
  locked,
}: Extract<CadreAnswer, { readonly kind: 'short' }>): string {
  const beside = locked > 0 ? '除已锁定的外' : ''
  const times = supply === persons.length ? '' : `，最多共 ${supply} 人次`
  return `这 ${cadres.length} 位领导${beside}至少共需 ${needed} 人，而可以由其中任何一位联系的只有 ${persons.length} 人${times}。`
}

function forcedSentences(
  answer: Numbers,
  { pair: [, person], whatIf }: Forced,
  saying: Saying,
): readonly string[] {
  const isBelow = answer.load < answer.min
  return [
    `代价最小的是${isBelow ? '增加' : '减少'}${saying.names.person(person)}：`,
    ...(isBelow ? forcedLines(whatIf, saying) : withoutLines(whatIf, saying)),
  ]
}
