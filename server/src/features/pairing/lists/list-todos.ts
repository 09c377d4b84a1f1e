// What lists ask to be done now: by which day, by which clause, for which units.

import type { Todo } from '@tongxin/contract/duties/duties'
import type { ListHead } from '@tongxin/contract/pairing/list-head'
import type { Day } from '@tongxin/core/calendar/day'
import type { Unconsidered } from '@tongxin/core/pairing/lists/unchanged-list'

type NameOf = (unitId: string | null) => string | null

/** Lists to be decided and lists to be filed; those due on one day by one clause together. */
export function todosOfLists(heads: readonly ListHead[]): readonly Todo[] {
  const todos = new Map<string, Todo>()
  for (const head of heads) {
    const kind = kindOf(head)
    if (kind === null) continue
    const { deadline } = head
    const dueOn = deadline?.dueOn ?? null
    const missingYear = deadline?.state === 'unknown' ? deadline.missingYear : null
    const [cite] = kind === 'decided-not-filed' ? head.filingCites : []
    const key = [kind, dueOn, missingYear, cite?.section, cite?.phrase].join(' ')
    const same = todos.get(key)
    const name = head.unitName ?? head.tierName
    todos.set(key, {
      kind,
      count: (same?.count ?? 0) + 1,
      dueOn,
      missingYear,
      cite: cite ? { section: cite.section, phrase: cite.phrase } : null,
      names: [...new Set([...(same?.names ?? []), name])].slice(0, namesShown),
    })
  }
  return [...todos.values()]
}

/** 本学年尚未提出名单或声明不调整: a suggestion without a day, since the documents say 可视情况. */
export function todosOfYear(unconsidered: readonly Unconsidered[], nameOf: NameOf): readonly Todo[] {
  return unconsidered.map(({ unitIds, cite: [cite] }) => ({
    kind: 'year-unconsidered' as const,
    count: unitIds.length,
    dueOn: null satisfies Day | null,
    missingYear: null,
    cite: cite ? { section: cite.section, phrase: cite.phrase } : null,
    names: unitIds.flatMap((unitId) => nameOf(unitId) ?? []).slice(0, namesShown),
  }))
}

const namesShown = 5

function kindOf({ effectiveOn, decidedNotFiled }: ListHead): Todo['kind'] | null {
  if (effectiveOn === null) return 'lists-open'
  return decidedNotFiled ? 'decided-not-filed' : null
}
