import type { Excuse } from '@tongxin/contract/duties/excuses'
import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '../days.ts'

export const excuseWords = {
  title: '免计',
  grant: '登记免计',
  yes: '登记免计',
  note: '这段日子不判定是否达标，联系记录照常保留。只记起止、批准机构和批准人，不记事由。',
  whom: '免计谁',
  from: '自',
  lastDay: '至（含当日）',
  heading: '依据',
  byHand: '文件未规定，人工免计',
  role: '批准机构',
  approver: '批准人',
  approverHint: '姓名',
  withdraw: '撤销免计',
  withdrawNote: '撤销后，这段日子重新判定。登记过的内容留在审计里。',
  span: (from: Day, lastDay: Day) => `${longDay(from)}至${longDay(lastDay)}`,
  approved: ({ roleName, approver }: Pick<Excuse, 'roleName' | 'approver'>) => `${roleName} ${approver}批准`,
} as const

export const excusedWords: Readonly<Record<Excuse['whom'], string>> = {
  pairing: '这一对结对',
  cadre: '该领导干部的全部结对',
  person: '该代表人士的全部结对',
}
