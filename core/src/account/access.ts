import type { Permission } from './permission.ts'
import type { Role } from './role.ts'

/**
 * The one file that says who may do what: role × operation × scope. Everything else (the check of one record,
 * the WHERE clause of a list, the buttons a screen shows, the matrix in docs) is computed from it.
 *
 * Scopes: `own` one's own account, contacts or data · `pair` the people one is paired with today · `unit` what
 * belongs to the units of the grant · `school` everything of the school · `assigned` what was handed to one's
 * department.
 */
export type Scope = 'own' | 'pair' | 'unit' | 'school' | 'assigned'

export type AccessRule = { readonly role: Role; readonly may: readonly Permission[]; readonly scope: Scope }

export const accessRules: readonly AccessRule[] = [
  // 统战部 keeps the roster, makes the lists, follows the duties, and may enter for anyone.
  {
    role: 'office',
    scope: 'school',
    may: [
      'unit.read',
      'unit.write',
      'human.read',
      'human.write',
      'human.reveal',
      'human.merge',
      'human.history',
      'roster.import',
      'calendar.read',
      'calendar.write',
      'policy.read',
      'policy.write',
      'policy.unit-value',
      'list.read',
      'list.edit',
      'list.step',
      'pairing.read',
      'pairing.end',
      'pairing.assist',
      'pairing.enter',
      'template.keep',
      'handover.keep',
      'handover.read',
      'contact.log',
      'contact.list',
      'contact.read',
      'contact.amend',
      'contact.export',
      'form.render',
      'duty.read',
      'duty.excuse',
      'record.enter',
      'record.read',
      'record.read-restricted',
      'record.withdraw',
      'board.read',
      'summary.read',
      'summary.answer',
      'duty.urge',
    ],
  },
  // 二级党组织: the same inside its own unit; talks of school leaders are out of reach (the cadre's unit decides).
  {
    role: 'unit-secretary',
    scope: 'unit',
    may: [
      'unit.read',
      'human.read',
      'human.write',
      'human.reveal',
      'human.history',
      'policy.unit-value',
      'list.read',
      'list.edit',
      'list.step',
      'pairing.read',
      'pairing.end',
      'pairing.assist',
      'handover.keep',
      'handover.read',
      'contact.list',
      'contact.read',
      'contact.export',
      'form.render',
      'duty.read',
      'duty.excuse',
      'record.enter',
      'record.read',
      'record.withdraw',
      'board.read',
      'summary.read',
      'summary.submit',
      'duty.urge',
      'notice.read',
    ],
  },
  { role: 'unit-secretary', scope: 'school', may: ['calendar.read', 'policy.read'] },
  {
    role: 'cadre',
    scope: 'own',
    may: [
      'contact.log',
      'contact.list',
      'contact.read',
      'contact.amend',
      'contact.confirm',
      'list.confirm',
      'form.render',
      'promise.read',
      'promise.write',
      'notice.read',
      'friend.read',
      'duty.read',
      'record.read-restricted',
      'pairing.read',
      'handover.read',
      'handover.confirm',
    ],
  },
  { role: 'cadre', scope: 'pair', may: ['human.read'] },
  { role: 'cadre', scope: 'school', may: ['calendar.read', 'policy.read'] },
  // 代办人 enters for the cadre the grant names; the cadre confirms.
  {
    role: 'delegate',
    scope: 'own',
    may: ['contact.log', 'contact.list', 'friend.read', 'duty.read', 'pairing.read'],
  },
  { role: 'delegate', scope: 'pair', may: ['human.read'] },
  { role: 'delegate', scope: 'school', may: ['calendar.read', 'policy.read'] },
  // 书记·分管领导 looks at coverage and duties and decides lists; texts need a purpose and come later.
  {
    role: 'leader',
    scope: 'school',
    may: [
      'unit.read',
      'calendar.read',
      'policy.read',
      'list.read',
      'list.step',
      'pairing.read',
      'contact.list',
      'duty.read',
      'record.read',
      'board.read',
      'summary.read',
    ],
  },
  { role: 'handler', scope: 'school', may: ['calendar.read', 'policy.read'] },
  { role: 'person', scope: 'school', may: ['policy.read'] },
  // The three administrators: none of them reads business content.
  {
    role: 'system-admin',
    scope: 'school',
    may: ['account.read', 'account.open', 'account.code', 'account.suspend'],
  },
  { role: 'security-admin', scope: 'school', may: ['account.read', 'grant.give', 'account.suspend'] },
  { role: 'audit-admin', scope: 'school', may: ['audit.read'] },
]
