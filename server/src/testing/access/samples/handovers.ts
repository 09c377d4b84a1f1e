import * as handover from '@tongxin/contract/pairing/handover'
import { any, at, one, type Sample } from './sample.ts'

export const handoversSamples: readonly Sample[] = [
  any(handover.listHandovers, () => ({}), { lists: ['handover'] }),
  one(handover.showHandover, 'handover'),
  one(handover.openHandover, 'pairing', (target, { school }) => ({
    ...at(target),
    body: { successorId: school.cadres.teng },
  })),
  one(handover.confirmHandover, 'handover', (target) => ({ ...at(target), body: { shares: [] } })),
  one(handover.recordHandoverPaper, 'handover', (target) => ({
    ...at(target),
    body: { side: 'successor', on: '2026-11-19', signedBy: '滕望舒' },
  })),
  one(handover.stateHandover, 'handover', (target) => ({ ...at(target), body: { reason: 'left' } })),
  one(handover.withdrawHandover, 'handover', (target) => ({ ...at(target), body: { reason: '接任人有误' } })),
]
