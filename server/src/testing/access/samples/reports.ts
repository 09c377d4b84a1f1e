import * as summaries from '@tongxin/contract/summaries'
import { any, at, one, type Sample } from './sample.ts'

export const reportSamples: readonly Sample[] = [
  any(summaries.listSummaries, () => ({}), { lists: ['unit'] }),
  one(summaries.showSummary, 'unit'),
  one(summaries.exportSummary, 'unit'),
  one(summaries.submitSummary, 'unit', (target) => ({ ...at(target), body: { term: '2026-2027-1' } })),
  one(summaries.returnSummary, 'summary', (target) => ({ ...at(target), body: { reason: '缺走访' } })),
  one(summaries.receiveSummary, 'summary'),
]
