import { isPartialDate, partialDateLabel } from '../../calendar/partial-date.ts'
import type { DuplicateReason } from './duplicate-reasons.ts'

/** A reason in words: 姓名相同, 同一单位（文学院）. */
export function duplicateSentence(reason: DuplicateReason, unitName: (id: string) => string): string {
  switch (reason.kind) {
    case 'name-same':
      return '姓名相同'
    case 'name-read-alike':
      return `姓名读音相同（${reason.names.join('、')}）`
    case 'staff-number-alike':
      return `工号去掉空格和开头的零后相同（${reason.numbers.join('、')}）`
    case 'born-same':
      return `出生年月一致（${isPartialDate(reason.born) ? partialDateLabel(reason.born) : reason.born}）`
    case 'phone-same':
      return '手机号码相同'
    case 'email-same':
      return '邮箱相同'
    case 'unit-same':
      return `同一单位（${reason.unitIds.map(unitName).join('、')}）`
    case 'identity-same':
      return `身份相同（${reason.identities.join('、')}）`
    case 'nothing-else-known':
      return '其中一人没有工号、出生年月和联系方式，无法区分'
  }
}
