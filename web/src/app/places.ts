import type { Me } from '@tongxin/contract/account/account'
import type { Role } from '@tongxin/core/account/role'
import type { IconName } from '../ui/icon-paths.ts'
import { paths } from './paths.ts'

/** The places of the desk, in the order of the side navigation. */
export const places = {
  workbench: { label: '工作台', icon: 'home', path: paths.workbench },
  roster: { label: '名册', icon: 'people', path: paths.roster },
  lists: { label: '联谊名单', icon: 'rings', path: paths.lists },
  ledger: { label: '联系台账', icon: 'ledger', path: paths.ledger },
  board: { label: '督查看板', icon: 'grid', path: paths.board },
  reports: { label: '报告与考核', icon: 'report', path: paths.summaries },
  policy: { label: '制度', icon: 'document', path: paths.policy },
  settings: { label: '管理', icon: 'settings', path: paths.settings },
  audit: { label: '审计', icon: 'shield', path: paths.audit },
} as const satisfies Record<string, { label: string; icon: IconName; path: string }>

export type Place = keyof typeof places

const inOrder: readonly Place[] = [
  'workbench',
  'roster',
  'lists',
  'ledger',
  'board',
  'reports',
  'policy',
  'settings',
  'audit',
]

// What each role finds in its navigation. What it may do there is the server's answer, record by record.
const placesOfRole: Readonly<Record<Role, readonly Place[]>> = {
  office: ['workbench', 'roster', 'lists', 'ledger', 'board', 'reports', 'policy'],
  'unit-secretary': ['workbench', 'roster', 'lists', 'ledger', 'board', 'reports', 'policy'],
  leader: ['workbench', 'lists', 'ledger', 'board', 'reports', 'policy'],
  handler: ['policy'],
  cadre: ['policy'],
  delegate: ['policy'],
  person: ['policy'],
  'system-admin': ['settings'],
  'security-admin': ['settings'],
  'audit-admin': ['audit'],
}

/** The places an account finds, each once, in navigation order. */
export function placesOf(me: Me): Place[] {
  const held = new Set(me.grants.flatMap((grant) => placesOfRole[grant.role]))
  return inOrder.filter((place) => held.has(place))
}

/** Who finds the way to 文书模板 beside the lists. */
export const findsTemplates = (me: Me): boolean => me.grants.some(({ role }) => role === 'office')

/** The word under a name in the header: what the account is here. */
export const roleWords: Readonly<Record<Role, string>> = {
  office: '统战部',
  'unit-secretary': '统战委员',
  leader: '校领导',
  handler: '承办部门',
  cadre: '党员领导干部',
  delegate: '代办人',
  person: '党外代表人士',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}
