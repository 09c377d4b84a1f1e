import { forcedLines, type Saying, unknownSentence } from './explain-sentences.ts'
import { namedCadres, namedPersons } from './pairing-names.ts'
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
        `${cadre}联系 ${load} 人，合乎${max === null ? `至少 ${min} 人` : ` ${min} 至 ${max} 人`}的要求。`,
      ]
    case 'no-supply':
      return [
        `${cadre}联系 ${load} 人，应至少 ${min} 人：无适格对象，可以由其联系的总共只有 ${answer.eligible} 人。`,
      ]
    case 'short':
      return [
        `${cadre}联系 ${load} 人，应至少 ${min} 人：未达标。这 ${answer.cadres.length} 位领导至少共需 ${answer.needed} 人，而可以由其中任何一位联系的只有 ${answer.persons.length} 人。`,
        `这些领导：${namedCadres(answer.cadres, names)}。`,
      ]
    case 'locks-above':
      return [`${cadre}联系 ${load} 人，上限 ${max} 人：仅锁定的就有 ${answer.locks.length} 人。`]
    case 'above':
      return [
        `${cadre}联系 ${load} 人，超过上限 ${max} 人：这 ${answer.cadres.length} 位领导上限之内共 ${answer.places} 个名额，有 ${answer.persons.length} 人别无选择。`,
        `这些领导：${namedCadres(answer.cadres, names)}。`,
        `别无选择的：${namedPersons(answer.persons, names)}。`,
      ]
    case 'traded':
      return [
        `${cadre}联系 ${load} 人，${load < min ? `应至少 ${min} 人` : `上限 ${max} 人`}。可以改到，但会损害排在前面的目标。`,
        ...(answer.forced
          ? [
              `代价最小的是增加${names.person(answer.forced.pair[1])}：`,
              ...forcedLines(answer.forced.whatIf, saying),
            ]
          : []),
      ]
  }
}
