import type { Assistant } from '@tongxin/contract/pairing/assistants'
import { longDay } from '../days.ts'

export const assistantWords = {
  title: '协助人',
  none: '还没有登记协助人',
  add: '登记协助人',
  addNote: (atMost: number | null) =>
    atMost === null ? '可选的是文件规定的人选。' : `可选的是文件规定的人选，同一时期至多 ${atMost} 人。`,
  counts: {
    lead: '协助人的联系不计入这一对，由联系人登记。',
    either: '协助人的联系同样计入这一对。',
    both: '联系人与协助人一同联系才计入。',
  },
  who: '协助人',
  choose: '请选择',
  nobody: '这一天没有符合文件规定的人选，请先核对名册。',
  person: (name: string, unit: string | null) => (unit === null ? name : `${name}（${unit}）`),
  unclear: (name: string) => `${name}（资料缺失，须说明理由）`,
  from: '自',
  reason: '理由',
  reasonHint: '名册资料不足以判断是否属于规定人选时必须写明',
  end: '结束协助',
  endOf: (name: string) => `结束${name}的协助`,
  endNote: '此前的协助和联系照常保留。若填写开始的那一天，视为没有协助过。',
  endOn: '自何日起不再协助',
  endReason: '结束原因',
  span: ({ from, to }: Pick<Assistant, 'from' | 'to'>) =>
    to === null ? `${longDay(from)}起` : `${longDay(from)}至${longDay(to)}（不含当日）`,
  why: ({ reason, endReason }: Pick<Assistant, 'reason' | 'endReason'>) =>
    [...(reason ? [`理由：${reason}`] : []), ...(endReason ? [`结束原因：${endReason}`] : [])].join('；'),
} as const
