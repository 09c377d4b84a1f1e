import type * as z from 'zod/mini'

// What a broken field is told when its schema has no sentence of its own.
export function sayIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的字段：${issue.keys.join('、')}`
    case 'invalid_type':
      return issue.input === undefined ? '必填' : '类型不对'
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`
    case 'too_small':
      return `太短或太小，至少 ${issue.minimum}`
    case 'too_big':
      return `太长或太大，至多 ${issue.maximum}`
    default:
      return '格式不对'
  }
}
