// What a finding says in one Chinese sentence, without any name: who it is about stands beside it on the page.
import { type Day, dateOf } from '../../calendar/day.ts'
import { missingWords } from '../../calendar/missing-sentences.ts'
import type { Cite } from '../../policy/cite.ts'
import type { CountKind } from '../../policy/record-filter.ts'
import type { Turn } from '../turns/turn.ts'
import { isEligibility } from './eligible-requirement.ts'
import type { Finding, Skip } from './finding.ts'
import { findingReasonSentences } from './finding-reason-sentences.ts'
import type { Applies } from './state-of.ts'
import { stateWords } from './state-words.ts'

/** The sentence and the clauses it rests on, each as 三(二)“每学期不少于 1 次”. */
export interface FindingSentence {
  readonly text: string
  readonly clauses: readonly string[]
}

export function sentenceOf(finding: Finding, on: Day): FindingSentence {
  return { text: textOf(finding, on), clauses: [...finding.cites.map(clauseOf), ...clausesSetBy(finding)] }
}

/** 《化学学院联谊交友规定》二“每学期不少于 2 次”; the document alone where its file names no clause. */
function clausesSetBy({ setBy }: Finding): readonly string[] {
  if (setBy === null) return []
  const title = `《${setBy.title}》`
  return setBy.cites.length === 0 ? [title] : setBy.cites.map((cite) => `${title}${clauseOf(cite)}`)
}

type Clause = Pick<Cite, 'section'> & { readonly occurrence?: number; readonly phrase: string | null }

/** 三(二)“每学期不少于 1 次”; a phrase printed twice names which, and a section without a phrase stands alone. */
export function clauseOf({ section, occurrence = 1, phrase }: Clause): string {
  const which = occurrence > 1 ? `第${occurrence}处` : ''
  return `${section}${which}${phrase === null ? '' : `“${phrase}”`}`
}

function textOf(finding: Finding, on: Day): string {
  switch (finding.state) {
    case 'not-applicable':
      return notApplicable(finding)
    case 'unknown':
      return unknown(finding)
    case 'undecided':
      return undecided(finding)
    case 'delegated':
      return '文件授权另行规定，尚未规定'
    case 'silent':
      return '文件未规定'
    default:
      if (isEligibility(finding)) return eligibility(finding)
      if (finding.skip !== null) return skipping(finding, finding.skip, on)
      if (finding.turn?.standing === true) return standing(finding)
      return `${inTime(finding, on)}${extension(finding.turn)}`
  }
}

/** The calendar, once the day has come from which it decides; before, a fact about somebody is missing. */
function unknown({ reasons, turn }: Finding): string {
  const decides = reasons.includes('calendar-missing') || reasons.includes('holidays-missing')
  return `${decides && turn?.missing ? missingWords(turn.missing) : '资料缺失'}，无法判断`
}

/** Whether a pairing fits its tier: the reasons are all there is to say. */
function eligibility({ reasons }: Finding): string {
  if (reasons.length === 0) return '符合联系主体、联系对象和选人范围'
  return reasons.map((reason) => findingReasonSentences[reason]).join('；')
}

const reasons: Readonly<Partial<Record<Applies, string>>> = {
  exempt: '按条款免计',
  excused: '按条款免计',
  'excused-by-hand': '文件未规定，人工免计',
  'left-out': '新旧文件衔接，本期不判定',
}

function notApplicable({ applies, bearer, bearerFrom, bearerTo, every }: Finding): string {
  if (applies === 'new') {
    const next = every === null ? '下一期' : (nextPeriod[every] ?? '下一期')
    const began =
      bearerFrom === null ? '新到' : `${monthDay(bearerFrom)}新${bearer.kind === 'pairing' ? '结对' : '到'}`
    return `${began}，${next}起算（系统默认）`
  }
  if (applies === 'ended') {
    return bearerTo === null ? '已结束，本期不计' : `${monthDay(bearerTo)}结束，本期不计（系统默认）`
  }
  return reasons[applies] ?? '本期不计'
}

/** Periods that may stay empty: how many did, and what is to be done in the one that runs. */
function skipping(finding: Finding, { empty, atMost }: Skip, on: Day): string {
  const { turn, need, state } = finding
  const when = turn === null ? '' : whenOf(finding, turn, on)
  const told = `${when}空缺 ${empty} 期，允许 ${atMost} 期`
  if (need === null || need.by === null || state !== 'due') return told
  const { verb, noun } = wordsOf(finding)
  return `${told}；${monthDay(need.by)}前${verb} ${need.more} ${noun}`
}

function undecided({ readings, reasons }: Finding): string {
  if (reasons.includes('form-open')) return findingReasonSentences['form-open']
  const words = [...new Set(readings.map(({ state }) => stateWords[state]))]
  return words.length < 2
    ? '条文有两种理解，尚未采用其中一种'
    : `条文有两种理解，结果不同：${words.join('、')}`
}

/** What is true or not on the day: pairings, mostly. */
function standing({ state, bearer, count, need, atMost, counts }: Finding): string {
  const way = countWords[counts.kind]
  const unit = bearer.kind === 'person' ? '位干部联系' : way.noun
  const number = `${count.lo} ${unit}`
  const done = bearer.kind === 'person' ? `已有 ${number}` : `已${way.verb} ${number}`
  if (atMost !== null && count.lo > atMost) return `${done}，超出 ${count.lo - atMost} ${way.noun}`
  if (bearer.kind === 'person' && count.lo === 0) return '尚无人联系'
  if (state === 'no-supply') return `${done}，暂无符合条件的人`
  return need === null ? done : `${done}，还差 ${need.more} ${way.noun}`
}

function inTime(finding: Finding, on: Day): string {
  const { state, turn, count, late, atLeast, target, need } = finding
  const way = wordsOf(finding)
  const ratio = `${count.lo + late}/${target ?? atLeast ?? 1}`
  const when = turn === null ? '' : whenOf(finding, turn, on)
  const ask = need === null ? '' : `${way.verb} ${need.more} ${way.noun}`
  switch (state) {
    case 'due':
      return need?.by === null || need === null
        ? `${ask}，${openDeadline(turn)}`
        : `${monthDay(need.by)}前${ask}`
    case 'overdue':
      return turn?.dueOn
        ? `应于${monthDay(turn.dueOn)}前，还差 ${need?.more ?? 1} ${way.noun}`
        : `还差 ${need?.more ?? 1} ${way.noun}`
    case 'minimum':
      return `${when}${ratio} 达到最低，还可${ask}`
    case 'optional':
      return `${when.trim()}可${ask}`
    default:
      return `${when}${ratio} ${stateWords[state]}`
  }
}

/** （期限由9月30日延至10月15日）; the clause that allows it stands beside the sentence. */
function extension(turn: Turn | null): string {
  if (turn?.extendedFrom === undefined || turn.dueOn === null) return ''
  return `（期限由${monthDay(turn.extendedFrom)}延至${monthDay(turn.dueOn)}）`
}

/** Why no last day stands there: the document names none, or the working days up to it are not known yet. */
function openDeadline(turn: Turn | null): string {
  if (turn === null || turn.missing === null || turn.unknownFrom === null) return '未规定期限'
  return `${missingWords(turn.missing)}，期限待定，不早于${monthDay(turn.unknownFrom)}`
}

/** An act the clause itself names is its own verb: 走访看望 1 次. */
function wordsOf({ counts: { kind, where } }: Finding) {
  const words = countWords[kind]
  const acts = kind === 'contact' ? where?.act : undefined
  return acts === undefined ? words : { ...words, verb: acts.join('或') }
}

const nextPeriod: Readonly<Record<string, string>> = {
  semester: '下学期',
  'academic-year': '下学年',
  'calendar-year': '明年',
  month: '下月',
  quarter: '下季度',
  week: '下周',
}

const thisPeriod: Readonly<Record<string, string>> = {
  semester: '本学期 ',
  'academic-year': '本学年 ',
  'calendar-year': '今年 ',
  month: '本月 ',
  quarter: '本季度 ',
  week: '本周 ',
}

function whenOf({ every }: Finding, turn: Turn, on: Day): string {
  if (turn.event !== null) return `${monthDay(turn.event.on)} `
  if (turn.id === 'once' && turn.dueOn !== null) return `${monthDay(turn.dueOn)}前 `
  const runs = turn.from <= on && (turn.to === null || on < turn.to)
  return (runs && every !== null ? thisPeriod[every] : undefined) ?? `${turn.label} `
}

/** 1月24日; figures without spaces inside a date. */
export function monthDay(on: Day): string {
  const { month, day } = dateOf(on)
  return `${month}月${day}日`
}

/** How a kind of record is done and counted: 谈 1 次, 结对 1 人. */
export const countWords: Readonly<Record<CountKind, { readonly verb: string; readonly noun: string }>> = {
  pairing: { verb: '结对', noun: '人' },
  contact: { verb: '谈', noun: '次' },
  record: { verb: '记录', noun: '次' },
  activity: { verb: '办', noun: '次' },
  document: { verb: '报送', noun: '份' },
  inspection: { verb: '检查', noun: '次' },
  handover: { verb: '交接', noun: '次' },
  step: { verb: '办理', noun: '次' },
  appointment: { verb: '确定', noun: '人' },
}
