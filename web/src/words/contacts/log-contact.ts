import type { RaisedKind } from '@tongxin/contract/contacts/contact-fields'
import type { FormChoice } from '@tongxin/contract/contacts/contacts'
import type { Initiator } from '@tongxin/core/policy/record-filter'

export const raisedWords: Readonly<Record<RaisedKind, string>> = {
  suggestion: '意见建议',
  difficulty: '困难诉求',
  question: '问题',
}

export const logWords = {
  title: '记一次',
  amendTitle: '修改记录',
  close: '关闭',
  back: '返回',
  who: '和谁谈',
  whoHint: '最近到期的在前，可多选',
  when: '哪天',
  today: '今天',
  yesterday: '昨天',
  dayBefore: '前天',
  pickDay: '选日期',
  needDay: '请先写清楚是哪天，或从日历选',
  form: '形式',
  acts: '做了什么',
  actsHint: '文件按此计次，可多选',
  series: '所属系列',
  seriesHint: '属于哪一项系列活动，可不选',
  event: '回应哪件事',
  eventOf: (name: string) => `和${name}谈，回应哪件事`,
  eventHint: '文件要求事后联系，可不选',
  eventChoice: (name: string, day: string) => `${name}（${day}）`,
  moreActs: '做了什么',
  place: '地点',
  askedBy: '谁约的',
  byCadre: '我约的',
  byCadreOther: '干部约的',
  byPerson: '对方约的',
  byOffice: '统战部安排',
  brief: '简要情况',
  briefOf: (name: string) => `和${name}谈的情况`,
  briefHint: '两行就够',
  severalHint: '每人一段，分开存',
  sameAsAbove: '同上一位',
  remark: '备注',
  guidanceShort: '文件要求',
  guidance: (count: number) => `文件对谈心交友的要求（${count} 条）`,
  starters: ['主要谈了', '对方提到', '我答应'],
  raised: '提了意见建议或困难',
  raisedCount: (count: number) => `${count} 条`,
  raisedTitle: '意见建议或困难',
  raisedKind: '属于哪一种',
  raisedText: '提了什么',
  raisedHint: '记下对方的原意，会列入登记表',
  promise: '我答应了一件事',
  promiseTitle: '答应的事',
  promiseText: '答应了什么',
  promiseDue: '什么时候前办到',
  promiseDays: [
    { days: 7, label: '一周内' },
    { days: 14, label: '两周内' },
    { days: 30, label: '一个月内' },
  ],
  noDay: '不定日期',
  needPromiseDay: (name: string) => `${name}：答应的事还没有写清楚哪天前办到，请改写日期，或选“不定日期”`,
  before: (day: string) => `${day}前`,
  forWhom: '是谁的事',
  done: '填好了',
  clear: '删去这一条',
  reason: '修改原因',
  reasonHint: '修改会留下版本，原来的记录还在',
  save: '保存',
  saving: '正在保存',
  needPerson: '请先点选和谁谈',
  notPaired: (name: string, day: string) =>
    `${day}当天没有与${name}结对，没有保存。请核对日期，或不选${name}；内容都还在。`,
  needReason: '请写明修改原因，再保存',
  identityNumber: (where: string) => `“${where}”里像是有身份证号。本系统不保存身份证号，请删去后再保存。`,
  tooLong: (where: string, length: number, most: number) =>
    `“${where}”有 ${length} 字，最多 ${most} 字。请删短后再保存，内容都还在。`,
  placeOf: (name: string, place: string) => `${name}：${place}`,
  waiting: '没有连上服务器。内容已存在本机，联网后会自动上传，也可以再点保存。',
  waitingBusy: '服务器暂时没有收下。内容已存在本机，稍后会自动上传，也可以再点保存。',
  waitingBusyNotKept: '服务器暂时没有收下。请不要关闭本页，稍后会自动上传，也可以再点保存。',
  waitingNotKept: '没有连上服务器。请不要关闭本页，联网后会自动上传，也可以再点保存。',
  savedBefore:
    '先前点保存时的内容已经存上了，之后的改动没有保存。请从“我的朋友”打开这条记录修改，再删去这份草稿。',
  outboxWaiting: (count: number) => `有 ${count} 条记录等待上传，联网后自动上传`,
  outboxSent: (day: string, form: string, names: string) => `已上传：${day} ${form}，${names}`,
  outboxRefused: '有一条记录没有传上去，内容还在本机：',
  outboxLook: '查看',
  outboxMend: '打开修改',
  discardTitle: '不记了吗',
  discardText: '草稿可以留在本机，下次接着写；也可以现在删掉。',
  discard: '删除草稿',
  keep: '留着草稿',
} as const

export const sameDayWords = {
  onRecord: (day: string, name: string) => `${day}和${name}已有一条记录`,
  enteredBy: (name: string) => `${name}代录`,
  waits: '等您确认',
  look: '打开看',
  next: '是同一次的不用再记；确是另一次，照常保存。',
} as const

/** By whose word a part stands. */
export function wordBehind({
  confirmed,
  byForm,
}: {
  readonly confirmed: boolean
  readonly byForm: boolean
}): string {
  if (byForm) return recordWords.byForm
  return confirmed ? recordWords.confirmed : recordWords.waiting
}

/** In a group: what decides for whom it counts. */
export const partWords: Readonly<
  Record<
    FormChoice['asks'][number],
    { readonly title: string; readonly ofOne: string; readonly hint: string }
  >
> = {
  spoke: { title: '谁发了言', ofOne: '发了言', hint: '集体活动只计发了言的人' },
  talk: { title: '和谁单独谈了话', ofOne: '单独谈了话', hint: '这种活动只计谈了话的人' },
}

export const savedWords = {
  amend: '修改',
  saved: '已保存',
  waitsFor: (name: string) => `已保存，等${name}确认`,
  counted: (day: string, form: string) => `${day} ${form}`,
  savedAt: (time: string) => `${time} 保存`,
  enteredLate: (day: string) => `补记，${day}`,
  raisedKept: (kind: string) => `${kind}，已记入台账`,
  promised: (text: string) => `您答应：${text}`,
  promisedBy: (name: string, text: string) => `${name}答应：${text}`,
  noDay: '未定日期',
  formReady: '登记表已填好',
  formOnce: '不用再填一遍',
  openForm: '看表',
  everyoneMet: (count: number) => `您的 ${count} 位应谈对象都已达标。`,
  everyoneMetOf: (name: string, count: number) => `${name}的 ${count} 位应谈对象都已达标。`,
  stillOpen: (count: number) => `还有 ${count} 位要谈。`,
  again: '再记一次',
  amended: '已修改',
  lookAt: '看这条记录',
  done: '完成',
} as const

export const recordWords = {
  title: '联系记录',
  recorder: (name: string, day: string) => `${name} ${day}录入`,
  waiting: '等干部本人确认',
  confirmed: '干部本人已确认',
  byForm: '读自干部本人填写的登记表',
  place: '地点',
  topics: '话题',
  acts: '做了什么',
  askedBy: '谁约的',
  askers: { cadre: '干部约的', person: '对方约的', office: '统战部安排' } satisfies Record<Initiator, string>,
  raised: '提出',
  event: '回应事件',
  eventSaid: (name: string, day: string, stands: boolean) =>
    stands ? `${name}（${day}）` : `${name}（${day}，登记已撤回）`,
  remark: '备注',
  promise: '答应的事',
  kept: (day: string) => `${day}已做到`,
  revision: (version: number) => `第 ${version} 版`,
  firstEntry: '初次录入',
  hidden: '谈话内容不在您的查看范围内',
  late: '（补记）',
  withdrawUntil: (day: string) => `${day}前（含当日）可以撤回，之后只能修改。`,
  toStanding: '看现行的一版',
  earlier: (version: number) => `这是第 ${version} 版，留存备查`,
} as const

export const takeBackWords = {
  withdraw: {
    button: '撤回',
    title: '撤回这条记录',
    text: '撤回后不再计入次数，原因和版本会留存。',
    reason: '撤回原因',
    done: '已撤回，这次联系不再计入',
  },
  refuse: {
    button: '退回',
    title: '退回这条代录',
    text: '退回后不再计入次数，录入人会看到原因。内容有出入的，也可以确认前先修改。',
    reason: '退回原因',
    done: '已退回，这次联系不再计入',
  },
  stay: '先不动',
  toFriends: '看我的朋友',
  returned: '退回给您的代录',
  returnedLine: (contact: string, cadre: string, people: string) => `${contact}，${cadre}与${people}`,
  returnedWhy: (cadre: string, day: string, reason: string) => `${cadre} ${day}退回：${reason}`,
  returnedNext: '如确有这次联系，请核对后重新代录，或请干部本人自己记。',
} as const
