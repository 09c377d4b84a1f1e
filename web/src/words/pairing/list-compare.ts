import type { LineChange } from '@tongxin/contract/pairing/line-change'
import type { ComparedRow } from '@tongxin/contract/pairing/list-comparison'
import { academicYearLabel } from '@tongxin/core/calendar/term'

/** 与上一版比较. */
export const compareWords = {
  open: '与现行名单、其他版本或前几轮比较',
  title: '比较',
  note: '逐人列出两版的不同之处和原因。',
  of: '比较哪一稿',
  asItStands: '本名单现在的内容',
  with: '与哪一版比较',
  ownRounds: '本名单的前几轮',
  others: '其他名单',
  inForce: '现行名单（今天有效的结对）',
  version: ({ academicYear, number, effectiveOn }: Version) =>
    `${academicYearLabel(academicYear)}第 ${number} 号${effectiveOn ? `，${effectiveOn} 起生效` : '，未生效'}`,
  round: ({ round, endedOn, reason }: Round) =>
    `第 ${round} 轮，${endedOn} 退回${reason ? `：${shortened(reason)}` : ''}`,
  ownRound: (round: Round) => `本名单${compareWords.round(round)}`,
  asking: '正在比较',
  same: (count: number) => `${count} 人没有变化`,
  nothing: '两版完全相同。',
  counts: (rows: readonly Pick<ComparedRow, 'kind'>[]) => {
    const count = (kind: ComparedRow['kind']) => rows.filter((row) => row.kind === kind).length
    return `新增 ${count('new')} 人，不再列入 ${count('gone')} 人，换联系人 ${count('moved')} 人`
  },
  kinds: { new: '新增', gone: '不再列入', moved: '换人' },
  columns: { kind: '变化', person: '联谊对象', before: '原联系人', after: '现联系人', reason: '原因' },
  none: '无',
  mergedFrom: (unit: string) => `原为${unit}的结对，单位并入后接着联系`,
  forbidden: (text: string) => `原结对不再符合：${text}`,
  declined: ({ round, cadreName, reason }: ComparedRow['declined'][number]) =>
    `第 ${round} 轮${cadreName}不同意${reason === '' ? '' : `：${reason}`}`,
  byHand: '本稿改动',
  close: '关闭',
} as const

interface Round {
  readonly round: number
  readonly endedOn: string
  readonly reason: string | null
}

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

interface Version {
  readonly academicYear: string
  readonly number: number
  readonly effectiveOn: string | null
}

/** Two people at one list. */
export const othersWords = {
  title: (names: readonly string[]) => `${names.join('、')}先作了改动，已经合并在这里；您的改动都还在。`,
  change: (
    { kind, byName }: LineChange,
    names: { readonly cadre: string; readonly person: string },
    at: string,
  ) => `${at} ${byName} ${kind === 'added' ? '加' : '减'} ${names.cadre}—${names.person}`,
  noted: '知道了',
} as const

/** Lists too long to be shown whole at first. */
export const longListWords = {
  shown: (shown: number, of: number) => `已显示 ${shown} / ${of}`,
  more: '再显示一些',
} as const

export const listMenuWords = {
  more: '更多',
  print: '打印名单',
} as const
