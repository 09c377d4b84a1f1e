import { academicYearLabel } from '@tongxin/core/calendar/term'
import type { BuiltOnClosing } from '@tongxin/core/roster/built-on-closing'

// What 撤并 and taking it back are refused with.
export const unitRefusals = {
  'unit-into-itself': () => '单位不能并入它自己，请另选接续的单位。',
  'unit-has-below': ({ names }: { readonly names: readonly string[] }) =>
    `下面还有单位：${names.join('、')}。请先在“修改”里把它们改到其他单位之下，再撤并。`,
  'unit-built-on': ({ people, lists }: BuiltOnClosing) =>
    `撤并之后又有改动，不能直接撤销。${[
      people.length > 0 &&
        `这些人的名册记录后来改过：${people.slice(0, 5).join('、')}${people.length > 5 ? ` 等 ${people.length} 人` : ''}`,
      lists.length > 0 &&
        `这些名单带入了该单位的结对：${lists.map(listWords).join('、')}，尚在起草的请先把这些结对移出`,
    ]
      .filter(Boolean)
      .join('；')}。仍要恢复的，请新增单位，再逐人改单位。`,
  'sheets-changed': ({ names }: { readonly names: readonly string[] }) =>
    `这些人的名册记录刚被他人改过：${names.slice(0, 5).join('、')}${names.length > 5 ? ` 等 ${names.length} 人` : ''}。全部没有保存，所选内容还在；请重新打开核对后再保存。`,
  'unit-stands': ({ unit }: { readonly unit: string }) =>
    `“${unit}”没有撤并，或撤并已经撤销。请重新打开单位页核对。`,
  'unit-is-school': ({ unit }: { readonly unit: string }) => `“${unit}”是学校本身，不能撤并。`,
} as const

/** 文学院 2026–2027 学年名单 */
function listWords({ unitName, academicYear }: BuiltOnClosing['lists'][number]): string {
  return `${unitName ?? '全校'} ${academicYearLabel(academicYear)}名单`
}
