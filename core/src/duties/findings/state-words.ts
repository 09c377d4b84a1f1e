import type { FindingState } from './state-of.ts'

/** What each state is called, on every screen, in files and on the command line. */
export const stateWords: Readonly<Record<FindingState, string>> = {
  met: '已达标',
  minimum: '达到最低',
  late: '逾期完成',
  due: '未达标',
  overdue: '逾期',
  short: '不足',
  over: '超出',
  advice: '待说明',
  explained: '已说明',
  optional: '可选',
  'no-supply': '暂无人选',
  'not-applicable': '本期不计',
  unknown: '无法判断',
  undecided: '待定解释',
  delegated: '授权未定',
  silent: '文件未规定',
}
