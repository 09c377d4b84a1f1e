// How a contact is written into the tall cells of a registration form, so that people read it at ease and the reader of
// filled forms (read-form.ts) finds all of it again: a contact begins with its day, what belongs to it stands indented below.

import type { Day } from '../../calendar/day.ts'
import { longDay } from '../../calendar/long-day.ts'
import type { RaisedKind } from '../contact-entry.ts'
import { opensWithDay } from './opening-day.ts'
import { type Particulars, particularsLine, readParticulars } from './particulars.ts'

/** One contact of the pair a form is for. */
export interface FormContact {
  readonly heldOn: Day
  readonly form: string
  readonly place: string | null
  readonly brief: string
  readonly raised: string | null
  readonly raisedKind?: RaisedKind | null
  readonly remark: string | null
  readonly particulars?: Partial<Particulars>
}

/** Two full-width spaces: a line that begins with them belongs to the contact above. */
export const indent = '\u3000\u3000'

export const raisedWords: readonly (readonly [RaisedKind, string])[] = [
  ['suggestion', '意见建议'],
  ['difficulty', '困难诉求'],
  ['question', '问题'],
]

/** 2026年11月20日，个别谈心（行政楼 305）。主要谈了…… and indented below what else there is to say. */
export function briefLines({ heldOn, form, place, brief, particulars }: FormContact): readonly string[] {
  const inBrackets = place !== null && bracketed(`（${place}）`) === place
  const [first = '', ...more] = brief.split(/\r?\n/)
  const tail = particularsLine({ ...particulars, ...(inBrackets || place === null ? {} : { place }) })
  const last = more.at(-1)
  // A text that ends as such a line does gets an empty one, so that its own is not taken for it.
  const closing = tail ?? (last !== undefined && readParticulars(last) ? '〔〕' : undefined)
  return [
    `${longDay(heldOn)}，${form}${inBrackets ? `（${place}）` : ''}。${first}`,
    ...[...more, ...(closing === undefined ? [] : [closing])].map((line) => `${indent}${line}`),
  ]
}

/** The same where day, form and place have places of their own: what was said, and below it what else there is to say. */
export function contentLines({ brief, particulars }: FormContact): readonly string[] {
  const lines = brief.split(/\r?\n/)
  const tail = particularsLine(particulars ?? {})
  const last = lines.length > 1 ? lines.at(-1) : undefined
  const closing = tail ?? (last !== undefined && readParticulars(last) ? '〔〕' : undefined)
  return closing === undefined ? lines : [...lines, closing]
}

/** What was raised, each text with the kind where it is no suggestion, and with its day where there are several contacts. */
export function raisedLines(contacts: readonly FormContact[]): readonly string[] {
  return labelled(contacts, ({ raised, raisedKind }) => {
    if (raised === null) return null
    const word = raisedWords.find(([kind]) => kind === raisedKind)?.[1]
    const isSaid = raisedWords.some(([, one]) => raised.startsWith(`${one}：`))
    return word && (isSaid || raisedKind !== 'suggestion') ? `${word}：${raised}` : raised
  })
}

export function remarkLines(contacts: readonly FormContact[]): readonly string[] {
  return labelled(contacts, ({ remark }) => remark)
}

function labelled(
  contacts: readonly FormContact[],
  textOf: (contact: FormContact) => string | null,
): readonly string[] {
  return contacts.flatMap((contact) => {
    const text = textOf(contact)
    if (text === null || text === '') return []
    const plain = contacts.length === 1 && !opensWithDay(text)
    const [first = '', ...more] = (plain ? text : `${labelOf(contact, contacts)}：${text}`).split(/\r?\n/)
    return [first, ...more.map((line) => `${indent}${line}`)]
  })
}

/** The day, and the form where the day alone does not tell which contact. */
function labelOf({ heldOn, form }: FormContact, contacts: readonly FormContact[]): string {
  const sameDay = contacts.filter((one) => one.heldOn === heldOn)
  return sameDay.length > 1 ? `${longDay(heldOn)}，${form}` : longDay(heldOn)
}

/** What stands in the brackets a text begins with, brackets inside included; undefined when they do not close. */
export function bracketed(text: string): string | undefined {
  if (!/^[（(]/.test(text)) return undefined
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '\n') return undefined
    if ('（('.includes(character)) depth += 1
    if ('）)'.includes(character)) depth -= 1
    if (depth === 0) return text.slice(1, at)
  }
  return undefined
}
