import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import type { EntryChoices, LoggedContact } from '@tongxin/contract/contacts/contacts'
import type { CountedLine, WhatCounted } from '@tongxin/contract/contacts/counted'
import type { Friends } from '@tongxin/contract/contacts/friends'
import type { OwnInquiry } from '@tongxin/contract/contacts/inquiries'
import { day } from '@tongxin/core/calendar/day'

// An invented cadre with three friends on 2026-11-20: one due, one met, one newly paired.

export const ids = {
  cadre: '0190b3c0-0000-7000-8000-000000000002',
  xuan: '0190b3c0-0000-7000-8000-000000000011',
  ying: '0190b3c0-0000-7000-8000-000000000012',
  alteng: '0190b3c0-0000-7000-8000-000000000013',
  contact: '0190b3c0-0000-7000-8000-000000000021',
  waiting: '0190b3c0-0000-7000-8000-000000000022',
  promise: '0190b3c0-0000-7000-8000-000000000031',
  pairing: '0190b3c0-0000-7000-8000-00000000004',
}

export const semester = (over: Partial<DutyLine>): DutyLine => ({
  requirement: 'contact.semester',
  force: 'must',
  label: '每学期联系',
  state: 'due',
  applies: 'judged',
  period: '2026-2027-1',
  event: null,
  every: 'semester',
  dueOn: day('2027-01-24'),
  missing: null,
  counted: 0,
  needed: 1,
  cite: { section: '第三条（二）', phrase: '每学期不少于 1 次' },
  ...over,
})

export const friends: Friends = {
  cadre: { id: ids.cadre, name: '梁溪和' },
  cadres: [{ id: ids.cadre, name: '梁溪和' }],
  term: '联谊交友',
  rows: [
    {
      pairingId: `${ids.pairing}1`,
      personId: ids.xuan,
      name: '禤若澄',
      unitName: '化学化工学院',
      post: '实验中心副主任',
      pairedFrom: day('2025-09-01'),
      cadreUnit: null,
      personUnit: null,
      leadName: null,
      mayLog: true,
      died: null,
      last: { contactId: ids.contact, heldOn: day('2026-06-17'), form: '座谈' },
      duties: [semester({})],
      promises: [
        {
          id: ids.promise,
          version: 1,
          text: '回复实训室预约',
          dueOn: day('2026-11-22'),
          remindOn: day('2026-11-19'),
        },
      ],
    },
    {
      pairingId: `${ids.pairing}2`,
      personId: ids.ying,
      name: '应采薇',
      unitName: '化学化工学院',
      post: '分析化学系教授',
      pairedFrom: day('2025-09-01'),
      cadreUnit: null,
      personUnit: null,
      leadName: null,
      mayLog: true,
      died: null,
      last: { contactId: ids.contact, heldOn: day('2026-10-28'), form: '个别谈心' },
      duties: [semester({ state: 'met', counted: 1 })],
      promises: [],
    },
    {
      pairingId: `${ids.pairing}3`,
      personId: ids.alteng,
      name: '阿勒腾·叶尔兰',
      unitName: '化学化工学院',
      post: '讲师',
      pairedFrom: day('2026-11-02'),
      cadreUnit: null,
      personUnit: null,
      leadName: null,
      mayLog: true,
      died: null,
      last: null,
      duties: [semester({ state: 'not-applicable', applies: 'new' })],
      promises: [],
    },
  ],
  waiting: [],
  can: { log: true, read: true, confirm: true, promise: true },
}

export const choices: EntryChoices = {
  term: '联谊交友',
  forms: [
    { id: '个别谈心', group: false, asks: [], acts: [] },
    { id: '座谈', group: true, asks: ['spoke'], acts: [] },
    { id: '走访', group: false, asks: [], acts: [] },
    { id: '电话', group: false, asks: [], acts: [] },
    { id: '网络', group: false, asks: [], acts: [] },
  ],
  formsCite: { section: '第四条（一）', phrase: '个别谈心、座谈、走访、电话、网络' },
  topics: ['校情通报', '意见建议'],
  acts: [],
  initiators: ['cadre', 'person'],
  series: [],
  answersEvents: false,
  guidance: [
    { text: '平等相待，耐心倾听不同意见', cite: { section: '第一条', phrase: '平等相待' } },
    { text: '用情况反映说普遍关心的问题', cite: null },
  ],
  registrationForm: { title: '登记表', cite: { section: '第五条（一）', phrase: '填写登记表' } },
  earliestOn: day('2026-06-09'),
}

export const logged: LoggedContact = {
  id: ids.contact,
  version: 1,
  cadre: { id: ids.cadre, name: '梁溪和' },
  heldOn: day('2026-11-20'),
  form: '个别谈心',
  enteredAt: '2026-11-20T01:42:00.000Z',
  confirmed: true,
  companions: [],
  parts: [
    {
      personId: ids.xuan,
      personName: '禤若澄',
      duties: [semester({ state: 'met', counted: 1 })],
      raised: null,
      promise: null,
    },
  ],
}

export const countedLine = (over: Partial<CountedLine> = {}): CountedLine => ({
  requirement: 'contact.semester',
  title: '每学期联系',
  when: '2026-2027-1',
  force: 'must',
  ofWriting: false,
  as: 'counted',
  why: null,
  state: 'met',
  text: '本学期 1/1 已达标',
  cites: [{ section: '第三条（二）', phrase: '每学期不少于 1 次' }],
  setBy: null,
  afterClosing: null,
  ...over,
})

export const counted: WhatCounted = {
  on: day('2026-11-20'),
  version: 1,
  enteredOn: day('2026-11-20'),
  parts: [{ personId: ids.xuan, lines: [countedLine()] }],
  whole: [],
}

/** What the cadre was asked about a record of theirs. */
export const ownInquiry: OwnInquiry = {
  id: ids.waiting,
  kind: 'same-day',
  text: '10月12日登记了 3 次个别联系。日期是否有误？如有误请修改。',
  contacts: [
    { contactId: ids.contact, rootId: ids.contact, heldOn: day('2026-10-12'), personName: '禤若澄' },
  ],
  byName: '闻知秋',
  at: '2026-11-19T02:00:00.000Z',
  answer: null,
}
