import type { Day } from '@tongxin/core/calendar/day'
import { tiersCountingAssistants } from '@tongxin/core/pairing/assistants/assistant-contacts'
import { nearest } from '@tongxin/core/reading/nearest'
import { bareName } from '@tongxin/core/roster/names/canonical-name'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import type { Offered } from '../../intake/tables/row-place.ts'
import type { ContactGround, NamedHuman } from './contact-ground.ts'

export type Met = { readonly ok: true; readonly cadreId: string; readonly personIds: readonly string[] }
type NotFound = {
  readonly ok: false
  readonly field: 'cadre' | 'persons' | 'heldOn' | 'cadreNo' | 'personNo'
  readonly value: string
  readonly reason: string
  readonly fix: string
  readonly offers?: Offered
}

/**
 * Whom a row of an old ledger means: a name, or a number that must fit it, and of several of one name those who were paired
 * on the day. Never guessed.
 */
export function findMet(line: ContactLine, ground: ContactGround): Met | NotFound {
  const cadres = named({ name: line.cadre, staffNo: line.cadreNo }, ground.humans)
  if (cadres.length === 0) return unknownHuman({ field: 'cadre', name: line.cadre }, line, ground)
  if (line.personNo !== undefined && line.persons.length > 1)
    return wrong(
      { field: 'personNo', value: line.personNo },
      '一行有几位，不知道是谁的工号',
      '请分成几行，每行一位',
    )
  const persons = line.persons.map((name) => named({ name, staffNo: line.personNo }, ground.humans))
  const missing = persons.findIndex((found) => found.length === 0)
  if (missing !== -1)
    return unknownHuman({ field: 'persons', name: line.persons[missing] ?? '' }, line, ground)
  const fitting = cadres.flatMap((cadre) => {
    const paired = persons.map((found) =>
      found.filter((person) => pairedOn(ground, { cadre, person, on: line.heldOn })),
    )
    return paired.every((found) => found.length > 0) ? [{ cadre, paired }] : []
  })
  const [first, other] = fitting
  if (!first) return notPaired(line, { cadres, persons, ground })
  if (other)
    return {
      ...wrong(
        { field: 'cadre', value: line.cadre },
        '名册中有同名的干部，当天都与此人结对',
        '请填写“干部工号”',
      ),
      offers: numbersOf(
        'cadreNo',
        fitting.map(({ cadre }) => cadre),
      ),
    }
  const twofold = first.paired.findIndex((found) => found.length > 1)
  if (twofold !== -1)
    return {
      ...wrong(
        { field: 'persons', value: line.persons[twofold] ?? '' },
        '有同名的代表人士，当天都在结对',
        '请填写“代表人士工号”',
      ),
      offers: numbersOf('personNo', line.persons.length === 1 ? (first.paired[twofold] ?? []) : []),
    }
  return { ok: true, cadreId: first.cadre.id, personIds: first.paired.flatMap((found) => found[0]?.id ?? []) }
}

/** The staff numbers that tell people of one name apart. */
function numbersOf(field: string, humans: readonly NamedHuman[]): Offered {
  return {
    field,
    values: humans.flatMap(({ staffNo }) =>
      staffNo === null ? [] : [{ value: staffNo, label: `工号 ${staffNo}` }],
    ),
  }
}

type Asked = { readonly name: string; readonly staffNo: string | undefined }

function named({ name, staffNo }: Asked, humans: ContactGround['humans']): readonly NamedHuman[] {
  const bare = bareName(name)
  return humans.filter(
    (human) => bareName(human.name) === bare && (staffNo === undefined || human.staffNo === staffNo),
  )
}

type Asking = { readonly cadre: NamedHuman; readonly person: NamedHuman; readonly on: Day }

function pairedOn({ pairs, policyOn }: ContactGround, { cadre, person, on }: Asking): boolean {
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

function unknownHuman(
  { field, name }: { readonly field: 'cadre' | 'persons'; readonly name: string },
  line: ContactLine,
  ground: ContactGround,
): NotFound {
  const { humans } = ground
  const staffNo = field === 'cadre' ? line.cadreNo : line.personNo
  const owner = staffNo === undefined ? undefined : humans.find((human) => human.staffNo === staffNo)
  const numbered = field === 'cadre' ? 'cadreNo' : 'personNo'
  if (staffNo !== undefined && owner)
    return wrong({ field: numbered, value: staffNo }, `这个工号在名册中是“${owner.name}”`, '请核对姓名和工号')
  if (staffNo !== undefined && humans.some((human) => bareName(human.name) === bareName(name)))
    return wrong({ field: numbered, value: staffNo }, '名册中此人不是这个工号', '请核对工号，或把工号空着')
  const like = nearest(name, new Set(humans.map((human) => human.name)))
  return {
    ...wrong(
      { field: field, value: name },
      '名册中没有此人',
      like ? `是不是“${like}”；或先导入名册` : '请核对姓名，或先导入名册',
    ),
    ...(line.persons.length === 1 && { offers: { field, values: paired({ field, like }, line, ground) } }),
  }
}

/** Who was paired that day with whoever is known of the two; the most like first. */
function paired(
  { field, like }: { readonly field: 'cadre' | 'persons'; readonly like: string | undefined },
  line: ContactLine,
  ground: ContactGround,
): Offered['values'] {
  const known = named(
    field === 'cadre'
      ? { name: line.persons[0] ?? '', staffNo: line.personNo }
      : { name: line.cadre, staffNo: line.cadreNo },
    ground.humans,
  )
  const others = ground.humans.filter((other) =>
    known.some((one) => {
      const [cadre, person] = field === 'cadre' ? [other, one] : [one, other]
      return pairedOn(ground, { cadre, person, on: line.heldOn })
    }),
  )
  const names = [...new Set([...(like === undefined ? [] : [like]), ...others.map(({ name }) => name)])]
  return names.length > 6 && like === undefined
    ? []
    : names.slice(0, 6).map((name) => ({ value: name, label: name }))
}

type Unpaired = {
  readonly cadres: readonly NamedHuman[]
  readonly persons: readonly (readonly NamedHuman[])[]
  readonly ground: ContactGround
}

function notPaired(line: ContactLine, { cadres, persons, ground }: Unpaired): NotFound {
  const everyone = new Set(persons.flat().map((person) => person.id))
  const spans = ground.pairs.filter(
    (pair) => cadres.some((cadre) => cadre.id === pair.cadreId) && everyone.has(pair.personId),
  )
  const said = spans
    .map(({ from, endedOn }) => (endedOn === null ? `${from} 起` : `${from} 至 ${endedOn} 前`))
    .join('，')
  return said === ''
    ? wrong(
        { field: 'persons', value: line.persons.join('、') },
        `与${line.cadre}没有结过对`,
        '请核对姓名，或先导入当时的结对',
      )
    : wrong(
        { field: 'heldOn', value: line.heldOn },
        `当天不在结对期内（结对${said}）`,
        '请核对日期，或先补上当时的结对',
      )
}

function wrong(at: Pick<NotFound, 'field' | 'value'>, reason: string, fix: string): NotFound {
  return { ok: false, ...at, reason, fix }
}
