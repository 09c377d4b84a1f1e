import { characterOrder } from '@tongxin/core/roster/names/character-order'
import cnchar from 'cnchar-order'
import { moreStrokes } from './more-strokes.ts'

/** The place of a character among all by strokes: the 8,065 of 通用规范汉字表 that are known, and those traditional ones the package has. */
export const keyOfCharacter = characterOrder(strokesOfCharacters())

function strokesOfCharacters(): ReadonlyMap<string, string> {
  const orders = cnchar.dict?.['orders'] as Readonly<Record<string, string>>
  // The package writes some dots as `d`; a bend that is drawn lying (心) counts as the 竖弯钩 it is.
  const ofPackage = Object.entries(orders).map(
    ([character, letters]) => [character, letters.replaceAll('d', 'k').replaceAll('y', 'u')] as const,
  )
  const own = moreStrokes
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [character = '', ...letters] = word
      return [character, letters.join('').replaceAll('d', 'k').replaceAll('y', 'u')] as const
    })
  return new Map([...ofPackage, ...own])
}
