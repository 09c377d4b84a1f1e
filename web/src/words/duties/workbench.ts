import type { changeKinds, Todo } from '@tongxin/contract/duties/duties'
import { paths, phonePaths } from '../../app/paths.ts'

export const workbenchWords = {
  todos: '今天要办',
  todoNote: (count: number) => `${count} 件，按到期先后`,
  nothing: '今天没有要办的事',
  nothingNext: '名单、联系和确认都没有拖下的。可以看看各单位这个月联系得怎样。',
  noDate: '未规定期限',
  unclear: '期限待定',
  changes: '昨天到现在',
  noChanges: '昨天到现在没有变化',
  logFor: '代录一次',
  begin: '还没有可看的数字',
  beginNext: '先办好左边的几件事：装入制度文件、校历，录入名册，定下联谊名单。',
} as const

export interface TodoSaying {
  readonly title: (todo: Todo) => string
  readonly detail: (todo: Todo) => string
  readonly action: string
  /** Where it is done; with what is to be shown there. */
  readonly to: string | ((todo: Todo) => string)
}

const joined = ({ names }: Todo): string => names.join('、')

/** Of as many lists or units as are counted: a few names, and that there are more. */
const someOf = ({ names, count, missingYear }: Todo): string =>
  [
    `${names.join('、')}${names.length < count ? ` 等 ${count} 个` : ''}`,
    missingYear === null ? '' : `${missingYear} 年节假日还没有录入，录入后才能算出期限。`,
  ]
    .filter((part) => part !== '')
    .join('。')

/** A page with the term it is about, which need not be the one of today. */
const ofTerm =
  (path: string) =>
  ({ term }: Todo): string =>
    term === undefined ? path : `${path}?term=${term}`

/** What each thing to do is called, and where it is done. */
export const todoSayings: Readonly<Record<Todo['kind'], TodoSaying>> = {
  'no-policy': {
    title: () => '还没有装入制度文件',
    detail: () => '没有文件就不判定任何事；装入后按条款计算。',
    action: '装入文件',
    to: paths.policy,
  },
  'no-terms': {
    title: () => '校历还没有今天以后的学期',
    detail: () => '按学期的要求要有校历才能判定。',
    action: '设校历',
    to: paths.calendar,
  },
  'no-roster': {
    title: () => '名册还是空的',
    detail: () => '下载模板填好，一次导入干部和党外代表人士。',
    action: '去导入',
    to: paths.roster,
  },
  'no-pairings': {
    title: () => '还没有联谊名单',
    detail: () => '开始一份名单，把干部和联系对象一一对上。',
    action: '定名单',
    to: paths.lists,
  },
  uncovered: {
    title: ({ count }) => `给 ${count} 人确定联系干部`,
    detail: joined,
    action: '去安排',
    to: `${paths.board}?figure=uncovered`,
  },
  'lists-open': {
    title: ({ count }) => `${count} 份名单还没有确定`,
    detail: someOf,
    action: '打开名单',
    to: paths.lists,
  },
  'pairs-changed': {
    title: ({ count }) => `${count} 对结对的一方有变动`,
    detail: ({ names }) => `涉及 ${names.join('、')} 等，请看是否调整、交接。`,
    action: '去看变动',
    to: `${paths.lists}?view=changes`,
  },
  'handovers-waiting': {
    title: ({ count }) => `${count} 份交接还没有双方确认`,
    detail: ({ names }) =>
      names.length > 0
        ? `等${names.join('、')}确认，也可以登记纸面确认。`
        : '移交人已去世或离任，请说明移交情况。',
    action: '看交接',
    to: `${paths.lists}?view=handovers`,
  },
  'year-unconsidered': {
    title: () => '本学年尚未提出名单或声明不调整',
    detail: someOf,
    action: '去看名单',
    to: paths.lists,
  },
  'decided-not-filed': {
    title: ({ count }) => `${count} 份名单已确定，尚未备案`,
    detail: someOf,
    action: '去备案',
    to: paths.lists,
  },
  'awaiting-confirmation': {
    title: ({ count }) => `代录的 ${count} 条联系记录等待干部确认`,
    detail: joined,
    action: '看记录',
    to: `${paths.ledger}?confirmed=no&always=1`,
  },
  'inquiries-answered': {
    title: ({ count }) => `${count} 项登记核实已有答复`,
    detail: ({ names }) => `${names.join('、')}已答复，请看过后点“已了”。`,
    action: '看答复',
    to: ofTerm(paths.inquiries),
  },
  'summaries-to-receive': {
    title: ({ count }) => `${count} 份汇总表等待接收`,
    detail: someOf,
    action: '看汇总表',
    to: ofTerm(paths.summaries),
  },
  'summary-returned': {
    title: () => '汇总表被统战部退回',
    detail: ({ names }) => `${names.join('、')}，请看退回原因，改好后重新报送。`,
    action: '看原因',
    to: ofTerm(paths.summaries),
  },
  'own-promises': {
    title: ({ count }) => `您有 ${count} 项承诺到了提醒的日子`,
    detail: () => '在手机端“承诺”中记为做到、改期或撤回。',
    action: '看承诺',
    to: phonePaths.promises,
  },
  'short-near-end': {
    title: ({ count }) => `${count} 人本期还没有达标`,
    detail: () => '期限临近，请提醒联系干部。',
    action: '看名单',
    to: `${paths.board}?figure=short`,
  },
}

interface ChangeSaying {
  readonly label: string
  readonly text: (count: number) => string
  readonly to: string
}

export const changeSayings: Readonly<Record<(typeof changeKinds)[number], ChangeSaying>> = {
  contacts: { label: '联系台账', text: (count) => `记录、更正和撤回共 ${count} 次`, to: paths.ledger },
  pairings: { label: '结对', text: (count) => `结束 ${count} 对`, to: `${paths.lists}?view=pairs` },
  roster: { label: '名册', text: (count) => `修改 ${count} 次`, to: paths.roster },
  lists: { label: '联谊名单', text: (count) => `办理 ${count} 次`, to: paths.lists },
  policy: { label: '制度与校历', text: (count) => `修改 ${count} 次`, to: paths.policy },
}
