import type { Refusal } from '@tongxin/core/decision/refusal'
// The pages' own sentences: what a person reads of a refusal is what is judged here.
import { sayRefusal } from '../../../../web/src/words/refusals/say-refusal.ts'

/** What is wrong with the sentence a refusal is told in; undefined: it is plain Chinese and says where. */
export function flawIn(refusal: Refusal): string | undefined {
  const sentence = sayRefusal(refusal)
  const flaw = flawOf(sentence) ?? (refusal.code === 'invalid' ? flawOfFields(refusal) : undefined)
  return flaw === undefined ? undefined : `${flaw}: ${sentence.slice(0, 200)}`
}

function flawOf(sentence: string): string | undefined {
  if (!/\p{Script=Han}/u.test(sentence)) return 'no Chinese'
  if (!/[。？！]$/u.test(sentence)) return 'no end'
  // What somebody typed may be told back to them.
  const own = sentence.replaceAll(/“[^”]*”/gu, '')
  if (/undefined|null|NaN|\[object/u.test(own)) return 'a value of the program'
  const foreign = own
    .match(/\p{Script=Latin}[\p{Script=Latin}\d_.@-]*/gu)
    ?.filter((word) => !known.includes(word))
  return foreign?.length ? `not Chinese (${foreign.join(' ')})` : undefined
}

/** Names of file kinds and units that offices say as they are. */
const known = [
  'Excel',
  'Word',
  'PDF',
  'MB',
  'KB',
  'JPG',
  'PNG',
  'WebP',
  'xlsx',
  'xls',
  'csv',
  'docx',
  'doc',
  'txt',
  'name@example.edu.cn',
  'shàn',
  'shan4',
]

function flawOfFields({ fields }: Extract<Refusal, { code: 'invalid' }>): string | undefined {
  const placeless = fields.filter(
    ({ path, where }) => path !== '' && !where && !path.includes('fieldNobodyKnows'),
  )
  if (placeless.length > 0) return `no place (${placeless.map(({ path }) => path).join(' ')})`
  const [empty] = fields.filter(({ message }) => message.trim() === '' || message === 'Invalid input')
  return empty === undefined ? undefined : `says nothing (${empty.path})`
}
