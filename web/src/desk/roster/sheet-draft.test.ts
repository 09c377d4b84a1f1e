// @vitest-environment node
import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { expect, test } from 'vitest'
import { draftOf, sentOf } from './sheet-draft.ts'

const role = (sortOrder: number) => ({
  role: 'cadre' as const,
  unitId: 'u1',
  sortOrder,
  from: null,
  to: null,
})
const sheetWith = (sortOrder: number): SheetView => ({
  id: 'h1',
  version: 1,
  detail: {
    name: '卞怀瑾',
    pinyin: null,
    staffNo: null,
    gender: null,
    born: null,
    died: null,
    phone: null,
    email: null,
    ethnicity: null,
  },
  facts: {
    roles: [role(sortOrder)],
    memberships: [],
    posts: [],
    employments: [],
    qualifications: [],
    identities: [],
    registers: [],
    portfolios: [],
  },
  spelled: '',
  shown: { phone: 'plain', email: 'plain', ethnicity: 'plain', party: 'plain', identity: 'plain' },
  unitNames: {},
  can: { write: true, reveal: false, history: false, merge: false, pairs: false },
})

// 0 is how it is kept that somebody has no place by hand; nobody is told that they stand at 0.
test.each([
  [0, ''],
  [3, '3'],
])('a place kept as %i is read as “%s”, and sent back as it was', (kept, read) => {
  const draft = draftOf(sheetWith(kept))
  expect(draft.facts.roles[0]?.['sortOrder']).toBe(read)
  expect(sentOf(draft, new Set()).facts.roles).toEqual([role(kept)])
})
