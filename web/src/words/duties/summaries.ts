import type { SummaryRow, SummaryVersion } from '@tongxin/contract/duties/summaries'
import type { SubmissionState } from '@tongxin/core/reports/decide-submission'
import { submissionStateWords } from '@tongxin/core/reports/summary-sentences'
import type { IconName } from '../../ui/icon-paths.ts'
import type { Tone } from '../../ui/tokens.ts'
import { longDay, shortDay } from '../days.ts'

export const submissionWords: Readonly<
  Record<SubmissionState, { readonly word: string; readonly icon: IconName; readonly tone: Tone }>
> = {
  missing: { word: submissionStateWords.missing, icon: 'ring', tone: 'due' },
  submitted: { word: submissionStateWords.submitted, icon: 'clock', tone: 'due' },
  returned: { word: submissionStateWords.returned, icon: 'undo', tone: 'short' },
  received: { word: submissionStateWords.received, icon: 'check-circle', tone: 'met' },
}

export const summaryWords = {
  title: '报送',
  about: '各单位每学期的汇总表：单位报送，统战部接收或退回，每次报送的内容原样留存。',
  units: '单位报送情况',
  unitsNote: (received: number, all: number) => `${all} 个单位，已接收 ${received} 个`,
  columns: { unit: '单位', state: '状态', handedIn: '最近报送', due: '期限' },
  sheet: '汇总表',
  sheetColumns: { item: '项目', clause: '依据', total: '总数' },
  noUnits: '这个学期没有需要报送的单位',
  noUnitsNext: '单位有结对，或制度要求单位报送时，会列在这里。',
  noTerm: '还没有可报送的学期',
  noTermNext: '请先装入制度文件和校历。',
  pick: '选一个单位查看它的汇总表',
  pickNext: '汇总表只有数目和依据，没有人名。',
  open: (unit: string) => `查看${unit}的汇总表`,
  now: '现在的数字',
  version: (number: number) => `第 ${number} 次`,
  shown: '查看',
  handedIn: ({ on, byName }: SummaryVersion) => `${shortDay(on)} ${byName}报送`,
  handedInShort: ({ number, on }: SummaryVersion) => `第 ${number} 次，${shortDay(on)}`,
  answered: ({ answer }: SummaryVersion) =>
    answer === null
      ? '待统战部接收'
      : answer.kind === 'received'
        ? `${shortDay(answer.on)} ${answer.byName}接收`
        : `${shortDay(answer.on)} ${answer.byName}退回：${answer.reason ?? ''}`,
  nothingHandedIn: '还没有报送过',
  none: '—',
  due: (row: Pick<SummaryRow, 'deadline'>) =>
    row.deadline?.dueOn ? longDay(row.deadline.dueOn) : '文件未规定',
  submit: '报送',
  submitAgain: '重新报送',
  submitTitle: (unit: string) => `报送${unit}的汇总表`,
  submitNote: '现在的数字会原样留存为一次报送，之后的登记不再改变它。统战部接收前不能重复报送。',
  submitted: (number: number) => `已报送，第 ${number} 次`,
  receive: '接收',
  received: '已接收',
  giveBack: '退回',
  giveBackTitle: '退回这次报送',
  giveBackNote: '单位会看到原因，改好后重新报送；这次的内容仍留存。',
  reason: '退回原因',
  returned: '已退回',
  download: '下载 Excel',
  downloadAll: '下载各单位汇总表',
  settled: '按结算结果',
  asOf: (day: string) => `截至${day}`,
} as const
