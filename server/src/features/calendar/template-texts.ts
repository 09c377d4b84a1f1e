import type { TemplateText } from './calendar-file.ts'

const wholeFile = '任何一处有问题，整个文件都不写入。'
const wholeDates = '日期要写明年份，如 2026-10-01。'

/** What each template says above its table. */
export const templateTexts = {
  holidays: {
    title: '节假日安排',
    instructions: [
      '一个节日一行，从表头下一行开始；带 * 的每行都要填。年份是国务院办公厅通知所安排的年份。',
      `放假日期连周末一起写，从第一天到最后一天；${wholeDates}`,
      '调休上班日可以写几个，用顿号隔开；没有的空着。文号写一行即可。',
      `一次可以写几年；${wholeFile}`,
    ],
  },
  terms: {
    title: '学年和学期',
    instructions: [
      '一个学期一行，写成 2026-2027-1；不分学期的学年一行，只写 2026-2027。带 * 的每行都要填。',
      `计入的第一天到最后一天包括归入这个学期的假期，前后两行之间不能空出日子；${wholeDates}`,
      '教学日期两头都写，或都空着；教学日期以外的日子是假期。',
      `一次可以写几个学年，同一学年的学期写在一个文件里；${wholeFile}`,
    ],
  },
  festivals: {
    title: '节日走访时段',
    instructions: [
      '一个时段一行，从表头下一行开始；带 * 的每行都要填。节日用本校制度里的名称。',
      `从第一天到最后一天的走访算作为这个节日；${wholeDates}`,
      `一次可以写几年；${wholeFile}`,
    ],
  },
} as const satisfies Readonly<Record<string, TemplateText>>
