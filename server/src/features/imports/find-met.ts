import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import type { Offered } from '../../intake/tables/row-place.ts'
import type { ContactGround, NamedHuman } from './contact-ground.ts'
import { type NotFound, named, pairedOn, unknownNames, wrong } from './unknown-names.ts'

export type Met = { readonly ok: true; readonly cadreId: string; readonly personIds: readonly string[] }
/**
 * Whom a row of an old ledger means: a name, or a number that must fit it, and of several of one name those who were paired
 * on the day. Never guessed.
 */
export function findMet(line: ContactLine, ground: ContactGround): Met | NotFound {
  const [unknown] = unknownNames(line, ground)
  if (unknown) return unknown
  const cadres = named({ name: line.cadre, staffNo: line.cadreNo }, ground)
  if (line.personNo !== undefined && line.persons.length > 1)
    return wrong(
      { field: 'personNo', value: line.personNo },
      '一行有几位，不知道是谁的工号',
      '请分成几行，每行一位',
    )
  const persons = line.persons.map((name) => named({ name, staffNo: line.personNo }, ground))
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

type Unpaired = {
  readonly cadres: readonly NamedHuman[]
  readonly persons: readonly (readonly NamedHuman[])[]
  readonly ground: ContactGround
}

/** Of several in a row only those are told who were not paired with the cadre. */
function notPaired(line: ContactLine, { cadres, persons, ground }: Unpaired): NotFound {
  const isPaired = (found: readonly NamedHuman[]) =>
    cadres.some((cadre) => found.some((person) => pairedOn(ground, { cadre, person, on: line.heldOn })))
  const apart = line.persons.filter((_, at) => !isPaired(persons[at] ?? []))
  // Each is paired with some cadre of this name, but no one cadre with all of them.
  const meant = apart.length > 0 ? apart : line.persons
  const who = meant.length < line.persons.length ? `其中${meant.join('、')}` : ''
  const ids = new Set(
    line.persons.flatMap((name, at) => (meant.includes(name) ? (persons[at] ?? []).map(({ id }) => id) : [])),
  )
  const spans = ground.pairs.filter(
    (pair) => cadres.some((cadre) => cadre.id === pair.cadreId) && ids.has(pair.personId),
  )
  const said = spans
    .map(({ from, endedOn }) => (endedOn === null ? `${from} 起` : `${from} 至 ${endedOn} 前`))
    .join('，')
  return said === ''
    ? wrong(
        { field: 'persons', value: line.persons.join('、') },
        `${who}与${line.cadre}没有结过对`,
        '请核对姓名，或先导入当时的结对',
      )
    : wrong(
        { field: 'heldOn', value: line.heldOn },
        `${who}当天不在结对期内（结对${said}）`,
        '请核对日期，或先补上当时的结对',
      )
}
