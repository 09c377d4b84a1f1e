import { partName } from '../history/part-names.ts'
import type { UndoObstacle } from './undo-obstacle.ts'

/** What stands in the way of taking a merge back, and what to do about it. */
export function undoObstacleSentence(one: UndoObstacle): string {
  switch (one.kind) {
    case 'merged-since':
      return `${one.on} 又把${one.names[1]}并入${one.names[0]}，请先撤销那一次合并。`
    case 'sheet-changed':
      return `${one.by}于 ${one.on} 修改过合并后的${partName[one.part]}，无法判断改的是哪一人。`
    case 'contact-changed':
      return `${one.heldOn} 的联系记录在 ${one.on} 由${one.by}更正或撤回，无法判断改的是哪一人。`
    case 'contact-confirmed':
      return `${one.heldOn} 的联系记录合并后已由本人于 ${one.on} 确认。`
    case 'pair-ended':
      return `${one.cadreName}与${one.personName}合并成一条的结对在 ${one.on} 又有变动。`
    case 'staff-number-taken':
      return `原来的工号 ${one.staffNo} 现在是${one.by}的，请先更正工号。`
  }
}

const rowWords = {
  sheet: (count: number) => `名册资料 ${count} 行`,
  account: (count: number) => `账号或授权 ${count} 项`,
  'list-line': (count: number) => `名单中的 ${count} 行`,
  pairing: (count: number) => `结对或协助 ${count} 条`,
  contact: (count: number) => `联系记录 ${count} 条`,
  promise: (count: number) => `承诺 ${count} 条`,
  handover: (count: number) => `交接 ${count} 份`,
  excuse: (count: number) => `免计 ${count} 条`,
  record: (count: number) => `登记事项 ${count} 条`,
} as const

/** So many records of a kind that name a human, as a merge moves them or leaves them. */
export function rowsSentence(kind: keyof typeof rowWords, count: number): string {
  return rowWords[kind](count)
}
