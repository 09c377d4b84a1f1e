import * as eligibility from '@tongxin/contract/pairing/eligibility'
import { closeUnit, listClosedUnits, reopenUnit } from '@tongxin/contract/roster/close-unit'
import * as roster from '@tongxin/contract/roster/roster'
import * as order from '@tongxin/contract/roster/roster-order'
import { listUnsettled, settleUnit } from '@tongxin/contract/roster/settle-unit'
import { any, at, one, type Sample } from './sample.ts'

const sheetOf = (unitId: string) => ({
  detail: { name: '宿雨清' },
  facts: { roles: [{ role: 'person', unitId, sortOrder: 0, from: null, to: null }] },
})

const unitSheet = {
  name: '外国语学院',
  shortName: null,
  kind: '二级党组织',
  parentId: null,
  sortOrder: 0,
  from: null,
  to: null,
}

export const rosterSamples: readonly Sample[] = [
  any(roster.listUnits, () => ({}), { lists: ['unit'] }),
  any(roster.enterUnit, () => ({ body: unitSheet })),
  one(closeUnit, 'unit', (target) => ({
    ...at(target),
    body: { on: '2026-11-20', into: [], movePeople: false },
    version: 1,
  })),
  any(listClosedUnits, () => ({})),
  // No unit of the sample has ended.
  one(reopenUnit, 'unit', (target) => ({ ...at(target), version: 1 })),
  one(listUnsettled, 'unit'),
  one(settleUnit, 'unit', (target) => ({
    ...at(target),
    body: { people: [{ humanId: target.id, version: 1, unitId: target.id, posts: [] }] },
  })),
  one(roster.changeUnit, 'unit', (target) => ({ ...at(target), body: unitSheet, version: 1 })),
  any(roster.listCadres, () => ({}), { lists: ['cadre'] }),
  any(roster.listPersons, () => ({}), { lists: ['person'] }),
  any(roster.searchRoster, () => ({ query: { q: '文' } })),
  one(roster.enterHuman, 'unit', ({ id }) => ({ body: sheetOf(id) }), { refusedAs: 422 }),
  one(roster.showHuman, 'person'),
  one(eligibility.showScope, 'person'),
  one(eligibility.showEligible, 'cadre'),
  one(roster.changeHuman, 'person', (target) => ({
    ...at(target),
    body: { detail: { gender: '男' }, facts: {} },
    version: 1,
  })),
  one(order.orderPeople, 'cadre', ({ id }) => ({ body: { role: 'cadre', places: [{ id, number: 77 }] } }), {
    refusedAs: 404,
  }),
  one(roster.revealHuman, 'person', (target) => ({
    ...at(target),
    body: { fields: ['phone'], purpose: '通知开会' },
  })),
]
