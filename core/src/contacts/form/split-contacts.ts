// The tall cell of a filled form → the contacts it tells of. Pure: what is not clear is told as such and never guessed.

import type { Day } from '../../calendar/day.ts'
import { bracketed, indent } from './form-lines.ts'
import { type FormNamed, formAtStart, formIn, formInCell } from './form-named.ts'
import { labelledParts } from './labelled-parts.ts'
import { daysOf, openingDay } from './opening-day.ts'
import { noParticulars, type Particulars, readParticulars } from './particulars.ts'

/** A contact as its words say it. */
export interface ToldContact {
  /** The days it may have been on: one when clear, none when not written. */
  readonly days: readonly Day[]
  /** The day as written; '' when it is not. */
  readonly dayWritten: string
  readonly form: FormNamed
  readonly place: string
  readonly brief: string
  readonly particulars: Particulars
}

export interface TellingGround {
  /** Days without a year lie before it: the day the form was filled, or today. */
  readonly around: Day
  readonly forms: readonly string[]
}

/** The contacts in the order in which they are told; none where nothing was written. */
export function splitContacts(lines: readonly string[], ground: TellingGround): readonly ToldContact[] {
  const told: Telling[] = []
  const preamble: string[] = []
  for (const { text, isIndented } of plainLines(lines)) {
    const last = told.at(-1)
    const opened = isIndented ? undefined : opening(text, last, ground)
    if (opened === 'taken') continue
    if (opened) told.push(opened)
    else if (last) last.lines.push(text)
    else preamble.push(text)
  }
  const first = told[0]
  if (!first) return preamble.length === 0 ? [] : [told1(undated(preamble), ground)]
  first.lines.unshift(...preamble)
  return told.filter(isFilled).map((one) => told1(one, ground))
}

/** All lines as one contact, whatever they begin with. */
export const toldAtOnce = (lines: readonly string[], ground: TellingGround): ToldContact =>
  told1(undated(lines), ground)

/** A contact while its lines are read. */
interface Telling {
  days: readonly Day[]
  dayWritten: string
  form: FormNamed | undefined
  place: string
  readonly lines: string[]
}

const undated = (lines: readonly string[]): Telling => ({
  days: [],
  dayWritten: '',
  form: undefined,
  place: '',
  lines: [...lines],
})

const isFilled = ({ dayWritten, place, lines, form }: Telling) =>
  dayWritten !== '' || place !== '' || form?.kind === 'form' || lines.some((line) => line !== '')

/** Lines without the empty ones; indented are those that stand deeper than the first. */
function plainLines(lines: readonly string[]) {
  const filled = lines.flatMap((cell) => cell.split('\n')).filter((line) => line !== '')
  const first = filled.find((line) => line.trim() !== '') ?? ''
  const deep = /^(?:\u3000\u3000|\s{2,}|\t)/u.test(first)
  return filled.flatMap((line) => {
    if (!deep && line.startsWith(indent)) return [{ text: line.slice(indent.length), isIndented: true }]
    const text = line.trimStart()
    return text === '' ? [] : [{ text, isIndented: false }]
  })
}

/** What a line begins: a contact, or something printed that belongs to the one before (`taken`). */
function opening(text: string, last: Telling | undefined, ground: TellingGround) {
  const parts = labelledParts(text)
  if (parts) return openingOfLabels(parts, last, ground)
  const day = openingDay(text, ground.around)
  if (!day) return undefined
  const at = { ...undated([]), days: day.days, dayWritten: day.written }
  return { ...at, ...headOf(day.rest, ground.forms) }
}

/** ，个别谈心（行政楼 305）。what was said: form and place where they stand right behind the day, else all of it is said. */
function headOf(rest: string, forms: readonly string[]): Pick<Telling, 'form' | 'place' | 'lines'> {
  const named = forms.length > 0 ? formAtStart(rest, forms) : wordBehindDay(rest)
  const behind = named?.kind === 'form' ? named.rest : undefined
  const place = behind === undefined ? undefined : bracketed(behind)
  const after = place === undefined ? behind : behind?.slice(place.length + 2)
  if (named && after !== undefined && /^(?:\s*$|[。.，,：:；;])/u.test(after))
    return { form: named, place: place ?? '', lines: [after.replace(/^[。.，,：:；;]/u, '')] }
  return { form: undefined, place: '', lines: [rest.replace(/^[\s，,、：:；;。]+/u, '')] }
}

/** Where no document tells the forms, the word between day and full stop. */
function wordBehindDay(rest: string): FormNamed | undefined {
  const [, form = '', behind = ''] = /^[，,]([^，,。（(；;：:\s]{1,20})([（(。].*)$/su.exec(rest) ?? []
  return form === '' ? undefined : { kind: 'form', form, rest: behind }
}

type Parts = NonNullable<ReturnType<typeof labelledParts>>

/** 时间：…　形式：…　地点：… on one line or on several; another 时间 begins another contact. */
function openingOfLabels(parts: Parts, last: Telling | undefined, { around, forms }: TellingGround) {
  const isNew = last === undefined || (parts.day !== undefined && last.dayWritten !== '')
  const at = isNew ? undated([]) : last
  if (parts.day) {
    at.dayWritten = parts.day
    at.days = openingDay(parts.day, around)?.days ?? daysOf(parts.day, around)
  }
  if (parts.form) at.form = formInCell(parts.form, forms)
  if (parts.place) at.place = parts.place
  if (parts.text) takeText(at, parts.text, { around, forms })
  return isNew ? at : 'taken'
}

/** A day left empty at its label may be written where the text begins, as in a cell without labels. */
function takeText(at: Telling, text: string, { around, forms }: TellingGround): void {
  const day = at.dayWritten === '' ? openingDay(text, around) : undefined
  if (day === undefined) return void at.lines.push(text)
  const { form, place, lines } = headOf(day.rest, forms)
  at.days = day.days
  at.dayWritten = day.written
  if (form && at.form?.kind !== 'form') at.form = form
  if (at.place === '') at.place = place
  at.lines.push(...lines)
}

function told1({ lines, form, ...at }: Telling, { forms }: TellingGround): ToldContact {
  const last = lines.at(-1)
  const particulars = lines.length > 1 && last !== undefined ? readParticulars(last) : undefined
  const { place, ...rest } = particulars ?? noParticulars
  const brief = (particulars ? lines.slice(0, -1) : lines).join('\n').trim()
  return {
    ...at,
    place: at.place || place,
    brief,
    form: form ?? formIn(/^[^。\n]{0,80}/u.exec(brief)?.[0] ?? '', forms),
    particulars: { ...rest, place: '' },
  }
}
