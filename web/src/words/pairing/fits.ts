import type { FitKind } from '@tongxin/core/duties/findings/fit-kind'
import type { StateName } from '../duties/states.ts'

/** What there is to do about pairs that stand, each as a figure on the board. */
export const fitLabels: Readonly<Record<FitKind, string>> = {
  unfit: '不符合',
  lapsed: '结对后已变',
  unexplained: '待说明原因',
  open: '待定解释',
  unclear: '资料缺失',
  explained: '已说明',
  fits: '符合',
}

/** Which state stands for it, with its icon and colour. */
export const fitStates: Readonly<Record<FitKind, StateName>> = {
  unfit: 'short',
  lapsed: 'due',
  unexplained: 'advice',
  open: 'undecided',
  unclear: 'unknown',
  explained: 'explained',
  fits: 'met',
}

export const fitWords = {
  title: '结对条件',
  meaning: '在结的每一对，是否仍符合文件规定的联系主体、联系对象和选人范围。',
  allFit: (pairs: number) => `在结的 ${pairs} 对都符合文件规定的条件。`,
  noPairs: '还没有可核对的结对：文件未规定结对条件，或还没有在结的一对。',
  pairs: (count: number) => `${count} 对`,
  ofKind: (kind: FitKind) => `结对条件：${fitLabels[kind]}`,
  empty: '没有这样的结对',
  emptyNext: '换一项数字，或看别的单位。',
  clause: '依据',
  toDo: '怎么办',
  since: (on: string) => `${on}结对`,
  openList: '去联谊名单处理',
  openPerson: (name: string) => `打开${name}的名册`,
  silent: '文件未规定',
  silentCount: (count: number) => `文件未规定 ${count} 项`,
  silentMeaning: '文件没有规定的，系统不判定，也不代为补上。需要规定的，请在制度页起草新版。',
  openPolicy: '看制度',
} as const
