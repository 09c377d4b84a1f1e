import type { Role } from '@tongxin/core/account/role'
import { insertAccount, insertGrant } from '../features/account/store.ts'
import type { Work } from '../platform/work.ts'
import { leaderBeside } from './enter-lists.ts'
import type { Entered } from './enter-roster.ts'
import { type Plan, phoneCadre } from './plan.ts'
import type { Player } from './stage.ts'

type Line = {
  readonly signInName: string
  readonly displayName: string
  readonly role: Role
  /** A leader of the school has friends too, and confirms on the phone what a secretary wrote down. */
  readonly isCadre?: boolean
  readonly human?: string
  readonly unit?: string
  readonly cadre?: string
}

/** One account for each way of looking at the school, beside the four of every beginning. */
export async function enterAccounts(
  work: Work,
  entered: Entered,
  plan: Plan,
): Promise<ReadonlyMap<string, Player>> {
  const leader = leaderBeside(plan)
  const lines: readonly Line[] = [
    { signInName: 'M10003', displayName: '祝以宁', role: 'leader', human: '祝以宁', isCadre: true },
    { signInName: 'M20711', displayName: '杭见山', role: 'unit-secretary', unit: phoneCadre.unit },
    { signInName: 'M20710', displayName: phoneCadre.name, role: 'cadre', human: phoneCadre.name },
    { signInName: 'M10008', displayName: leader, role: 'cadre', human: leader },
    { signInName: 'M30099', displayName: '晏小满', role: 'delegate', cadre: '祝以宁' },
  ]
  const players = new Map<string, Player>()
  for (const line of lines) players.set(line.displayName, await enterAccount(work, line, entered))
  return players
}

async function enterAccount(work: Work, line: Line, { humans, units }: Entered): Promise<Player> {
  const accountId = work.ids.next()
  const recorded = await work.record([
    { act: 'account.opened', subjectKind: 'account', subjectIds: [accountId] },
    { act: 'account.granted', subjectKind: 'account', subjectIds: [accountId], fields: ['role'] },
  ])
  const { signInName, displayName, role } = line
  const humanId = idIn(humans, line.human)
  await insertAccount(work, { id: accountId, humanId, signInName, displayName }, recorded)
  const scope = { unitId: idIn(units, line.unit), cadreId: idIn(humans, line.cadre) }
  for (const granted of line.isCadre ? [role, 'cadre' as const] : [role]) {
    const grant = { id: work.ids.next(), accountId, role: granted, ...scope, from: work.today, to: null }
    await insertGrant(work, grant, recorded)
  }
  return { accountId, humanId, role, unitIds: scope.unitId === null ? [] : [scope.unitId] }
}

function idIn(map: ReadonlyMap<string, string>, name: string | undefined): string | null {
  return name === undefined ? null : (map.get(name) ?? null)
}
