import { isPartialDate } from '@tongxin/core/calendar/partial-date'
import { humanRoles, portfolioKinds, qualificationKinds } from '@tongxin/core/roster/human-sheet'
import { findParty } from '@tongxin/core/roster/party'
import * as z from 'zod/mini'
import { day, id, line, sortOrder } from '../fields.ts'

// A human's sheet as it travels: what is sent, and what the asker is shown of it.

const orNull = <S extends z.ZodMiniType>(schema: S) => z.nullable(schema)
const optionalLine = (name: string, most = 100) => orNull(line(name, most))

/** Half-open days; `from` null: the beginning is not recorded; `to` null: it still holds. */
const span = { from: orNull(day), to: orNull(day) }

const party = z.string({ error: '请选择政治面貌' }).check(
  z.maxLength(20, { error: '没有这种政治面貌，请从列出的选项中选择' }),
  z.refine((code) => findParty(code)?.code === code, { error: '没有这种政治面貌，请从列出的选项中选择' }),
)
const bornOn = z.string().check(z.refine(isPartialDate, { error: '出生年月请写成 1980-01 的样子' }))
const diedOn = z
  .string()
  .check(z.refine(isPartialDate, { error: '去世日期请写成 2026-10-08 或 2026-10 的样子' }))

/** The rows of a sheet's facts by kind; core/roster/human-sheet.ts says what each means. */
const row = {
  role: { role: z.enum(humanRoles), unitId: orNull(id), sortOrder, ...span },
  membership: { party, ...span },
  post: {
    unitId: orNull(id),
    title: line('职务', 60),
    body: optionalLine('班子', 60),
    rank: optionalLine('职级', 30),
    isMain: z.boolean(),
    ...span,
  },
  employment: { unitId: orNull(id), status: line('在职情况', 20), ...span },
  qualification: { kind: z.enum(qualificationKinds), word: line('名称', 30), ...span },
  identity: {
    word: line('身份', 30),
    role: optionalLine('担任职务', 30),
    level: optionalLine('级别', 20),
    organisation: optionalLine('所在组织', 60),
    ...span,
  },
  register: { register: line('名册', 40), ...span },
  portfolio: { unitId: id, kind: z.enum(portfolioKinds), ...span },
}

/** A part left out stays as it is; null empties it. A kind of fact sent is sent whole. */
const sentDetail = z.strictObject({
  name: z.optional(line('姓名', 40)),
  pinyin: z.optional(optionalLine('姓名拼音', 100)),
  staffNo: z.optional(optionalLine('工号', 20)),
  gender: z.optional(orNull(z.enum(['男', '女'], { error: '性别只能是男或女' }))),
  born: z.optional(orNull(bornOn)),
  died: z.optional(orNull(diedOn)),
  phone: z.optional(optionalLine('手机', 30)),
  email: z.optional(optionalLine('邮箱')),
  ethnicity: z.optional(optionalLine('民族', 20)),
})

const someRows = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.optional(
    z.array(z.strictObject(shape)).check(z.maxLength(100, { error: '最多 100 行，请先去掉不需要的' })),
  )

const sentFacts = z.strictObject({
  roles: someRows(row.role),
  memberships: someRows(row.membership),
  posts: someRows(row.post),
  employments: someRows(row.employment),
  qualifications: someRows(row.qualification),
  identities: someRows(row.identity),
  registers: someRows(row.register),
  portfolios: someRows(row.portfolio),
})

export const sentSheet = z.strictObject({ detail: sentDetail, facts: sentFacts })

const showing = z.enum(['plain', 'masked', 'hidden'])

/** `masked` fields hold a mask (138****1234), hidden ones null; `shown` says which is which. */
export const sheetView = z.object({
  id,
  version: z.number(),
  detail: z.object({
    name: z.string(),
    pinyin: z.nullable(z.string()),
    staffNo: z.nullable(z.string()),
    gender: z.nullable(z.string()),
    born: z.nullable(z.string()),
    died: z.nullable(z.string()),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
    ethnicity: z.nullable(z.string()),
  }),
  facts: z.object({
    roles: z.array(z.object(row.role)),
    memberships: z.array(z.object(row.membership)),
    posts: z.array(z.object(row.post)),
    employments: z.array(z.object(row.employment)),
    qualifications: z.array(z.object(row.qualification)),
    identities: z.array(z.object(row.identity)),
    registers: z.array(z.object(row.register)),
    portfolios: z.array(z.object(row.portfolio)),
  }),
  /** The name as it is read: Shàn Zhīxíng. */
  spelled: z.string(),
  shown: z.object({ phone: showing, email: showing, ethnicity: showing, party: showing, identity: showing }),
  unitNames: z.record(z.string(), z.string()),
  can: z.object({
    write: z.boolean(),
    reveal: z.boolean(),
    history: z.boolean(),
    merge: z.boolean(),
    pairs: z.boolean(),
  }),
})
export type SheetView = z.infer<typeof sheetView>
