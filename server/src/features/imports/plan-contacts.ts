import type { Day } from '@tongxin/core/calendar/day'
import type { ContactEntry } from '@tongxin/core/contacts/contact-entry'
import { decideLogging } from '@tongxin/core/contacts/decide-contact'
import type { RowError } from '@tongxin/core/intake/row-error'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import { errorAt, inOrder } from '../../intake/row-place.ts'
import type { TableReading } from '../../intake/rows.ts'
import type { Ids } from '../../platform/ids.ts'
import type { ContactGround } from './contact-ground.ts'
import { contactProblem } from './contact-problem.ts'
import { findMet, type Met } from './find-met.ts'
import type { Plan, PlannedRow } from './plan.ts'

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
  const planned = table.accepted.map(({ row, value }) => planRow(row, value, setting))
  return {
    rows: planned.flatMap((one) => ('pile' in one ? [one] : [])),
    problems: inOrder([...table.errors, ...planned.flatMap((one) => ('pile' in one ? [] : [one]))]),
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
  const known = alreadyRecorded(line, met, ground)
  if (known === 'same') return { ...head, pile: 'same' }
  if (known) return problem('heldOn', line.heldOn, known)
  const rootId = ids.next()
  const policy = ground.policyOn(line.heldOn)
  const pairedOn = new Set(met.personIds)
  const decision = decideLogging(entryOf(line, met), {
    today,
    policy,
    pairedOn,
    events: [],
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

function entryOf(line: ContactLine, { personIds }: Met): ContactEntry {
  return {
    heldOn: line.heldOn,
    form: line.form,
    place: line.place ?? '',
    parts: personIds.map((personId) => ({
      personId,
      initiatedBy: line.initiatedBy ?? 'cadre',
      brief: line.brief,
      topics: line.topics ?? [],
      acts: [],
      raised: line.raised === undefined ? null : { kind: 'suggestion', text: line.raised },
      remark: line.remark ?? '',
      spoke: null,
    })),
  }
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

/** Known by day, people and form; the text tells whether it is the same record or one that says otherwise. */
function alreadyRecorded({ heldOn, form, brief }: ContactLine, met: Met, { recorded }: ContactGround) {
  const own = recorded.filter(
    (part) =>
      part.cadreId === met.cadreId &&
      part.heldOn === heldOn &&
      part.form === form &&
      met.personIds.includes(part.personId),
  )
  if (own.length === 0) return undefined
  const told = new Set(own.filter((part) => plain(part.brief) === plain(brief)).map((part) => part.personId))
  if (met.personIds.every((id) => told.has(id))) return 'same'
  return {
    reason: '台账中已有这一天同一形式的记录，内容不同',
    fix: '是同一次的，请在台账中补充修改，并从表中删去这一行；是另一次的，请在台账中补记',
  }
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')
