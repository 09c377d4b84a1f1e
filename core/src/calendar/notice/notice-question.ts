import type { Place } from './tokens.ts'

/** Something in a pasted notice that can be read in several ways or not at all. It is asked about, never guessed. */
export type NoticeQuestion = Place & {
  readonly kind:
    | 'no-such-day'
    | 'which-month'
    | 'which-year'
    | 'other-year'
    | 'weekday-differs'
    | 'backwards'
    | 'count-differs'
    | 'which-festival'
    | 'off-or-work'
    | 'work-for-what'
    | 'unread'
  /** The words it is about. */
  readonly said: string
  /** What the words would have to say for it to be right: 周四, 3. */
  readonly should: string | null
  readonly options: readonly NoticeOption[]
}

/** A way to answer: `text` in the place of the words asked about. */
export type NoticeOption = { readonly label: string; readonly text: string }

/** The text with one question answered; it is then read anew. */
export function answerInText(text: string, { from, to }: Place, option: NoticeOption): string {
  return text.slice(0, from) + option.text + text.slice(to)
}

export function noticeQuestionSentence({ kind, said, should }: NoticeQuestion): string {
  switch (kind) {
    case 'no-such-day':
      return `没有“${said}”这一天，请改正。`
    case 'which-month':
      return `“${said}”是几月，请写明月份。`
    case 'which-year':
      return `“${said}”是哪一年的，请选择。`
    case 'other-year':
      return `“${said}”不在${should}年的安排之内，请核对年份，或改选通知的年份。`
    case 'weekday-differs':
      return `“${said}”应是${should}，日期和星期对不上，请核对。`
    case 'backwards':
      return `“${said}”的最后一天早于第一天，请改正。`
    case 'count-differs':
      return `写了“${said}”，按日期数是 ${should} 天，请核对。`
    case 'which-festival':
      return `“${said}”是哪个节日放假，请选择。`
    case 'off-or-work':
      return `“${said}”没有写明放假还是上班，请选择。`
    case 'work-for-what':
      return `“${said}”上班是为哪个节日调休，请写在那个节日之后。`
    case 'unread':
      return `“${said}”没有读懂，请删去或改写。`
  }
}
