// The names of a row of an old ledger that nobody in the roster has, each with who may be meant.

import type { Day } from '@tongxin/core/calendar/day'
import { tiersCountingAssistants } from '@tongxin/core/pairing/assistants/assistant-contacts'
import { nearest } from '@tongxin/core/reading/nearest'
import { bareName } from '@tongxin/core/roster/names/canonical-name'
import type { Offered } from '../../intake/tables/row-place.ts'
import type { ContactGround, NamedHuman, NamesSaid } from './contact-ground.ts'

export type NotFound = {
  readonly ok: false
  readonly field: 'cadre' | 'persons' | 'heldOn' | 'cadreNo' | 'personNo'
  readonly value: string
  readonly reason: string
  readonly fix: string
  readonly offers?: Offered
}

/** All of them. Whose number would be meant where a row has several is not known. */
export function unknownNames(said: NamesSaid, ground: ContactGround): readonly NotFound[] {
  const { cadre, cadreNo, persons = [], personNo } = said
  const asked = [
    ...(cadre === undefined ? [] : [{ field: 'cadre' as const, name: cadre, staffNo: cadreNo }]),
    ...(personNo !== undefined && persons.length > 1
      ? []
      : persons.map((name) => ({ field: 'persons' as const, name, staffNo: personNo }))),
  ]
  return asked.filter((one) => named(one, ground).length === 0).map((one) => unknownHuman(one, said, ground))
}

function unknownHuman(
  { field, name }: { readonly field: 'cadre' | 'persons'; readonly name: string },
  line: NamesSaid,
  ground: ContactGround,
): NotFound {
  const { humans } = ground
  const staffNo = field === 'cadre' ? line.cadreNo : line.personNo
  const owner = staffNo === undefined ? undefined : humans.find((human) => human.staffNo === staffNo)
  const numbered = field === 'cadre' ? 'cadreNo' : 'personNo'
  if (staffNo !== undefined && owner)
    return wrong({ field: numbered, value: staffNo }, `这个工号在名册中是“${owner.name}”`, '请核对姓名和工号')
  if (staffNo !== undefined && named({ name, staffNo: undefined }, ground).length > 0)
    return wrong({ field: numbered, value: staffNo }, '名册中此人不是这个工号', '请核对工号，或把工号空着')
  const like = nearest(name, new Set(humans.map((human) => human.name)))
  const reason = '名册中没有此人'
  const fix = like ? `是不是“${like}”；或先导入名册` : '请核对姓名，或先导入名册'
  if (field === 'persons' && line.persons && line.persons.length > 1)
    return {
      ...wrong({ field, value: line.persons.join('、') }, `其中“${name}”${reason}`, fix),
      ...mendedCell(line.persons, name, like),
    }
  return {
    ...wrong({ field, value: name }, reason, fix),
    ...(line.persons?.length === 1 && { offers: { field, values: paired({ field, like }, line, ground) } }),
  }
}

/** The cell with the others in it, so that mending one name loses nobody. */
function mendedCell(persons: readonly string[], name: string, like: string | undefined) {
  if (like === undefined || persons.includes(like)) return {}
  const value = persons.map((one) => (one === name ? like : one)).join('、')
  return { offers: { field: 'persons', values: [{ value, label: like }] } }
}

/** Who was paired that day with whoever is known of the two; the most like first. */
function paired(
  { field, like }: { readonly field: 'cadre' | 'persons'; readonly like: string | undefined },
  line: NamesSaid,
  ground: ContactGround,
): Offered['values'] {
  const on = line.heldOn
  const known = named(
    field === 'cadre'
      ? { name: line.persons?.[0] ?? '', staffNo: line.personNo }
      : { name: line.cadre ?? '', staffNo: line.cadreNo },
    ground,
  )
  const others = ground.humans.filter((other) =>
    known.some((one) => {
      const [cadre, person] = field === 'cadre' ? [other, one] : [one, other]
      return on !== undefined && pairedOn(ground, { cadre, person, on })
    }),
  )
  const names = [...new Set([...(like === undefined ? [] : [like]), ...others.map(({ name }) => name)])]
  return names.length > 6 && like === undefined
    ? []
    : names.slice(0, 6).map((name) => ({ value: name, label: name }))
}

type Asked = { readonly name: string; readonly staffNo: string | undefined }

/** Everybody of a name, or of these who has the number. */
export function named(
  { name, staffNo }: Asked,
  { byName }: Pick<ContactGround, 'byName'>,
): readonly NamedHuman[] {
  const all = byName.get(bareName(name)) ?? []
  return staffNo === undefined ? all : all.filter((human) => human.staffNo === staffNo)
}

type Asking = { readonly cadre: NamedHuman; readonly person: NamedHuman; readonly on: Day }

export function pairedOn({ pairs, policyOn }: ContactGround, { cadre, person, on }: Asking): boolean {
  return pairs.some(
    (pair) =>
      pair.cadreId === cadre.id &&
      pair.personId === person.id &&
      pair.from <= on &&
      (pair.endedOn === null || pair.endedOn > on) &&
      (pair.assistedIn === null || countsAssistants(policyOn(on), pair.assistedIn)),
  )
}

function countsAssistants(policy: ReturnType<ContactGround['policyOn']>, tier: string): boolean {
  return policy !== undefined && policy !== 'later' && tiersCountingAssistants(policy).includes(tier)
}

export function wrong(at: Pick<NotFound, 'field' | 'value'>, reason: string, fix: string): NotFound {
  return { ok: false, ...at, reason, fix }
}
