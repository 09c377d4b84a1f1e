import type { Day } from '@tongxin/core/calendar/day'
import { longDay, shortDay } from './days.ts'

export const calendarWords = {
  title: '校历',
  roster: '名册',
  today: (day: string, term: string | null) => `今天 ${day}${term === null ? '' : ` · ${term}`}`,
  edit: '修改',
  save: '保存',
  cancel: '不改了',
  saved: '校历已保存，应办事项正在按新的校历重算',
  remove: (what: string) => `删去 ${what || '这一行'}`,
  cell: (what: string, at: number) => `第 ${at} 行 ${what}`,
  actions: '操作',
  wrong: '有格没有填对，已标红：日期写成 2026-11-20 的样子，没有标注可空的格都要填。',
  days: (count: number) => `${count} 天`,
  stretch: (from: Day, last: Day) =>
    from === last
      ? longDay(from)
      : `${longDay(from)}至${from.slice(0, 4) === last.slice(0, 4) ? shortDay(last) : longDay(last)}`,
  shortStretch: (from: Day, last: Day) =>
    from === last ? shortDay(from) : `${shortDay(from)}至${shortDay(last)}`,
} as const

export const gapWords = {
  title: '还缺什么',
  note: '本学年和下学年',
  nothing: '本学年和下学年的校历是全的',
  waits: '等它的条款',
  noClause: '现行制度没有条款等它',
} as const

export const termWords = {
  title: '学年和学期',
  note: '一学年可以没有学期、一个、两个或三个；寒暑假归入哪个学期由学校定',
  edit: '修改学期',
  add: '添加一行',
  empty: '还没有学期',
  emptyNext: '按学期、学年计算的要求要有校历才能判断，请先录入本学年和下学年。',
  running: '本学年',
  next: '下学年',
  withoutTerms: '不分学期',
  withoutTermsNote: '按学年的要求照常判断；按学期的要求在这一学年里没有期限。',
  term: '学期',
  teaching: '教学日期',
  weeks: '教学周',
  weekCount: (weeks: number) => `${weeks} 周`,
  counts: '计入本学期',
  notEntered: '未录入',
  vacation: '假期',
  belongs: (days: string, term: string) => `${days}计入${term}`,
  id: '学期或学年',
  idHint: '2026-2027-1',
  teachingFrom: '教学第一天（可空）',
  teachingLast: '教学最后一天（可空）',
  from: '计入的第一天',
  last: '计入的最后一天',
  editNote:
    '学期写成 2026-2027-1；不分学期的学年只写 2027-2028。从第一行到最后一行，每一天都要计入一个学期或学年。',
  allBefore: '整个假期归前一学期',
  allAfter: '整个假期归后一学期',
  timeline: '图中竖线是今天',
} as const

export const holidayWords = {
  title: '节假日和调休上班',
  note: '国务院办公厅每年公布一次；没有公布的不推算',
  published: '已公布',
  unpublished: '未公布（未录入）',
  unpublishedNote: (year: number) =>
    `跨入${year}年的工作日期限显示“期限待定”。通知公布后，可以粘贴通知、导入表格或逐行录入。`,
  emptyYear: '已录入，没有放假安排',
  enter: '逐行录入',
  paste: '粘贴通知',
  withdraw: '撤回这一年',
  withdrawAsk: (year: number) =>
    `撤回后，${year}年视为未公布，按工作日计算的期限会重新变为待定。以前的判断仍按当时的校历。`,
  withdrawYes: '撤回',
  withdrawNo: '保留',
  otherYear: '其他年份',
  addYear: '录入这一年',
  importFile: '导入表格',
  importHint: '.xlsx 或 .csv，一次可以写几年',
  fileReplaces: (year: number) => `${year}年已有安排，写入后以文件为准`,
  writeFile: (years: string) => `写入${years}年安排`,
  template: '下载模板',
  name: '节日',
  off: '放假',
  count: '天数',
  makeUp: '调休上班',
  none: '—',
  from: '放假第一天',
  last: '放假最后一天',
  makeUpDays: '调休上班日（可空）',
  makeUpHint: '2026-09-20、2026-10-10',
  documentNo: '文号（可空）',
  add: '添加节日',
  editNote: '放假日期连周末一起写。没有一行也可以保存，表示已公布、没有放假。',
  saveYear: (year: number) => `保存${year}年安排`,
} as const

export const noticeWords = {
  label: (year: number) => `${year}年放假安排的通知`,
  placeholder: '国庆节：10月1日至7日放假，9月20日、10月10日上班。',
  hint: '把通知的正文粘贴在这里，或照这个样子写。读不准的地方会逐一询问，不推测。',
  read: '读出的安排',
  nothing: '还没有读出放假安排。',
  questions: (count: number) => `有 ${count} 处要您确认`,
  skipped: '没有日期、未读入的句子',
  take: '填入表格核对',
  takeHint: '填入后还可以修改，保存才生效。',
} as const

/** Any table of the calendar read from a file, before it is written: holidays, terms, festival windows. */
export const calendarFileWords = {
  reading: '正在读取',
  title: (name: string) => `文件“${name}”`,
  problems: (count: number) => `有 ${count} 处问题，没有写入任何内容。请改好文件后再导入。`,
  ready: (rows: number) => `读出 ${rows} 行，没有问题。还没有写入。`,
  drop: '不写入',
} as const

/** Terms and festival windows from a file. */
export const tableFileWords = {
  terms: '导入学期表',
  festivals: '导入时段表',
  hint: '.xlsx 或 .csv，读入后先核对，保存才生效',
  template: '下载模板',
} as const

export const festivalWords = {
  title: '节日走访时段',
  note: '时段内的走访算作为这个节日；时段长短由学校定',
  edit: '修改时段',
  suggest: '按节日推荐',
  empty: '还没有走访时段',
  emptyNext: '制度有节日走访要求的，请录入各节日的走访时段。',
  name: '节日',
  window: '走访时段',
  from: '第一天',
  last: '最后一天',
  length: '天数',
  add: '添加时段',
  year: (year: string) => `${year}年`,
  suggestTitle: '按节日推荐走访时段',
  suggestYear: '年份',
  before: '节前天数',
  after: '节后天数',
  byDefault: '系统默认：节前 7 天至节后 7 天，可以改',
  named: '现行制度写明',
  kinds: { fixed: '公历', lunar: '农历', 'solar-term': '节气' },
  choose: '采用',
  day: '节日当天',
  known: '已录入',
  take: (count: number) => `采用 ${count} 个时段`,
  takeHint: '采用后写入时段表，可以逐个修改。',
} as const
