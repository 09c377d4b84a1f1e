import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import { stateWords } from '@tongxin/core/duties/findings/state-words'
import type { IconName } from '../../ui/icon-paths.ts'
import type { Tone } from '../../ui/tokens.ts'

// The one table of states: what each is called, which icon it wears and in which colour. Nobody invents others.

export interface StateSaying {
  readonly word: string
  readonly icon: IconName
  readonly tone: Tone
  /** What the word means, for the tooltip of a legend. */
  readonly meaning: string
}

/** What an evaluation says of one requirement, one bearer and one period. */
const ofFindings = {
  met: { word: stateWords.met, icon: 'check-circle', tone: 'met', meaning: '次数和时间都符合要求' },
  minimum: { word: stateWords.minimum, icon: 'check', tone: 'met', meaning: '达到最低要求，未到建议次数' },
  late: { word: stateWords.late, icon: 'clock-check', tone: 'due', meaning: '次数够了，完成时间晚于期限' },
  due: { word: stateWords.due, icon: 'clock', tone: 'due', meaning: '次数还不够，期限未到' },
  overdue: { word: stateWords.overdue, icon: 'triangle', tone: 'short', meaning: '期限已过，还可以补' },
  short: {
    word: stateWords.short,
    icon: 'triangle',
    tone: 'short',
    meaning: '少于要求，本期不能再补，或当前就不符合',
  },
  over: { word: stateWords.over, icon: 'up-circle', tone: 'short', meaning: '多于规定的上限' },
  advice: { word: stateWords.advice, icon: 'info', tone: 'due', meaning: '未按一般要求做，尚未写明理由' },
  explained: {
    word: stateWords.explained,
    icon: 'comment',
    tone: 'silent',
    meaning: '未按一般要求做，理由已写明',
  },
  optional: { word: stateWords.optional, icon: 'ring', tone: 'silent', meaning: '文件允许而不要求' },
  'no-supply': {
    word: stateWords['no-supply'],
    icon: 'person-missing',
    tone: 'due',
    meaning: '没有符合条件的人可以结对',
  },
  'not-applicable': {
    word: stateWords['not-applicable'],
    icon: 'ring-minus',
    tone: 'silent',
    meaning: '免计、新结对或已结束，本期不判定',
  },
  unknown: { word: stateWords.unknown, icon: 'help', tone: 'due', meaning: '资料缺失，补齐后才能判定' },
  undecided: {
    word: stateWords.undecided,
    icon: 'fork',
    tone: 'due',
    meaning: '条文有两种理解，尚未采用其中一种',
  },
  delegated: {
    word: stateWords.delegated,
    icon: 'ring',
    tone: 'silent',
    meaning: '文件授权另行规定，尚未规定',
  },
  silent: {
    word: stateWords.silent,
    icon: 'ring-minus',
    tone: 'silent',
    meaning: '文件没有规定，系统不判定',
  },
} as const satisfies Record<FindingState, StateSaying>

/** Sayings for a coverage finding and for a value on the policy page; they accompany the states above. */
const companions = {
  covered: { word: '已覆盖', icon: 'check-circle', tone: 'met', meaning: '应联系的人都已有人联系' },
  uncovered: {
    word: '无人联系',
    icon: 'person-missing',
    tone: 'short',
    meaning: '属于应联系的人，尚未确定联系干部',
  },
  'two-readings': {
    word: '有两种理解',
    icon: 'fork',
    tone: 'due',
    meaning: '条文可作两种理解，已采用其中一种',
  },
  'not-entered': { word: '未录入', icon: 'ring', tone: 'silent', meaning: '制度文件只录入了一部分' },
} as const satisfies Record<string, StateSaying>

const all = { ...ofFindings, ...companions }

export type StateName = keyof typeof all

export const states: Readonly<Record<StateName, StateSaying>> = all
