import { humanRoles } from '@tongxin/core/roster/human-sheet'
import { rosterOrders } from '@tongxin/core/roster/names/roster-order'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, page, prose, search, sortOrder } from '../fields.ts'
import { sentSheet, sheetView } from './roster-sheet.ts'

const orNull = <S extends z.ZodMiniType>(schema: S) => z.nullable(schema)
const optionalLine = (name: string, most = 100) => orNull(line(name, most))

/** Half-open days; `from` null: the beginning is not recorded; `to` null: it still holds. */
const span = { from: orNull(day), to: orNull(day) }

export const unitSheet = z.strictObject({
  name: line('单位名称', 60),
  shortName: optionalLine('简称', 30),
  kind: line('类别', 30),
  parentId: orNull(id),
  sortOrder,
  ...span,
})

export const unitView = z.object({
  id,
  version: z.number(),
  name: z.string(),
  shortName: z.nullable(z.string()),
  kind: z.string(),
  parentId: z.nullable(id),
  sortOrder: z.number(),
  from: z.nullable(day),
  to: z.nullable(day),
  cadres: z.number(),
  persons: z.number(),
})
export type UnitView = z.infer<typeof unitView>

export const listUnits = endpoint({
  id: 'roster.units',
  method: 'GET',
  path: '/api/units',
  permission: 'unit.read',
  summary: 'The tree of units of a day (today unless asked), with how many cadres and persons each has.',
  query: z.object({ on: z.optional(day) }),
  answer: z.object({
    rows: z.array(unitView),
    can: z.object({ write: z.boolean(), merge: z.boolean() }),
  }),
  refusals: [],
})

export const enterUnit = endpoint({
  id: 'roster.enter-unit',
  method: 'POST',
  path: '/api/units',
  permission: 'unit.write',
  summary: 'Enter a new unit.',
  body: unitSheet,
  answer: z.object({ id, version: z.number() }),
  creates: true,
  refusals: ['unit-unknown', 'dates-reversed', 'vocabulary-refused'],
})

export const changeUnit = endpoint({
  id: 'roster.change-unit',
  method: 'PUT',
  path: '/api/units/:id',
  permission: 'unit.write',
  summary: 'Say how a unit is from a day on; what held before keeps its days.',
  params: byId,
  body: unitSheet,
  answer: z.object({ id, version: z.number() }),
  versioned: true,
  refusals: ['not-found', 'stale-version', 'unit-unknown', 'unit-inside-itself', 'dates-reversed'],
})

const peopleQuery = z.object({
  search,
  /** A unit: it and all below it. */
  unit: z.optional(id),
  order: z._default(z.enum(rosterOrders), 'manual'),
  ...page,
})

const personOrCadre = {
  id,
  name: z.string(),
  /** The number of 手工顺序; null: none. */
  number: z.nullable(z.number()),
  staffNo: z.nullable(z.string()),
  unitId: z.nullable(id),
  unitName: z.nullable(z.string()),
  post: z.nullable(z.string()),
}

export const cadreRow = z.object({
  ...personOrCadre,
  body: z.nullable(z.string()),
  rank: z.nullable(z.string()),
  inCharge: z.array(z.string()),
})

export const personRow = z.object({
  ...personOrCadre,
  title: z.nullable(z.string()),
  employment: z.nullable(z.string()),
  /** null where the asker does not see it. */
  parties: z.nullable(z.array(z.string())),
  identities: z.nullable(
    z.array(z.object({ word: z.string(), role: z.nullable(z.string()), level: z.nullable(z.string()) })),
  ),
  registers: z.array(z.string()),
})

/** Characters on the page whose strokes are not known: names with them come after those without, by code point. */
const withoutStrokes = z.array(z.string())

export const listCadres = endpoint({
  id: 'roster.cadres',
  method: 'GET',
  path: '/api/cadres',
  permission: 'human.read',
  summary:
    'Cadres of today in 班子 order, by 姓氏笔画 or by sound; search by name, pinyin, initials or staff number.',
  query: peopleQuery,
  answer: z.object({
    rows: z.array(cadreRow),
    total: z.number(),
    withoutStrokes,
    can: z.object({ write: z.boolean() }),
  }),
  refusals: [],
})

export const listPersons = endpoint({
  id: 'roster.persons',
  method: 'GET',
  path: '/api/persons',
  permission: 'human.read',
  summary: 'Persons of today in the same orders; party and identities only where the asker may see them.',
  query: peopleQuery,
  answer: z.object({
    rows: z.array(personRow),
    total: z.number(),
    withoutStrokes,
    can: z.object({ write: z.boolean() }),
  }),
  refusals: [],
})

export const searchRoster = endpoint({
  id: 'roster.search',
  method: 'GET',
  path: '/api/roster/search',
  permission: 'human.read',
  summary: 'The first few humans and units that a few letters or characters name.',
  query: z.object({ q: line('要找的字', 40) }),
  answer: z.object({
    humans: z.array(
      z.object({
        id,
        name: z.string(),
        role: z.enum(humanRoles),
        unitName: z.nullable(z.string()),
        post: z.nullable(z.string()),
      }),
    ),
    units: z.array(z.object({ id, name: z.string() })),
  }),
  refusals: [],
})

export const enterHuman = endpoint({
  id: 'roster.enter-human',
  method: 'POST',
  path: '/api/humans',
  permission: 'human.write',
  summary: 'Enter a new human with at least one role.',
  body: sentSheet,
  answer: z.object({ id, version: z.number() }),
  creates: true,
  refusals: [
    'not-found',
    'staff-number-taken',
    'unit-unknown',
    'vocabulary-refused',
    'dates-reversed',
    'dates-overlap',
  ],
})

export const showHuman = endpoint({
  id: 'roster.human',
  method: 'GET',
  path: '/api/humans/:id',
  permission: 'human.read',
  summary: 'The sheet of a human with all dated facts, sensitive fields as the asker may see them.',
  params: byId,
  answer: sheetView,
  refusals: ['not-found'],
})

export const changeHuman = endpoint({
  id: 'roster.change-human',
  method: 'PUT',
  path: '/api/humans/:id',
  permission: 'human.write',
  summary: 'Change a sheet: rows that differ are entered anew, the old ones superseded.',
  params: byId,
  body: sentSheet,
  answer: z.object({ id, version: z.number() }),
  versioned: true,
  refusals: [
    'not-found',
    'stale-version',
    'staff-number-taken',
    'unit-unknown',
    'vocabulary-refused',
    'dates-reversed',
    'dates-overlap',
  ],
})

export const revealHuman = endpoint({
  id: 'roster.reveal',
  method: 'POST',
  path: '/api/humans/:id/reveal',
  permission: 'human.reveal',
  summary: 'The full value of masked fields, for a purpose that is kept in the audit.',
  params: byId,
  body: z.strictObject({
    fields: z
      .array(z.enum(['phone', 'email', 'ethnicity']))
      .check(z.minLength(1, { error: '请选择要显示的内容' }), z.maxLength(3)),
    purpose: prose('用途', 100),
  }),
  answer: z.object({
    phone: z.optional(z.nullable(z.string())),
    email: z.optional(z.nullable(z.string())),
    ethnicity: z.optional(z.nullable(z.string())),
  }),
  refusals: ['not-found'],
})
