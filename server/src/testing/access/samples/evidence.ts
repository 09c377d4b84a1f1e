import * as evidence from '@tongxin/contract/contacts/evidence'
import { at, one, type Sample } from './sample.ts'

export const evidenceSamples: readonly Sample[] = [
  one(evidence.listEvidence, 'contact'),
  // What is no photo is refused to whoever may add one.
  one(evidence.addEvidence, 'contact', (target) => ({ ...at(target), body: 'file' }), { file: '签到表' }),
  one(evidence.downloadEvidence, 'evidence'),
  one(evidence.removeEvidence, 'evidence', (target) => ({ ...at(target), body: { reason: '拍错了' } })),
]
