import type { EvidenceLine } from '@tongxin/contract/contacts/evidence'
import { evidenceLimits } from '@tongxin/core/evidence/evidence-kind'

const { filesPerContact, megabytes } = evidenceLimits

export const evidenceWords = {
  title: '佐证',
  hint: `可以附照片（JPG、PNG、WebP）或 PDF，最多 ${filesPerContact} 份，每份不超过 ${megabytes} MB。不附也可以，不计入任何统计。`,
  cleaned: '照片的拍摄地点、时间和设备，PDF 的作者、脚本和附带文件都不保留，原文件名也不保留。',
  add: '添加照片或 PDF',
  sending: (count: number) => `正在发送 ${count} 份`,
  waiting: (count: number) =>
    `有 ${count} 份还没有发出，稍后自动再发，请先留在这一页；联系记录已经保存，不受影响。`,
  refused: (name: string) => `“${name}”没有添加：`,
  understood: '知道了',
  name: ({ number, kind }: Pick<EvidenceLine, 'number' | 'kind'>) =>
    `佐证 ${number}（${kind === 'image' ? '图片' : 'PDF'}）`,
  about: (bytes: number, by: string, day: string) => `${sizeSaid(bytes)}，${by} ${day}添加`,
  view: '查看',
  fold: '收起',
  open: '下载',
  /** The visible word first, then which one it is about. */
  of: (word: string, name: string) => `${word}，${name}`,
  notShown: '没有读到这张图片，可能没有信号，或已被移除。请刷新这一页，再按“查看”。',
  remove: '移除',
  removeTitle: (name: string) => `移除${name}`,
  removeAsk: '移除后文件不再保留，不能恢复；何时、由谁、为什么移除会留存。',
  reason: '移除原因',
  keep: '先不动',
  offline: '照片等佐证在有信号时才能发送：保存发出后，在这条记录里添加。',
} as const

/** 35 KB, 0.8 MB: never 0. */
export function sizeSaid(bytes: number): string {
  return bytes < 100 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
