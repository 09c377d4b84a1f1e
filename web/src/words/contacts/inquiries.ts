import type { InquiryRow } from '@tongxin/contract/contacts/inquiries'
import type { InquiryState } from '@tongxin/core/inquiries/inquiry'
import type { OccasionKind } from '@tongxin/core/inquiries/occasion'
import { enteredOn } from '../moments.ts'

export const occasionWords: Readonly<Record<OccasionKind, string>> = {
  'same-text': '内容相同',
  'same-day': '同日多次',
  'last-week': '学期末集中',
}

// 登记核实 asks and accuses nobody: what was seen of the records, and what to do.
export const inquiryWords = {
  title: '登记核实',
  about: '按日期列出需要向干部核实的登记情况。仅作核实，不影响计数、达标和考核。',
  list: '待核实的登记',
  note: (rows: number) => `${rows} 项，按日期先后`,
  unit: '单位',
  beyond: '这一页上没有了',
  toFirst: '从第一页看起',
  none: '没有需要核实的登记',
  noneNext: '内容相同、同日多次或学期末集中的个别联系会列在这里。',
  noTerm: '校历没有本学期',
  noTermNext: '请先在“名册”的校历中录入学期。',
  states: {
    new: '未提出',
    asked: '待答复',
    answered: '已答复',
    settled: '已了',
  } satisfies Readonly<Record<InquiryState, string>>,
  setAside: '未提出，已了',
  ask: '请干部说明',
  askOf: (row: InquiryRow) => `请干部说明：${nameOf(row)}`,
  pass: '无需核实',
  passOf: (row: InquiryRow) => `无需核实：${nameOf(row)}`,
  settle: '已了',
  settleOf: (row: InquiryRow) => `已了：${nameOf(row)}`,
  asked: (row: { readonly byName: string; readonly at: string }) => `${enteredOn(row.at)} ${row.byName}提出`,
  answered: (answer: { readonly text: string; readonly at: string }) =>
    `${enteredOn(answer.at)} 干部答复：${answer.text}`,
  open: '登记核实',
  ownTitle: '请核实登记',
  ownNote: '仅作核实，不影响计数和考核。登记有误时，修改或撤回原记录即可，不必答复。',
  reply: '说明',
  replyOf: (days: string) => `说明（${days}的登记）`,
  send: '答复',
  replied: (text: string) => `您的答复：${text}`,
} as const

function nameOf({ cadreName, kind, contacts }: InquiryRow): string {
  return [cadreName, kind === 'last-week' ? '' : contacts[0]?.heldOn].filter(Boolean).join(' ')
}
