// A pasted notice cut into what it says: festivals, days, verbs. Places are kept, so that a question can point at its words.

/** Where something stands in the pasted text: [from, to) in UTF-16 units. */
export type Place = { readonly from: number; readonly to: number }

export type DayToken = Place & {
  readonly kind: 'day'
  readonly year: number | null
  readonly month: number | null
  readonly day: number
  /** 1 for Monday to 7, as printed behind the day; null where it is not. */
  readonly weekday: number | null
}

export type Token =
  | DayToken
  | (Place & { readonly kind: 'festival'; readonly name: string })
  | (Place & { readonly kind: 'count'; readonly days: number })
  | (Place & { readonly kind: 'to' | 'off' | 'work' | 'unread' })

export type Sentence = Place & { readonly tokens: readonly Token[] }

/** The sentences of a text; what carries no meaning here (numbering, commas, 调休) is left out, other words are `unread`. */
export function sentencesOf(text: string): readonly Sentence[] {
  const plain = halfWidth(text)
  const sentences: Sentence[] = []
  for (const match of plain.matchAll(/[^。;；\n\r]+/g)) {
    const [said] = match
    if (said.trim() !== '') {
      sentences.push({
        from: match.index,
        to: match.index + said.length,
        tokens: tokensOf(said, match.index),
      })
    }
  }
  return sentences
}

/** 国办发明电〔2025〕7号, as printed. */
export function documentNoIn(text: string): string | null {
  return /国办发(?:明电)?[〔[【(（]\d{4}[〕\]】)）]\d+号/.exec(halfWidth(text))?.[0] ?? null
}

type Rule = {
  readonly pattern: RegExp
  readonly token?: (match: RegExpExecArray, place: Place) => Token
}

// Tried in this order at each place; a rule without a token is passed over.
const rules: readonly Rule[] = [
  { pattern: /国办发(?:明电)?[〔[【(（]\d{4}[〕\]】)）]\d+号/y },
  {
    pattern: /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号](?:[（(]([^（）()]*)[）)])?/y,
    token: ([, year, month, day, beside], place) => ({
      ...place,
      kind: 'day',
      year: numberOrNull(year),
      month: numberOrNull(month),
      day: Number(day),
      weekday: weekdayIn(beside ?? ''),
    }),
  },
  {
    pattern: /共计?(\d{1,2})天/y,
    token: ([, days], place) => ({ ...place, kind: 'count', days: Number(days) }),
  },
  { pattern: /至|到|[-—–~～]+/y, token: (_, place) => ({ ...place, kind: 'to' }) },
  { pattern: /放假|休息/y, token: (_, place) => ({ ...place, kind: 'off' }) },
  { pattern: /上班|补班/y, token: (_, place) => ({ ...place, kind: 'work' }) },
  {
    pattern:
      /(?:元旦|春节|清明|劳动|五一|端午|中秋|国庆)(?:节)?(?:(?:、|和|与|及)(?:元旦|春节|清明|劳动|五一|端午|中秋|国庆)(?:节)?)*/y,
    token: ([name], place) => ({ ...place, kind: 'festival', name }),
  },
  { pattern: /与周末连休|调休|正常|照常|均|为/y },
  { pattern: /[一二三四五六七八九十]+[、.]|\d{1,2}[.、](?!\d)|[(（][一二三四五六七八九十\d]+[)）]/y },
  { pattern: /[\s,，、:：和及"“”]+/y },
]

function tokensOf(said: string, offset: number): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < said.length) {
    const found = firstMatch(said, at)
    const to = found === null ? at + 1 : at + found.match[0].length
    const place = { from: offset + at, to: offset + to }
    const last = tokens.at(-1)
    if (found === null) {
      // Neighbouring characters that say nothing known are one question, not many.
      if (last?.kind === 'unread' && last.to === place.from)
        tokens[tokens.length - 1] = { ...last, to: place.to }
      else tokens.push({ ...place, kind: 'unread' })
    } else if (found.rule.token) tokens.push(found.rule.token(found.match, place))
    at = to
  }
  return tokens
}

function firstMatch(said: string, at: number): { rule: Rule; match: RegExpExecArray } | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(said)
    if (match !== null) return { rule, match }
  }
  return null
}

function weekdayIn(beside: string): number | null {
  const name = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(beside)?.[1]
  if (name === undefined) return null
  return name === '天' ? 7 : '一二三四五六日'.indexOf(name) + 1
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

/** Full-width figures and signs become plain ones, each in its place: the length stays. */
function halfWidth(text: string): string {
  return text.replaceAll(/[\uff10-\uff19\uff0d\uff0e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
}
