import * as friends from '@tongxin/contract/contacts/friends'
import { showMeetingCard } from '@tongxin/contract/contacts/meeting-card'
import * as promises from '@tongxin/contract/contacts/promises'
import * as duties from '@tongxin/contract/duties/duties'
import * as excuses from '@tongxin/contract/duties/excuses'
import * as records from '@tongxin/contract/duties/records'
import { listFits } from '@tongxin/contract/fits'
import { any, at, one, type Sample } from './sample.ts'

export const dutiesSamples: readonly Sample[] = [
  any(records.listRecordForms),
  any(records.listRecordDuties),
  any(records.listRecords, () => ({}), { lists: ['record'] }),
  one(records.enterRecord, 'unit', ({ id: unitId }) => ({
    body: { form: 'document:submit', word: '登记表汇总', heldOn: '2026-11-18', unitId },
  })),
  one(records.withdrawRecord, 'record', (target) => ({ ...at(target), body: { reason: '报错了' } })),
  one(
    records.explainShortfall,
    'pairing',
    ({ id: bearerId }) => ({
      body: { requirement: 'contact.semester', bearerId, period: '2026-2027-1' },
    }),
    { only: ({ kind }) => kind !== 'ended' },
  ),

  any(duties.showBoard, () => ({}), { lists: ['unit'] }),
  any(duties.showWorkbench, () => ({}), { lists: ['unit'] }),
  any(duties.listBoardPersons),
  any(listFits),
  one(duties.showPairDuties, 'pairing'),
  one(
    excuses.grantExcuse,
    'pairing',
    (target) => ({
      ...at(target),
      body: {
        whom: 'pairing',
        from: '2026-10-20',
        lastDay: '2027-07-09',
        heading: null,
        role: 'ufwd',
        approver: '祝以宁',
      },
    }),
    { only: ({ kind }) => kind !== 'ended' },
  ),
  one(
    excuses.withdrawExcuse,
    'pairing',
    (target) => ({
      params: { id: target.id, excuseId: target.excuse ?? target.id },
    }),
    { only: ({ kind }) => kind !== 'ended' },
  ),

  one(friends.listFriends, 'entry-cadre', ({ id }) => ({ query: { cadreId: id } })),
  one(showMeetingCard, 'pairing', at, { only: ({ kind }) => kind !== 'ended' }),
  any(promises.listPromises, () => ({}), { lists: ['promise'] }),
  any(promises.setPromiseReminder, () => ({ body: { days: 7 } })),
  one(promises.withdrawPromise, 'promise', (target) => ({
    ...at(target),
    body: { words: '已办妥' },
    version: 1,
  })),
  one(friends.keepPromise, 'promise', (target) => ({ ...at(target), body: { words: '' }, version: 1 })),
  one(friends.changePromise, 'promise', (target) => ({
    ...at(target),
    body: { text: '问清后回话', dueOn: null, words: '换了说法' },
    version: 1,
  })),
]
