import * as contacts from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import { listEntryCompanions } from '@tongxin/contract/contacts/entry-companions'
import { listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import * as ledger from '@tongxin/contract/contacts/ledger'
import * as forms from '@tongxin/contract/contacts/registration-forms'
import * as takingBack from '@tongxin/contract/contacts/taking-back'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { renderHandover } from '@tongxin/contract/pairing/handover'
import { any, at, one, type Sample } from './sample.ts'

const part = (personId: string) => ({
  personId,
  initiatedBy: 'cadre',
  brief: '谈了排课',
  topics: [],
  acts: [],
  raised: null,
  remark: '',
  spoke: null,
})

const occasion = { heldOn: '2026-11-19', form: '个别谈心', place: '' }

export const contactsSamples: readonly Sample[] = [
  any(contacts.showEntryChoices),
  any(contacts.listEntryCadres, () => ({}), { lists: ['entry-cadre'] }),
  one(listEntryEvents, 'entry-cadre', ({ id }) => ({ query: { cadreId: id } })),
  one(listEntryCompanions, 'entry-cadre', ({ id }) => ({ query: { cadreId: id } })),
  one(contacts.logContact, 'entry-cadre', ({ id, with: personId }) => ({
    body: { cadreId: id, ...occasion, parts: [{ ...part(personId ?? id), promise: null }] },
  })),
  one(contacts.amendContact, 'contact', (target) => ({
    ...at(target),
    body: { ...occasion, heldOn: '2026-10-08', reason: '补充', parts: [part(target.with ?? target.id)] },
    version: 1,
  })),
  one(takingBack.withdrawContact, 'contact', (target) => ({
    ...at(target),
    body: { reason: '记错了' },
    version: 1,
  })),
  one(contacts.confirmContact, 'contact'),
  one(takingBack.refuseEntry, 'contact', (target) => ({ ...at(target), body: { reason: '当天没有见面' } })),
  any(takingBack.listReturnedEntries),
  one(contacts.showContact, 'contact'),
  one(showWhatCounted, 'contact'),
  any(ledger.listContacts, () => ({}), { lists: ['contact'] }),
  any(searchTexts, () => ({ body: { words: '：意见', from: '2026-09-01', to: '2026-11-20' } }), {
    lists: ['contact'],
  }),
  any(ledger.countContacts),
  any(ledger.showLedgerFilters),
  any(ledger.exportContacts, () => ({ query: { texts: 'yes', purpose: '年度工作梳理' } }), {
    lists: ['contact'],
  }),
  one(ledger.renderForm, 'contact'),
  one(renderHandover, 'pairing'),
  one(ledger.renderPairForm, 'contact', (target) => ({
    query: {
      cadreId: target.cadreId ?? target.id,
      personId: target.with ?? target.id,
      from: '2026-09-01',
      to: '2026-11-20',
    },
  })),
  any(forms.blankForm),
  any(forms.countForms, () => ({ query: { per: 'pair' } })),
  one(forms.exportForms, 'contact', (target) => ({
    query: {
      per: 'contact',
      cadreId: target.cadreId ?? target.id,
      personId: target.with ?? target.id,
      purpose: '年度工作梳理',
    },
  })),
]
