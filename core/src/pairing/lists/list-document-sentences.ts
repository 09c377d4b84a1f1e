import type { Day } from '../../calendar/day.ts'
import { longDay } from '../../calendar/long-day.ts'

/** What a printed list says of itself: how far it has come, under which document, how many stand on it. */
export interface PrintedList {
  readonly round: number
  readonly effectiveOn: Day | null
  readonly decidedNotFiled: boolean
  readonly policy: { readonly title: string; readonly docNo?: string }
  /** The meeting that decided and the number of its minutes, where they were written down. */
  readonly decided: { readonly body: string | null; readonly minutesNo: string | null } | null
  readonly cadres: number
  /** Heads: one person with two cadres is one. */
  readonly persons: number
  readonly pairs: number
}

/** 第 2 稿，2026-11-20 起生效，已确定未备案: one line above a table. */
export function standingOfPrinted({ round, effectiveOn, decidedNotFiled }: Standing): string {
  if (effectiveOn === null) return `第 ${round} 稿，未生效`
  return `第 ${round} 稿，${effectiveOn} 起生效${decidedNotFiled ? '，已确定未备案' : ''}`
}

type Standing = Pick<PrintedList, 'round' | 'effectiveOn' | 'decidedNotFiled'>

/** Below the title, in brackets; nothing for a list that is in force and filed where filing is asked. */
export function remarkOfPrinted({ round, effectiveOn, decidedNotFiled }: Standing): string | undefined {
  if (effectiveOn === null) return `（草案，第 ${round} 稿）`
  return decidedNotFiled ? '（已确定，尚未备案）' : undefined
}

/** The paragraph above the table: by which document, decided where and from when, how many. A draft says that it is none. */
export function preambleOfPrinted(list: PrintedList): string {
  const { policy, effectiveOn, cadres, persons, pairs } = list
  const basis = `根据《${policy.title}》${policy.docNo ? `（${policy.docNo}）` : ''}`
  const counts = `共 ${cadres} 名党员领导干部、${persons} 名党外代表人士，结对 ${pairs} 对`
  if (effectiveOn === null)
    return `${basis}拟定，${counts}。本名单为草案，尚未按规定的步骤确定，不作为联系的依据。`
  return `${basis}编制，${decidedWords(list.decided)}自${longDay(effectiveOn)}起执行，${counts}。`
}

function decidedWords(decided: PrintedList['decided']): string {
  if (!decided?.body) return ''
  const minutes = decided.minutesNo ? `（${decided.minutesNo}）` : ''
  return `经${decided.body}${minutes}研究确定，`
}
