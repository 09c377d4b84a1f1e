import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import type { CountedLine } from '@tongxin/contract/contacts/counted'
import type { IconName } from '../../ui/icon-paths.ts'
import type { Tone } from '../../ui/tokens.ts'
import { shortDay } from '../days.ts'
import { isJudged, isOpen, linesToShow, sayDuty } from '../duties/duty-lines.ts'
import { states } from '../duties/states.ts'

// What a contact counted for: each line says what became of it, by which clause, and how the requirement stands with it.

interface Saying {
  readonly word: string
  readonly icon: IconName
  readonly tone: Tone
}

export const countedSayings = {
  counted: { word: '计入', icon: 'check-circle', tone: 'met' },
  late: { word: '计入，晚于期限', icon: 'clock-check', tone: 'due' },
  unjudged: { word: '已记，本期不判定', icon: 'minus-circle', tone: 'silent' },
  open: { word: '暂不能计入', icon: 'help', tone: 'due' },
  not: { word: '不计入', icon: 'none', tone: 'silent' },
} as const satisfies Record<CountedLine['as'], Saying>

export const countedWords = {
  title: '计入情况',
  now: (day: string) => `截至${day}`,
  entered: (day: string) => `录入当日（${day}）`,
  sameAsEntered: (day: string) => `与录入当日（${day}）相同`,
  whole: '按干部本人计算的',
  nothing: '没有条款按次数计这次联系',
  nothingShort: '已保存，没有条款按次数计这次联系',
  written: '已记载',
  settled: (day: string) => `这一期已于${day}结算，补录不改变结算结果`,
  setBy: (title: string) => `《${title}》`,
  notRead: '没有取到计入情况。记录已保存，联网后打开这条记录就能看到。',
  readAgain: '再取一次',
} as const

/** What one line says behind its title: the reason, else how the requirement stands. */
export function standing(line: CountedLine): string {
  if (line.afterClosing !== null) return countedWords.settled(shortDay(line.afterClosing))
  if (line.ofWriting && line.as === 'counted') return countedWords.written
  return [line.why, line.text].filter(Boolean).join('；')
}

export interface Headline {
  readonly text: string
  readonly note: string | null
  readonly tone: Tone
  readonly section: string | null
}

/**
 * The one sentence after a save: what it counted for, 应 before 一般; where it counted for nothing why not. The writing-down
 * is never the headline, and a rule that still waits for something is none while another one counted it.
 */
export function headlineOf(lines: readonly CountedLine[]): Headline {
  const [line] = lines.filter(({ ofWriting }) => !ofWriting)
  if (line === undefined)
    return { text: countedWords.nothingShort, note: null, tone: 'silent', section: null }
  const { tone, word } = countedSayings[line.as]
  const section = line.cites[0]?.section ?? null
  const isClear = clearStates.includes(line.state) && line.afterClosing === null
  if (line.as === 'counted' && isClear) return { text: line.text, note: null, tone, section }
  const note = line.as === 'counted' || line.as === 'late' ? standing(line) : (line.why ?? standing(line))
  return { text: `${word}${line.as === 'unjudged' ? '' : line.title}`, note, tone, section }
}

/** The same for who enters for a cadre and reads no record: what is due, once it is reached before what is still open. */
export function headlineOfDuties(duties: readonly DutyLine[]): Headline | null {
  const lines = linesToShow(duties)
  const line = lines.find((one) => isJudged(one) && !isOpen(one)) ?? lines[0]
  if (line === undefined) return null
  const { state, text } = sayDuty(line)
  return { text, note: null, tone: states[state].tone, section: line.cite?.section ?? null }
}

/** States whose sentence says by itself what was reached. */
const clearStates: readonly string[] = ['met', 'minimum']

/** Whether two tellings of the same contact differ in anything one reads. */
export function isToldAlike(one: readonly CountedLine[], other: readonly CountedLine[]): boolean {
  return JSON.stringify(one.map(readOf)) === JSON.stringify(other.map(readOf))
}

function readOf(line: CountedLine): readonly unknown[] {
  return [line.requirement, line.when, line.as, standing(line)]
}
