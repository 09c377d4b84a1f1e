import type { Friends } from '@tongxin/contract/contacts/friends'
import { tellingApart } from '@tongxin/core/roster/names/telling-apart'

/** How each friend is called wherever one of them is meant: with unit and post where two have one name. */
export function calledOf({ rows }: Pick<Friends, 'rows'>): ReadonlyMap<string, string> {
  const called = tellingApart(rows)
  return new Map(rows.map(({ personId, name }, at) => [personId, called[at] ?? name]))
}
