// The cells for what was raised and for remarks: a text each, or several that name the day of their contact.

import type { Day } from '../../calendar/day.ts'
import { indent } from './form-lines.ts'
import { openingDay } from './opening-day.ts'

export interface TextOfContact {
  /** Which of the contacts; undefined where the cell does not say. */
  readonly of: number | undefined
  readonly text: string
}

interface Known {
  readonly day: Day | undefined
  readonly form: string | undefined
}

/** Each text with the contact it is of. 无, 暂无 and the like say nothing. */
export function textsOfContacts(
  lines: readonly string[],
  contacts: readonly Known[],
  around: Day,
): readonly TextOfContact[] {
  const texts: { of: number | undefined; lines: string[] }[] = []
  for (const line of lines.flatMap((one) => one.split('\n')).filter((one) => one !== '')) {
    const isIndented = texts.length > 0 && line.startsWith(indent)
    const text = isIndented ? line.slice(indent.length) : line.trimStart()
    const labelled = isIndented ? undefined : labelledText(text, contacts, around)
    const last = texts.at(-1)
    if (labelled) texts.push({ of: labelled.of, lines: [labelled.text] })
    else if (last) last.lines.push(text)
    else if (text !== '') texts.push({ of: contacts.length === 1 ? 0 : undefined, lines: [text] })
  }
  return texts
    .map(({ of, lines: own }) => ({ of, text: own.join('\n').trim() }))
    .filter(({ text }) => !/^(?:无|暂无|没有|无意见|无意见建议|[-—－/／]*)[。.]?$/u.test(text))
}

/** 2026年11月20日：… or 2026年11月20日，个别谈心：… of a contact that is on the form. */
function labelledText(text: string, contacts: readonly Known[], around: Day) {
  const opened = openingDay(text, around)
  const [only] = opened?.days ?? []
  if (!opened || only === undefined || opened.days.length > 1) return undefined
  const [, form, rest] = /^(?:[，,]\s*([^：:，,。\n]{1,40}))?\s*[：:]\s*([\s\S]*)$/u.exec(opened.rest) ?? []
  if (rest === undefined) return undefined
  const of = contacts.findIndex(({ day, form: own }) => day === only && (form === undefined || form === own))
  return of === -1 ? undefined : { of, text: rest }
}
