import { atomSentence } from '../atom-sentences.ts'
import type { Predicate } from '../predicate.ts'
import type { OutlineNames } from './names.ts'

/** A condition in words: 党外人士，政协委员或人大代表，在职. */
export function predicateWords(predicate: Predicate, names: OutlineNames): string {
  switch (predicate.op) {
    case 'all':
      return predicate.of.map((part) => predicateWords(part, names)).join('，')
    case 'any':
      return predicate.of.map((part) => predicateWords(part, names)).join('或')
    case 'not':
      return `不属于：${predicateWords(predicate.of, names)}`
    case 'pairedIn':
      return `已有“${names.tier(predicate.tier)}”的结对`
    case 'body':
      return `${predicate.word.equals ?? ''}${bare(atomSentence({ atom: predicate, truth: 'true' }), predicate.word.equals)}`
    default:
      return atomSentence({ atom: predicate, truth: 'true' }).replace(/^是/, '')
  }
}

/** 是校党委会成员 without what is already said. */
function bare(sentence: string, said = ''): string {
  return sentence.replace(/^是/, '').slice(said.length)
}
