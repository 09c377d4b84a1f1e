import { parseDay } from '@tongxin/core/calendar/day'
import { isAcademicYearId } from '@tongxin/core/calendar/term'
import { hasIdentityNumber } from '@tongxin/core/contacts/identity-number'
import * as z from 'zod/mini'

// Field schemas that several nouns share; the messages are what a person reads beside the field.

export const id = z.uuid({ error: '请选择；已经选了的，请重新选一次' })
/** 2026-2027. */
export const academicYear = z
  .string({ error: '请填写学年' })
  .check(
    z.trim(),
    z.maxLength(20, { error: '学年请写成 2026-2027 的样子' }),
    z.refine(isAcademicYearId, { error: '学年请写成 2026-2027 的样子' }),
  )
/** A day of the calendar, 2026-11-20; a day that does not exist is refused. */
export const day = z.pipe(
  z
    .string({ error: '请填写日期' })
    .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: '日期请写成 2026-11-20 的样子' })),
  z.transform((text, context) => {
    const parsed = parseDay(text)
    if (parsed !== null) return parsed
    context.issues.push({ code: 'custom', message: `没有 ${text} 这一天，请核对年、月、日`, input: text })
    return z.NEVER
  }),
)
export const moment = z.string()

/** A word of a list the page was given: a term, a tier, a form. */
export const word = z.string().check(z.maxLength(200, { error: '不能超过 200 字，请从列出的选项中选择' }))

/** What people are looked for by; '' for all. */
export const search = z._default(
  z.string().check(z.maxLength(100, { error: '要找的字不能超过 100 字，请写短一些' })),
  '',
)

/** One of several in their order, counted from 1. */
export const ordinal = z.coerce
  .number({ error: '请填写数字' })
  .check(
    z.int({ error: '请填写整数' }),
    z.gte(1, { error: '从 1 数起，请核对' }),
    z.lte(999_999, { error: '数字过大，请核对' }),
  )

/** 排序: any whole number the database keeps. */
export const sortOrder = z
  .int({ error: '排序请填整数' })
  .check(
    z.gte(-999_999_999, { error: '排序的数字过小，请改用较大的整数' }),
    z.lte(999_999_999, { error: '排序的数字过大，请改用较小的整数' }),
  )

/** A required line of text, trimmed, at most `most` characters. */
export const line = (name: string, most = 100) =>
  z
    .string({ error: `请填写${name}` })
    .check(
      z.trim(),
      z.minLength(1, { error: `请填写${name}` }),
      z.maxLength(most, { error: `${name}不能超过 ${most} 字` }),
    )

/** An optional text, trimmed, at most `most` characters. */
export const text = (name: string, most = 2000) =>
  z
    .string({ error: `请填写${name}，没有的留空` })
    .check(z.trim(), z.maxLength(most, { error: `${name}不能超过 ${most} 字` }))

const withoutIdentityNumber = (name: string) =>
  z.refine<string>((said) => !hasIdentityNumber(said), {
    error: `${name}里像是有身份证号。本系统不保存身份证号，请删去后再保存`,
  })

/** What somebody says in words of their own, a reason or a reply: a line without an identity number. */
export const prose = (name: string, most = 100) => line(name, most).check(withoutIdentityNumber(name))

/** The same, where it may be left out. */
export const optionalProse = (name: string, most = 2000) =>
  text(name, most).check(withoutIdentityNumber(name))

/** A line of a list by day, as the list before named it: 2026-11-20_ and an id. */
export const lineMark = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/, { error: '翻页的位置不对，请从第一页看起' })),
  z.transform((text, context) => {
    const heldOn = parseDay(text.slice(0, 10))
    const partId = z.safeParse(id, text.slice(11))
    if (heldOn !== null && partId.success) return { heldOn, partId: partId.data }
    context.issues.push({ code: 'custom', message: '翻页的位置不对，请从第一页看起', input: text })
    return z.NEVER
  }),
)

/** One page of a list: 1-based page, at most 200 rows. */
export const page = {
  page: z._default(ordinal, 1),
  size: z._default(ordinal.check(z.lte(200, { error: '一页最多 200 行' })), 50),
}

export const byId = z.object({ id })
