import type { Day } from '@tongxin/core/calendar/day'
import type { ContactEntry } from '@tongxin/core/contacts/contact-entry'
import { decideLogging } from '@tongxin/core/contacts/decide-contact'
import type { RowError } from '@tongxin/core/intake/row-error'
import * as columns from '../../intake/contacts/contact-columns.ts'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import { errorAt, inOrder } from '../../intake/tables/row-place.ts'
import type { CellReader, TableReading } from '../../intake/tables/rows.ts'
import type { Ids } from '../../platform/ids.ts'
import { askedTogether } from './asked-together.ts'
import type { ContactGround, NamesSaid } from './contact-ground.ts'
import { contactProblem, formProblem } from './contact-problem.ts'
import { findAnswered } from './find-answered.ts'
import { findMet, type Met } from './find-met.ts'
import { type Judged, joinedRows } from './joined-rows.ts'
import type { Plan, PlannedRow } from './plan.ts'
import { recordedBefore } from './recorded-before.ts'
import { type NotFound, unknownNames } from './unknown-names.ts'

type Table = TableReading<ContactLine>
type Parts = { readonly ground: ContactGround; readonly today: Day; readonly ids: Ids }
type Setting = Parts & {
  readonly table: Table
  /** Which row has already told of this cadre, person, day and form. */
  readonly saidIn: Map<string, number>
}

/** What old records would be written: those of people paired on their day, under the document of that day. */
export function planContacts(table: Table, parts: Parts): Plan {
  const setting: Setting = { ...parts, table, saidIn: new Map() }
  const judged = table.accepted.map(({ row, value }) => ({
    line: value,
    planned: planRow(row, value, setting),
  }))
  const planned = joinedRows(askedTogether(judged, table), table)
  return {
    rows: planned.flatMap((one) => ('pile' in one ? [one] : [])),
    problems: inOrder([
      ...table.errors,
      ...planned.flatMap((one) => ('pile' in one ? [] : [one])),
      ...moreUnknown(setting),
      ...moreForms(judged, setting),
    ]),
  }
}

/** Names nobody has beside what else is wrong in their rows, so that all of a row is mended at once. */
function moreUnknown({ table, ground }: Setting): readonly RowError[] {
  const told = (row: number, found: readonly NotFound[]) =>
    found.map((one) => errorAt(table, { row, field: one.field, value: one.value }, one))
  return [
    ...table.faulty.flatMap(({ row, read }) => told(row, unknownNames(namesOf(read), ground))),
    // The first of them is what its row was refused for.
    ...table.accepted.flatMap(({ row, value }) => told(row, unknownNames(value, ground).slice(1))),
  ]
}

/** Forms no document has, of rows refused for something else; without a day that can be read, by the document of today. */
function moreForms(judged: readonly Judged[], { table, ground, today }: Setting): readonly RowError[] {
  const refused = judged.flatMap(({ line, planned }) =>
    'pile' in planned ? [] : [{ row: planned.row, form: line.form, on: line.heldOn, told: planned.header }],
  )
  const unread = table.faulty.map(({ row, read }) => ({ row, form: read(columns.form), on: today, told: '' }))
  return [...refused, ...unread].flatMap(({ row, form, on, told }) => {
    const wrong = told === columns.form.header ? undefined : formProblem(form, ground.policyOn(on))
    return wrong ? errorAt(table, { row, field: wrong.field, value: wrong.value }, wrong) : []
  })
}

export function namesInFaulty({ faulty }: Pick<Table, 'faulty'>): readonly NamesSaid[] {
  return faulty.map(({ read }) => namesOf(read))
}

function namesOf(read: CellReader): NamesSaid {
  return {
    cadre: read(columns.cadre),
    cadreNo: read(columns.cadreNo),
    persons: read(columns.persons),
    personNo: read(columns.personNo),
  }
}

function planRow(row: number, line: ContactLine, setting: Setting): PlannedRow | RowError {
  const { ground, table, today, ids } = setting
  const problem = (field: string, value: string, words: { reason: string; fix: string }) =>
    errorAt(table, { row, field, value }, words)
  const met = findMet(line, ground)
  if (!met.ok) return problem(met.field, met.value, met)
  const twin = earlierTwin(row, { line, met }, setting)
  if (twin) return problem('heldOn', line.heldOn, twin)
  const head = {
    row,
    name: `${line.cadre}—${line.persons.join('、')}`,
    unit: `${line.heldOn} ${line.form}`,
    changes: [],
  }
  const known = recordedBefore(line, met, ground)
  if (known && 'same' in known)
    return { ...head, pile: 'same', sameAs: { ...known.same, personIds: met.personIds } }
  if (known) return problem('heldOn', line.heldOn, known)
  const rootId = ids.next()
  const policy = ground.policyOn(line.heldOn)
  const pairedOn = new Set(met.personIds)
  const denied = (['spoke', 'talk'] as const).find((said) => line[said] === false)
  if (denied && isTalk(line, policy))
    return problem(denied, '否', {
      reason: '这种形式是个别联系，本人自然说了话',
      fix: '请留空，或核对联系形式',
    })
  const answered = findAnswered(line, met, ground)
  if (!answered.ok) return problem('event', answered.value, answered)
  const decision = decideLogging(entryOf(line, met, answered.eventOf), {
    today,
    policy,
    pairedOn,
    events: answered.events,
    contactId: rootId,
  })
  if (!decision.ok) {
    const { field, value, ...words } = contactProblem(decision.refusal, line, policy)
    return problem(field, value, words)
  }
  const cadreUnitId = ground.unitOn(met.cadreId, line.heldOn)
  const contact = { rootId, cadreId: met.cadreId, cadreUnitId, decided: decision.changes }
  return { ...head, pile: 'added', contact }
}

function entryOf(
  line: ContactLine,
  { personIds }: Met,
  eventOf: (personId: string) => string | null,
): ContactEntry {
  return {
    heldOn: line.heldOn,
    form: line.form,
    place: line.place ?? '',
    series: line.series ?? null,
    parts: personIds.map((personId) => ({
      personId,
      initiatedBy: line.initiatedBy ?? 'cadre',
      brief: line.brief,
      topics: line.topics ?? [],
      acts: line.acts ?? [],
      event: eventOf(personId),
      raised: line.raised === undefined ? null : { kind: line.raisedKind ?? 'suggestion', text: line.raised },
      remark: line.remark ?? '',
      spoke: line.spoke ?? null,
      talk: line.talk ?? null,
    })),
  }
}

function isTalk({ form }: ContactLine, policy: ReturnType<ContactGround['policyOn']>): boolean {
  return typeof policy === 'object' && policy.forms.some(({ id, group }) => id === form && !group)
}

type Said = { readonly line: ContactLine; readonly met: Met }

function earlierTwin(row: number, { line, met }: Said, { saidIn }: Setting) {
  const keys = met.personIds.map((id) => `${met.cadreId} ${id} ${line.heldOn} ${line.form}`)
  const earlier = keys.flatMap((key) => saidIn.get(key) ?? [])[0]
  for (const key of keys) saidIn.set(key, saidIn.get(key) ?? row)
  return earlier === undefined
    ? undefined
    : {
        reason: `与第 ${earlier} 行是同一天、同一形式的同一次联系`,
        fix: '请只保留一行；确是两次的，请导入一次，另一次在台账中补记',
      }
}
