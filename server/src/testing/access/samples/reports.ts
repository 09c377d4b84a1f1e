import * as inquiries from '@tongxin/contract/contacts/inquiries'
import * as summaries from '@tongxin/contract/duties/summaries'
import * as urging from '@tongxin/contract/duties/urging'
import { any, at, one, type Sample } from './sample.ts'

export const reportSamples: readonly Sample[] = [
  any(summaries.listSummaries, () => ({}), { lists: ['unit'] }),
  one(summaries.showSummary, 'unit'),
  one(summaries.exportSummary, 'unit'),
  any(summaries.exportSummaries, () => ({ query: { term: '2026-2027-1' } })),
  one(summaries.submitSummary, 'unit', (target) => ({ ...at(target), body: { term: '2026-2027-1' } })),
  one(summaries.returnSummary, 'summary', (target) => ({ ...at(target), body: { reason: '缺走访' } })),
  one(summaries.receiveSummary, 'summary'),
  any(urging.listUrgings, () => ({ query: { kind: 'contact', term: '2026-2027-1' } })),
  one(urging.urge, 'unit', ({ id }) => ({
    body: { kind: 'contact', term: '2026-2027-1', unitId: id },
  })),
  any(urging.exportUrgings, () => ({ query: { kind: 'contact', term: '2026-2027-1' } })),
  any(urging.listNotices),
  one(urging.putNoticeAside, 'notice'),
  any(inquiries.listInquiries, () => ({ query: { term: '2026-2027-1' } })),
  any(inquiries.takeUpInquiry, ({ school }) => ({
    body: {
      term: '2026-2027-1',
      kind: 'same-text',
      cadreId: school.cadres.bian,
      contactIds: [school.units.literature],
      ask: true,
    },
  })),
  one(inquiries.settleInquiry, 'inquiry'),
  any(inquiries.listOwnInquiries),
  one(inquiries.answerInquiry, 'inquiry', (target) => ({ ...at(target), body: { text: '日期登记有误' } })),
]
