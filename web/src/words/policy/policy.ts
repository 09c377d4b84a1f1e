import type { Force } from '@tongxin/core/policy/force'
import type { OutlineEntry } from '@tongxin/core/policy/outline/entry'

export const policyWords = {
  title: '制度',
  version: '版本',
  versionOf: (name: string, day: string) => `${name}，${day}起`,
  inForce: '现行',
  earlier: '曾施行',
  later: '尚未施行',
  load: '载入制度文件',
  total: (count: number) => `共 ${count} 项：`,
  set: (count: number) => `${count} 项已规定`,
  delegated: (count: number) => `${count} 项授权另定`,
  readings: (count: number) => `${count} 项有多种理解`,
  silent: (count: number) => `${count} 项文件未规定`,
  adoptedOn: (day: string) => `${day}成文`,
  issuedOn: (day: string) => `${day}印发`,
  effectiveOn: (day: string) => `${day}起施行`,
  interpretedBy: (role: string) => `${role}负责解释`,
  onlyPhrases: '这里列出条文的关键语句，全文以学校印发的文件为准',
  views: '查看方式',
  outline: '条款目录',
  document: '条文与取值',
  uncited: '未注明条款',
  uncitedNote: '文件的基本信息和用语，没有单列条款',
  silentTitle: '文件未规定',
  silentNote: '文件没有写的，系统不代为规定',
  nothing: '还没有制度文件',
  nothingNext: '由统战部载入学校的制度文件后，条款和取值显示在这里。',
  legend: '图例',
} as const

export const forceWords: Readonly<Record<Force, { readonly word: string; readonly meaning: string }>> = {
  must: { word: '应', meaning: '未做到记为未达标' },
  should: { word: '一般', meaning: '未做到只作提示' },
  may: { word: '可', meaning: '只作建议' },
}

export const delegatedWord = { word: '授权', meaning: '由文件授权的一方另定' } as const

/** What the outline says of a section beside its number. */
export function sectionHint(entries: readonly OutlineEntry[]): string {
  return [...new Set(entries.map(({ label }) => label))].join('、')
}

export const loadWords = {
  title: '载入制度文件',
  note: '选择文件，或把内容贴进来。检查没有错误才能载入；以往的版本仍然保留。',
  file: '选择文件',
  source: '制度文件内容',
  check: '检查',
  load: '载入',
  loadOn: (day: string) => `自 ${day} 起载入`,
  cancel: '取消',
  effectiveOn: '施行日期',
  effectiveHint: '不填则按文件写明的日期',
  needSource: '请先选择文件，或把内容贴进来。',
  needCheck: '还没有载入：请先按“检查”，没有错误才能载入。',
  unreadable: '读不出这个文件，请另存为 UTF-8 编码的 YAML 文本再试。',
  tooLarge: '文件超过 40 万字，不像一份制度文件。',
  mistakes: (count: number) => `${count} 处错误`,
  noMistakes: (title: string) => `没有错误：${title}`,
  advice: (count: number) => `${count} 处提醒，不影响载入`,
  before: '检查后，每处错误和改法列在这里。',
  changed: '内容有改动，请重新检查。',
  place: (line: number | null) => (line === null ? '全文' : `第 ${line} 行`),
  goTo: (line: number) => `到第 ${line} 行`,
  loaded: '制度文件已载入，各项结论正在按新文件重算',
} as const
