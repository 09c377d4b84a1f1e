// What counts towards a requirement, in words: beside what is still needed, so that nobody has to open the document.
import { countedAs } from '../../policy/outline/counted-as.ts'
import { outlineNames } from '../../policy/outline/names.ts'
import { distinctWords } from '../../policy/outline/requirement-entry.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Counts } from './finding.ts'

/** 计入联系（走访或慰问，当面）；按人计. Several ways: 走访 1 次，或者电话 2 次. */
export function whatCounts({ kind, where, distinct, anyOf }: Counts, policy: Policy): string {
  const names = outlineNames(policy)
  const ways =
    anyOf === null
      ? countedAs(kind, where, names)
      : anyOf
          .map((way) => `${countedAs(way.count, way.where ?? null, names)} ${way.atLeast} 次`)
          .join('，或者')
  return [`计入${ways}`, ...(distinct === null ? [] : [distinctWords(distinct)])].join('；')
}
