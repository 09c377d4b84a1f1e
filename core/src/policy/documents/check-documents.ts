import type { Mistake } from '../../reading/mistake.ts'
import type { Policy } from '../policy.ts'
import { limitsOverDocuments } from './limit-checks.ts'
import { relationsMakeSense } from './relation-checks.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { versionsMakeSense } from './version-checks.ts'

/** A mistake in one of several documents read together; `document` counts from 0 in the order they were given. */
export interface DocumentMistake {
  readonly document: number
  readonly mistake: Mistake
}

/** `mistakes` must be mended before the documents can be judged by together; `advice` may stand and is reported. */
export interface DocumentsCheck {
  readonly mistakes: readonly DocumentMistake[]
  readonly advice: readonly DocumentMistake[]
}

/**
 * What must fit between documents, each sound by itself: versions follow one another without fork, circle or overlap; a
 * document beside another fills, adds to or replaces what is there, within bounds. Limits of two documents in force at
 * once that cannot both hold are advice, for both are judged. With one document there is nothing to compare.
 */
export function checkDocuments(policies: readonly Policy[]): DocumentsCheck {
  if (policies.length < 2) return { mistakes: [], advice: [] }
  return checked(policies, (sheets) => {
    versionsMakeSense(sheets)
    relationsMakeSense(sheets)
    limitsOverDocuments(sheets)
  })
}

/**
 * The same for a document about to be loaded beside those a school has. Its versions follow by the days they are loaded
 * for, whatever the files say, so only relations and limits are asked; only the new one's mistakes are told.
 */
export function checkAgainstLoaded(policy: Policy, loaded: readonly Policy[]): DocumentsCheck {
  const beside = loaded.filter(({ id, relation }) => id !== policy.id && (policy.relation || relation))
  const found = checked([policy, ...beside], (sheets) => {
    relationsMakeSense(sheets)
    limitsOverDocuments(sheets)
  })
  const own = ({ document }: DocumentMistake) => document === 0
  return { mistakes: found.mistakes.filter(own), advice: found.advice.filter(own) }
}

function checked(policies: readonly Policy[], check: (sheets: readonly Sheet[]) => void): DocumentsCheck {
  const sheets = policies.map(sheetOf)
  check(sheets)
  const told = (of: 'mistakes' | 'advice') =>
    sheets.flatMap((sheet, document) => sheet[of].mistakes.map((mistake) => ({ document, mistake })))
  return { mistakes: told('mistakes'), advice: told('advice') }
}
