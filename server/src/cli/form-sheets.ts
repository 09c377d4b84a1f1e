import { day, text } from '@tongxin/contract/fields'
import * as z from 'zod/mini'
import type { Sheet } from '../features/contacts/registration.ts'
import { sayIssue } from '../http/validation-words.ts'

/** What a contact file holds, as sheets of the form; or every mistake, each with where it stands. */
export type SheetsRead =
  | { readonly ok: true; readonly title: string | undefined; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly mistakes: readonly string[] }

const named = { name: text('姓名', 50), post: z._default(text('职务', 100), '') }

const contact = z.strictObject({
  heldOn: day,
  form: text('联系形式', 50),
  place: z._default(z.nullable(text('地点', 100)), null),
  brief: text('简要情况', 2000),
  raised: z._default(z.nullable(text('意见建议', 2000)), null),
  remark: z._default(z.nullable(text('备注', 500)), null),
})

const sheet = z.strictObject({
  title: z.optional(text('标题', 100)),
  filledOn: day,
  cadre: z.strictObject(named),
  person: z.strictObject({ ...named, unit: z._default(text('单位', 100), '') }),
  contacts: z.array(contact).check(z.minLength(1, { error: '至少写一次联系' })),
})

/** One sheet, or a list of them. */
export function readSheets(source: string): SheetsRead {
  const value = parsed(source)
  if (value === undefined) return { ok: false, mistakes: ['不是 JSON 文件，请检查引号和逗号。'] }
  const read = z.safeParse(Array.isArray(value) ? z.array(sheet).check(z.minLength(1)) : sheet, value, {
    error: sayIssue,
  })
  if (!read.success) return { ok: false, mistakes: read.error.issues.map(mistake) }
  const sheets = Array.isArray(read.data) ? read.data : [read.data]
  return { ok: true, title: sheets[0]?.title, sheets }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function mistake(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? '文件' : issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return `${where}：${issue.message}`
  return `${where}：有不认识的项“${issue.keys.join('”“')}”，请删去或改名`
}
