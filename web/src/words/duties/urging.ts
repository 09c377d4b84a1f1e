import type { Notice, Urging } from '@tongxin/contract/duties/urging'
import { shortDay } from '../days.ts'

export const urgingWords = {
  urge: '催办',
  urgeAll: '催办全部',
  urgeAllOf: (kind: string) => `催办全部：${kind}`,
  column: '催办',
  // With a comma: a reader of words would find 办法 in 催办法学院, and the button's own word no more.
  urgeOf: (unit: string) => `催办，${unit}`,
  before: ({ on, times }: Pick<Urging, 'on' | 'times'>) => `上次催办 ${shortDay(on)}，第 ${times} 次`,
  by: ({ byName }: Pick<Urging, 'byName'>) => `${byName}催办`,
  done: '已催办',
  note: (units: number) =>
    `已向 ${units} 个单位催办，系统内通知已发出。下面的文字可以复制后另行转发，不含人名。`,
  leftOut: (units: readonly string[]) => `今天已催办过、这次没有重复的：${units.join('、')}。`,
  message: '可复制的催办文字',
  copy: '复制',
  copied: '已复制',
  copyByHand: '请按 Ctrl+C 复制已选中的文字',
  file: '下载催办单',
  close: '关闭',
  refused: '没有催办',
} as const

export const noticeWords = {
  title: '催办',
  from: ({ byName, on, times }: Pick<Notice, 'byName' | 'on' | 'times'>) =>
    `${byName} ${shortDay(on)}，第 ${times} 次`,
  aside: '知道了',
  asideOf: (kind: string) => `知道了：${kind}`,
} as const
