import { describe, expect, it } from 'vitest'
import { answerInText, noticeQuestionSentence } from './notice-question.ts'
import { readNotice } from './read-notice.ts'

// In the words of the yearly notice; the arrangement is that of 2026.
const notice = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府：
经国务院批准，现将2026年元旦、春节、清明节等放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
2025年11月4日`

/** Each line of the table in short: name, first day, last day is the day before `to`. */
function lines(text: string, year = 2026) {
  return readNotice(text, year).table.holidays.map(({ name, from, to, makeUpDays }) =>
    `${name} ${from}..${to} ${makeUpDays.join('、')}`.trim(),
  )
}

function questions(text: string, year = 2026) {
  return readNotice(text, year).questions.map(({ kind, said }) => `${kind} ${said}`)
}

describe('a notice of holidays', () => {
  it('is read as printed, its preamble and dateline left aside', () => {
    const reading = readNotice(notice, 2026)
    expect(reading.questions).toEqual([])
    expect(reading.table.documentNo).toBe('国办发明电〔2025〕7号')
    expect(lines(notice)).toEqual([
      '元旦 2026-01-01..2026-01-04 2026-01-04',
      '春节 2026-02-15..2026-02-24 2026-02-14、2026-02-28',
      '清明节 2026-04-04..2026-04-07',
      '劳动节 2026-05-01..2026-05-06 2026-05-09',
      '端午节 2026-06-19..2026-06-22',
      '中秋节 2026-09-25..2026-09-28',
      '国庆节 2026-10-01..2026-10-08 2026-09-20、2026-10-10',
    ])
    expect(reading.skipped).toContain('2025年11月4日')
  })

  it.each<[string, readonly string[]]>([
    [
      '国庆节：10月1日至7日放假，9月28日、10月10日上班',
      ['国庆节 2026-10-01..2026-10-08 2026-09-28、2026-10-10'],
    ],
    ['国庆 10月1日-10月7日放假', ['国庆 2026-10-01..2026-10-08']],
    ['中秋节、国庆节：１０月１日至８日放假', ['中秋节、国庆节 2026-10-01..2026-10-09']],
    ['清明节 放假：4月4日、5日、6日', ['清明节 2026-04-04..2026-04-07']],
    ['劳动节\n5月1日至5日放假调休', ['劳动节 2026-05-01..2026-05-06']],
    ['元旦：1月1日放假，与周末连休', ['元旦 2026-01-01..2026-01-02']],
  ])('may be typed in short: %s', (text, expected) => {
    expect(questions(text)).toEqual([])
    expect(lines(text)).toEqual(expected)
  })

  it('reaches back into the December before, where the year or the weekday says so', () => {
    expect(lines('元旦：2018年12月30日至2019年1月1日放假。2018年12月29日上班', 2019)).toEqual([
      '元旦 2018-12-30..2019-01-02 2018-12-29',
    ])
    expect(lines('元旦：12月30日（周日）至1月1日放假，12月29日（周六）上班', 2019)).toEqual([
      '元旦 2018-12-30..2019-01-02 2018-12-29',
    ])
  })
})

describe('what a notice leaves unclear is asked, never guessed', () => {
  it.each<[string, readonly string[]]>([
    ['10月1日至7日放假', ['which-festival 10月1日至7日']],
    ['国庆节：10月1日至7日', ['off-or-work 10月1日至7日']],
    ['国庆节：10月1日（周三）至7日放假', ['weekday-differs 10月1日（周三）']],
    ['国庆节：10月1日至7日放假，共8天', ['count-differs 共8天']],
    ['国庆节：10月7日至1日放假', ['backwards 1日']],
    ['劳动节：4月31日至5月3日放假', ['no-such-day 4月31日']],
    ['国庆节：2025年10月1日至7日放假', ['other-year 2025年10月1日']],
    ['元旦：12月31日放假', ['which-year 12月31日']],
    ['国庆节：7日放假', ['which-month 7日']],
    ['9月28日上班', ['work-for-what 9月28日']],
    ['国庆节：10月1日至7日放假，高速免费', ['unread 高速免费']],
    ['中秋节：9月25日放假。10月1日至7日放假', ['which-festival 10月1日至7日']],
  ])('%s', (text, expected) => {
    expect(questions(text)).toEqual(expected)
  })

  it('and an answer is a change of the text, which is then read anew', () => {
    const text = '10月1日至7日放假，10月10日上班'
    const [question] = readNotice(text, 2026).questions
    expect(question && noticeQuestionSentence(question)).toBe('“10月1日至7日”是哪个节日放假，请选择。')
    expect(question?.options.map(({ label }) => label)).toEqual(['国庆节', '中秋节', '国庆节、中秋节'])
    const [option] = question?.options ?? []
    const answered = question && option ? answerInText(text, question, option) : ''
    expect(answered).toBe('国庆节：10月1日至7日放假，10月10日上班')
    expect(questions(answered)).toEqual([])
    expect(lines(answered)).toEqual(['国庆节 2026-10-01..2026-10-08 2026-10-10'])
  })

  it('never takes a text it cannot read for an empty arrangement without saying so', () => {
    const reading = readNotice('放假安排另行通知', 2026)
    expect(reading.table.holidays).toEqual([])
    expect(reading.skipped).toEqual(['放假安排另行通知'])
  })
})
