import { type Refused, refuse } from '../../decision/decision.ts'
import type { RuleResult } from '../eligibility/candidate.ts'
import { type MayRead, shownReason } from '../eligibility/shown-grounds.ts'

/** How whoever asked is told of people. */
export type PairWords = {
  /** null: nobody of the roster. */
  readonly nameOf: (humanId: string) => string | null
  readonly mayRead: MayRead
}

type Pair = { readonly cadreId: string; readonly personId: string }

/**
 * Of many pairs asked for at once, the one that was refused: by name, why, and what to do. What is refused for no pair (the
 * list is closed) is told as it is.
 */
export function refusedPair({ cadreId, personId }: Pair, refused: Refused, words: PairWords): Refused {
  const said = reasonOf(refused)
  if (!said) return refused
  const [cadre, person] = [words.nameOf(cadreId), words.nameOf(personId)]
  return refuse({ code: 'pair-refused', cadre, person, ...said })
}

type Said = { readonly reason: string; readonly fix: string }

/** Words without full stops, as every mistake of many rows. */
function reasonOf({ refusal }: Refused): Said | undefined {
  switch (refusal.code) {
    case 'not-eligible':
      return { reason: refusal.reason, fix: refusal.fix }
    case 'step-needs':
      return { reason: '需要写明理由才能结对', fix: '请写明为什么结对，或先在名册中补资料' }
    case 'pair-already-listed':
      return { reason: '已经在名单中', fix: '请去掉重复的一对' }
    case 'pair-marked-otherwise':
      return { reason: '不能既锁定又排除', fix: '可能有人刚刚改过，请重新读取，先解除其中一项' }
    case 'side-unknown':
      return {
        reason: `名册里没有所选的这位${refusal.side === 'cadre' ? '党员领导干部' : '党外代表人士'}`,
        fix: '请重新选择，确有其人的请先在名册中登记',
      }
    default:
      return undefined
  }
}

/** The rules a pair fails, of their grounds only what the reader may see. */
export function ineligible(failing: readonly RuleResult[], mayRead: MayRead): Said {
  const why = new Set(failing.map((rule) => shownReason(rule, mayRead).text))
  return {
    reason: `不符合结对条件：${[...why].join('；')}`,
    fix: '请改为符合条件的人，或先在名册中补正资料',
  }
}
