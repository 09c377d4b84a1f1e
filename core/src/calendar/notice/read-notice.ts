import { addDays, type Day, dateOf } from '../day.ts'
import { daysOf, type Holiday, type HolidayTable } from '../holiday-table.ts'
import type { Period } from '../period.ts'
import { resolveDay } from './notice-days.ts'
import type { NoticeQuestion } from './notice-question.ts'
import { type DayToken, documentNoIn, type Place, type Sentence, sentencesOf, type Token } from './tokens.ts'

export interface NoticeReading {
  readonly table: HolidayTable
  /** Everything unclear. Only a reading without questions may be taken. */
  readonly questions: readonly NoticeQuestion[]
  /** Sentences without a day, left aside: the preamble and the admonitions of a notice. */
  readonly skipped: readonly string[]
}

/**
 * Reads the arrangement of holidays for a year as printed or as typed: 10月1日至7日放假，9月28日、10月10日上班. What cannot be
 * read in exactly one way is a question with its place; nothing is guessed.
 */
export function readNotice(text: string, year: number): NoticeReading {
  const state: Reading = { text, year, named: null, holidays: [], questions: [], skipped: [] }
  for (const sentence of sentencesOf(text)) readSentence(sentence, state)
  const { holidays, questions, skipped } = state
  return { table: { year, documentNo: documentNoIn(text), holidays }, questions, skipped }
}

interface Reading {
  readonly text: string
  readonly year: number
  /** The festival named and not yet given its days. */
  named: string | null
  holidays: Holiday[]
  readonly questions: NoticeQuestion[]
  readonly skipped: string[]
}

function readSentence({ tokens, ...place }: Sentence, state: Reading): void {
  const days = tokens.filter((token) => token.kind === 'day')
  const festival = tokens.find((token) => token.kind === 'festival')
  if (days.length === 0) {
    const isHeading = festival !== undefined && tokens.length === 1
    if (isHeading) state.named = festival.name
    else if (tokens.length > 0) state.skipped.push(state.text.slice(place.from, place.to).trim())
    return
  }
  if (isDateline(tokens, days)) {
    state.skipped.push(state.text.slice(place.from, place.to).trim())
    return
  }
  for (const token of tokens) if (token.kind === 'unread') ask(state, 'unread', token)
  if (festival) state.named = festival.name
  readClauses(tokens, state)
}

/** The day a notice was signed stands alone on its line, year and all. */
function isDateline(tokens: readonly Token[], [only]: readonly DayToken[]): boolean {
  return tokens.length === 1 && only?.year != null
}

/** Days up to a verb belong to it; a verb that comes first, as 放假：10月1日至7日, governs what follows it. */
function readClauses(tokens: readonly Token[], state: Reading): void {
  let pending: readonly Token[] = []
  let leading: 'off' | 'work' | null = null
  let taken: readonly Day[] | null = null
  const settle = (verb: 'off' | 'work') => {
    const stretches = stretchesOf(pending, state)
    if (verb === 'off') taken = takeDaysOff(stretches, placeOf(pending), state)
    else takeMakeUpDays(stretches, placeOf(pending), state)
    pending = []
  }
  for (const token of tokens) {
    if (token.kind === 'day' || token.kind === 'to') pending = [...pending, token]
    else if (token.kind === 'off' || token.kind === 'work') {
      if (pending.length > 0) settle(token.kind)
      else leading = token.kind
    } else if (token.kind === 'count') {
      if (pending.length > 0 && leading !== null) settle(leading)
      checkCount(token, taken, state)
    }
  }
  if (pending.length === 0) return
  if (leading === null) askVerb(placeOf(pending), state)
  else settle(leading)
}

/** The stretches that day tokens name, each end resolved; what is unclear is asked and left out. */
function stretchesOf(tokens: readonly Token[], state: Reading): readonly Period[] {
  const stretches: Period[] = []
  let before: Day | null = null
  let joins = false
  let lost = false
  for (const token of tokens) {
    if (token.kind === 'to') joins = true
    if (token.kind !== 'day') continue
    // What leans on a day that is still a question is not asked beside it.
    if (lost && (joins || token.month === null)) continue
    lost = false
    const { text, year: noticeYear } = state
    const resolved = resolveDay(token, { text, noticeYear, after: before })
    if (!resolved.ok) {
      state.questions.push(resolved.question)
      before = null
      lost = true
    } else if (joins && before !== null) {
      if (resolved.day < before) ask(state, 'backwards', token)
      else stretches[stretches.length - 1] = { from: before, to: addDays(resolved.day, 1) }
      before = resolved.day
    } else {
      stretches.push({ from: resolved.day, to: addDays(resolved.day, 1) })
      before = resolved.day
    }
    joins = false
  }
  return stretches
}

function takeDaysOff(stretches: readonly Period[], place: Place, state: Reading): readonly Day[] {
  const name = state.named
  if (name === null) {
    askFestival(stretches, place, state)
    return stretches.flatMap(daysOf)
  }
  state.named = null
  state.holidays = [
    ...state.holidays,
    ...joined(stretches).map((stretch) => ({ ...stretch, name, makeUpDays: [] })),
  ]
  return stretches.flatMap(daysOf)
}

/** 10月1日、2日 is one stretch. */
function joined(stretches: readonly Period[]): readonly Period[] {
  const found: Period[] = []
  for (const next of stretches) {
    const last = found.at(-1)
    if (last?.to === next.from) found[found.length - 1] = { from: last.from, to: next.to }
    else found.push(next)
  }
  return found
}

/** Make-up days belong to the festival named last. */
function takeMakeUpDays(stretches: readonly Period[], place: Place, state: Reading): void {
  const last = state.holidays.at(-1)
  if (last === undefined) {
    // Days off that are still a question will be the answer to this one as well.
    if (state.questions.length === 0) ask(state, 'work-for-what', place)
    return
  }
  const makeUpDays = [...last.makeUpDays, ...stretches.flatMap(daysOf)]
  state.holidays = [...state.holidays.slice(0, -1), { ...last, makeUpDays }]
}

function checkCount(
  token: Place & { readonly days: number },
  taken: readonly Day[] | null,
  state: Reading,
): void {
  if (taken === null || taken.length === 0 || taken.length === token.days) return
  ask(state, 'count-differs', { ...token, should: String(taken.length) })
}

function askFestival(stretches: readonly Period[], place: Place, state: Reading): void {
  const [first] = stretches
  if (first === undefined) return
  const said = state.text.slice(place.from, place.to)
  const names = festivalsOfMonth[dateOf(first.from).month] ?? []
  const options = names.map((name) => ({ label: name, text: `${name}：${said}` }))
  ask(state, 'which-festival', { ...place, options })
}

const festivalsOfMonth: Readonly<Record<number, readonly string[]>> = {
  1: ['元旦', '春节'],
  2: ['春节'],
  3: ['清明节'],
  4: ['清明节', '劳动节'],
  5: ['劳动节', '端午节'],
  6: ['端午节'],
  9: ['中秋节', '国庆节'],
  10: ['国庆节', '中秋节', '国庆节、中秋节'],
  12: ['元旦'],
}

function askVerb(place: Place, state: Reading): void {
  const said = state.text.slice(place.from, place.to)
  ask(state, 'off-or-work', {
    ...place,
    options: ['放假', '上班'].map((verb) => ({ label: verb, text: `${said}${verb}` })),
  })
}

type Asked = Place & Partial<Pick<NoticeQuestion, 'should' | 'options'>>

function ask(
  { text, questions }: Reading,
  kind: NoticeQuestion['kind'],
  { from, to, should = null, options = [] }: Asked,
): void {
  questions.push({ kind, from, to, said: text.slice(from, to), should, options })
}

function placeOf(tokens: readonly Token[]): Place {
  return { from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 }
}
