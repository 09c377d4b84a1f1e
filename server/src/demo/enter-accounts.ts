import type { Role } from '@tongxin/core/account/role'
import { insertAccount, insertGrant } from '../features/account/store.ts'
import type { Work } from '../platform/work.ts'
import type { Entered } from './enter-roster.ts'
import { phoneCadre } from './plan.ts'

type Line = {
  readonly signInName: string
  readonly displayName: string
  readonly role: Role
  readonly human?: string
  readonly unit?: string
  readonly cadre?: string
}

/** One account for each way of looking at the school, beside the four of every beginning. */
export async function enterAccounts(work: Work, entered: Entered): Promise<void> {
  const lines: readonly Line[] = [
    { signInName: 'M10003', displayName: '祝以宁', role: 'leader', human: '祝以宁' },
    { signInName: 'M20711', displayName: '杭见山', role: 'unit-secretary', unit: phoneCadre.unit },
    { signInName: 'M20710', displayName: phoneCadre.name, role: 'cadre', human: phoneCadre.name },
    { signInName: 'M30099', displayName: '晏小满', role: 'delegate', cadre: '祝以宁' },
  ]
  for (const line of lines) await enterAccount(work, line, entered)
}

async function enterAccount(work: Work, line: Line, { humans, units }: Entered): Promise<void> {
  const accountId = work.ids.next()
  const recorded = await work.record([
    { act: 'account.opened', subjectKind: 'account', subjectIds: [accountId] },
    { act: 'account.granted', subjectKind: 'account', subjectIds: [accountId], fields: ['role'] },
  ])
  const { signInName, displayName } = line
  await insertAccount(
    work,
    { id: accountId, humanId: idIn(humans, line.human), signInName, displayName },
    recorded,
  )
  const scope = { unitId: idIn(units, line.unit), cadreId: idIn(humans, line.cadre) }
  const grant = { id: work.ids.next(), accountId, role: line.role, ...scope, from: work.today, to: null }
  await insertGrant(work, grant, recorded)
}

function idIn(map: ReadonlyMap<string, string>, name: string | undefined): string | null {
  return name === undefined ? null : (map.get(name) ?? null)
}
