import { expect, test } from 'vitest'
import type { Actor } from '../account/actor.ts'
import type { Role } from '../account/role.ts'
import { mayAddEvidence, maySeeEvidence } from './evidence-access.ts'

const own = { ownerIds: ['bian'], unitId: 'lit' }
const colleague = { ownerIds: ['teng'], unitId: 'lit' }
const leader = { ownerIds: ['wen'], unitId: 'leaders' }

const asker = (role: Role): Actor => ({
  schoolId: 's1',
  accountId: 'a1',
  humanId: role === 'cadre' ? 'bian' : null,
  grants: [
    {
      role,
      unitId: role === 'unit-secretary' ? 'lit' : null,
      unitIds: role === 'unit-secretary' ? ['lit'] : [],
      cadreId: role === 'delegate' ? 'bian' : null,
    },
  ],
})

test.each<[Role, string, readonly (typeof own)[], 'adds' | 'sees' | 'nothing']>([
  ['office', 'any contact', [own, leader], 'adds'],
  ['cadre', 'their own', [own], 'adds'],
  ['cadre', 'one that a colleague was in too', [own, colleague], 'nothing'],
  ['unit-secretary', 'one of the unit', [own, colleague], 'sees'],
  ['unit-secretary', 'one that a school leader was in too', [own, leader], 'nothing'],
  ['delegate', 'one of the cadre they enter for', [own], 'nothing'],
  ['leader', 'any contact', [own], 'nothing'],
  ['system-admin', 'any contact', [own], 'nothing'],
  ['office', 'no contact at all', [], 'nothing'],
])('%s, %s: %s', (role, _, parts, expected) => {
  const actor = asker(role)
  const adds = mayAddEvidence(actor, parts)
  const sees = maySeeEvidence(actor, parts)
  expect(adds ? 'adds' : sees ? 'sees' : 'nothing').toBe(expected)
})
