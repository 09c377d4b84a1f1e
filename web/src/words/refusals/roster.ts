import { calendarMistakeSentence } from '@tongxin/core/calendar/calendar-mistake-sentences'
import { partName } from '@tongxin/core/roster/history/part-names'
import type { Sayings } from './sayings.ts'
import { unitRefusals } from './units.ts'

// People and units of the roster, the calendar, and two sheets made one.

export const rosterRefusals = {
  'staff-number-taken': ({ staffNo }) => `工号 ${staffNo} 已在名册中，请核对是否同一人。`,
  // Without a name where it may be one that whoever asks does not reach.
  'unit-unknown': ({ unit }) =>
    unit === ''
      ? '没有保存：所选单位不在名册中，或不在您管理的范围内。请重新选择单位。'
      : `名册中没有“${unit}”这个单位，请先在单位中添加。`,
  'unit-spoken-for': ({ unit }) =>
    `“${unit}”没有自己的规定和名单：学校由学校的文件规定，民主党派基层组织和统战团体不是二级单位。没有保存，请选择其他单位。`,
  ...unitRefusals,
  'unit-inside-itself': () => '单位不能隶属于自己或自己的下级，请重新选择上级单位。',
  'dates-reversed': ({ field }) => `${inPart(field)}结束日期没有晚于开始日期，请核对。`,
  'dates-overlap': ({ field, what }) =>
    field === 'posts' && what !== undefined
      ? `${inPart(field)}“${what}”和另一项同时是“主要”。同一时间只有一项主要职务，请去掉一项的“主要”，或改起止日期。`
      : what === undefined
        ? `${inPart(field)}这段日期与已有的一段重叠，请核对起止日期。`
        : `${inPart(field)}“${what}”填了两段，日期重叠。同一项同一时间只记一段，请删去一段，或改起止日期。`,
  'calendar-has-mistakes': ({ mistakes }) =>
    `校历没有保存，有 ${mistakes.length} 处需要核对：${mistakes.map(calendarMistakeSentence).join('')}`,
  'vocabulary-refused': ({ word }) => `“${word}”不能作为登记项目，本系统不记录对人的判断。`,
  'no-term-on-day': ({ on }) =>
    `“${on}”不在校历的任何学期内，没有办理。请核对；确有这个学期的，请先补充校历。`,
  'merge-with-oneself': () => '这是同一份名册记录，不需要合并。',
  'merge-contradicted': ({ sentences }) => `没有合并，两份记录都没有改动：${sentences.join('')}`,
  'merge-not-settled': ({ fields }) => `还有 ${fields.length} 处两份记录不一致，请逐项选择后再合并。`,
  'merge-built-on': ({ sentences }) => `没有撤销，合并保持不变：${sentences.join('')}`,
  'merge-undone': () => '这次合并已经撤销过。请刷新页面。',
} satisfies Partial<Sayings>

/** The part of a sheet it is about; nothing where there is one field only. */
function inPart(field: string): string {
  const part = Object.entries(partName).find(([kind]) => kind === field)?.[1]
  return part ? `没有保存：“${part}”中` : ''
}
