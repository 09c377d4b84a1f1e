import type { HandoverWordShown } from '@tongxin/contract/pairing/handover'
import type { Absence, HandoverEnding, HandoverSide } from '@tongxin/core/pairing/handover/handover'
import { shortDay } from '../days.ts'

const endingWords: Readonly<Record<HandoverEnding, string>> = {
  'person-died': '已终止：联系对象已去世',
  'successor-died': '已终止：接任人已去世，请另定接任人',
}

const absentWords: Readonly<Record<Absence, string>> = { died: '已去世', left: '已离任' }

interface Awaited {
  readonly absence: Absence | null
  readonly ending: HandoverEnding | null
}

export const handoverWords = {
  title: '交接',
  count: (count: number) => `${count} 份`,
  begin: '开始交接',
  beginOf: (cadre: string, person: string) => `开始交接：${cadre} 与 ${person}`,
  beginNote:
    '开始后，移交人和接任人各自在手机上确认；也可以由您登记纸面确认。移交人已去世或不再任干部的，由您说明移交情况。历次联系的日期和形式、反映事项、未兑现的承诺随交接移交。',
  successor: '接任人',
  successorHint: '输入姓名、拼音或工号',
  beginYes: '开始交接',
  open: '查看交接',
  openOf: (cadre: string, person: string) => `查看交接：${cadre} 与 ${person}`,
  columns: {
    person: '联谊对象',
    from: '移交人',
    to: '接任人',
    unit: '名单单位',
    confirmed: '双方确认',
    state: '进展',
    action: '办理',
  },
  empty: '还没有交接',
  emptyNext: '更换联系人的，在“结对”或“变动”里按“开始交接”，双方确认后列在这里。',
  missingTitle: '已更换联系人，尚未交接',
  missingNote: '下列结对已经结束，联谊对象已有新的联系人，还没有办理交接。',
  asked: { must: '文件规定应做好交接', should: '文件规定一般应做好交接', may: '文件规定可以交接' },
  silent: '文件未规定交接，可以按需办理。',
  ending: endingWords,
  done: '双方已确认',
  waiting: '待确认',
  /** Of a predecessor who has died or left nothing is awaited but a statement of the office or the unit. */
  awaited: (side: HandoverSide, { absence, ending }: Awaited) => {
    if (ending !== null) return '未确认'
    return side === 'predecessor' && absence ? `${absentWords[absence]}，待说明移交情况` : '待确认'
  },
  side: { predecessor: '移交人', successor: '接任人' },
  ended: (day: string) => `${day}结束`,
  stands: '尚未结束',
  begins: (day: string) => `${day}起联系`,
  noSuccessorPair: '尚未结对',
  pair: '结对',
  history: '历次联系',
  historyCount: (count: number) => `${count} 次`,
  noHistory: '结对以来没有联系记录。',
  historyColumns: { on: '日期', form: '形式', raised: '反映事项', brief: '谈话内容' },
  notShared: '未移交',
  textsNote: {
    speaks: '谈话内容由移交人确认时选择是否移交；没有移交的，请当面介绍。',
    silent: '移交人不再由本人确认，谈话内容不移交；能介绍的情况，请当面介绍。',
  },
  promises: '尚未兑现的承诺',
  noPromises: '没有。',
  promisesNote: '双方确认后，这些承诺由接任人继续办理，移交人不再收到提醒。',
  dueBy: (day: string) => `${day}前`,
  dates: '重要日期',
  noDates: '没有。',
  raised: { suggestion: '意见建议', difficulty: '困难诉求', question: '问题' },
  paper: '登记纸面确认',
  paperOf: (side: string, name: string) => `登记纸面确认：${side}${name}`,
  paperNote: '双方在纸质交接单上签名的，在这里登记是谁、哪一天签的。',
  paperOn: '签名日期',
  signedBy: '签名人',
  signedByHint: '本人不能签名的，写代签的人和身份',
  paperYes: '登记确认',
  state: '说明移交情况',
  stateOf: (name: string) => `说明移交情况：${name}`,
  absent: absentWords,
  stateNote: {
    died: '移交人已去世，不再由本人确认。由您代表统战部或所在单位说明：下列联系、反映事项和承诺已向接任人说明。这是您的说明，不作为移交人本人的确认。',
    left: '移交人已离任，无法由本人确认的，由您代表统战部或所在单位说明：下列联系、反映事项和承诺已向接任人说明。这是您的说明，不作为移交人本人的确认。',
  },
  stateYes: '登记说明',
  withdraw: '撤回交接',
  withdrawNote: '接任人选错、不必交接的，可以撤回；撤回后可以重新开始。',
  withdrawReason: '撤回的原因',
  withdrawReasonHint: '如 接任人有误',
  cancel: '取消',
  confirm: '确认交接',
  confirmNote: {
    predecessor: '确认后，列出的反映事项和承诺移交给接任人。勾选的谈话内容也一并移交，接任人可以看到。',
    successor: '确认后，列出的承诺由您继续办理，提醒也转给您。',
  },
  share: (day: string, form: string) => `移交${day}${form}的谈话内容`,
  waits: (count: number, { dueOn, section }: { readonly dueOn: string | null; readonly section: string }) => {
    const rest = [dueOn && `最迟${dueOn}`, section && `按${section}`].filter(Boolean)
    return [`有 ${count} 份交接等您确认`, ...rest].join('，')
  },
  dueOn: (day: string) => `请在${day}前（含当日）确认`,
  yours: '等您确认',
  nothing: '没有与您有关的交接',
  nothingNext: '更换联系人时，统战部或二级党组织开始交接后，在这里确认。',
  ofPerson: (person: string) => `${person}的交接`,
  way: (from: string, to: string) => `${from} → ${to}`,
} as const

/** 11月20日确认; where it was given on paper, who signed and who entered it; where it was stated in the predecessor's stead, by whom. */
export function saidWord({ on, signedBy, statedFor, byName }: HandoverWordShown): string {
  if (statedFor !== null) return `${handoverWords.absent[statedFor]}，由${byName}于${shortDay(on)}说明`
  return signedBy === null ? `${shortDay(on)}确认` : `${shortDay(on)}${signedBy}签名（${byName} 登记）`
}
