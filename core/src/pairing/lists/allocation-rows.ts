import { nearest } from '../../reading/nearest.ts'
import type { Human } from '../../roster/human.ts'
import { bareName } from '../../roster/names/canonical-name.ts'
import type { Candidate, OnFacts } from '../eligibility/candidate.ts'
import { eligible, failingRules } from '../eligibility/eligibility.ts'
import { ineligible } from './refused-pair.ts'

/** One pair of a 分配表 as somebody typed it. */
export interface AllocationRow {
  readonly row: number
  readonly cadre: string
  readonly person: string
  readonly unit: string | undefined
  readonly cadreNo: string | undefined
  readonly personNo: string | undefined
  readonly reason: string | undefined
}

/** Somebody of the roster a name may mean. */
export interface NamedHuman {
  readonly human: Human
  readonly staffNo: string | null
  readonly unitName: string
}

export interface AllocationGround {
  /** Of the list's tier and unit; everybody with a name, so that a cadre of another tier is told from a mistyped one. */
  readonly cadres: readonly NamedHuman[]
  readonly persons: readonly NamedHuman[]
  /** cadre and person, of the lines the list already has. */
  readonly listed: readonly { readonly cadreId: string; readonly personId: string }[]
  readonly tier: Pick<Candidate, 'policy' | 'tier'>
  readonly on: OnFacts
}

export type PlannedAllocation =
  | {
      readonly pile: 'added' | 'same'
      readonly row: number
      readonly cadre: NamedHuman
      readonly person: NamedHuman
      readonly reason: string
    }
  | {
      readonly pile: 'problem'
      readonly row: number
      readonly field: 'cadre' | 'person' | 'reason'
      readonly value: string
      /** Words without full stops, as every mistake of a table. */
      readonly reason: string
      readonly fix: string
    }

/**
 * What each row of a 分配表 would do to a draft: a pair added, one that is there already, or what is wrong and what to type
 * instead. Nobody is guessed: two of one name are asked about, and an ineligible pair is told with the rule that fails.
 */
export function planAllocation(
  rows: readonly AllocationRow[],
  ground: AllocationGround,
): readonly PlannedAllocation[] {
  const said = new Map<string, number>()
  return rows.map((row) => {
    const cadre = findNamed(row, 'cadre', ground.cadres)
    if ('pile' in cadre) return cadre
    const person = findNamed(row, 'person', ground.persons)
    if ('pile' in person) return person
    const key = `${cadre.human.id} ${person.human.id}`
    const earlier = said.get(key)
    if (earlier !== undefined)
      return problem(row, 'person', { reason: `与第 ${earlier} 行是同一对`, fix: '请只保留一行' })
    said.set(key, row.row)
    return planPair(row, { cadre, person }, ground)
  })
}

type Sides = { readonly cadre: NamedHuman; readonly person: NamedHuman }

function planPair(row: AllocationRow, { cadre, person }: Sides, ground: AllocationGround): PlannedAllocation {
  const planned = { row: row.row, cadre, person, reason: row.reason ?? '' }
  const isListed = ground.listed.some(
    ({ cadreId, personId }) => cadreId === cadre.human.id && personId === person.human.id,
  )
  if (isListed) return { ...planned, pile: 'same' }
  const answer = eligible({ ...ground.tier, cadre: cadre.human, person: person.human }, ground.on)
  if (answer.truth === 'false') {
    const rules = failingRules(answer)
    const field = rules.some(({ rule }) => rule === 'cadre') ? 'cadre' : 'person'
    const { reason, fix } = ineligible(rules, () => true)
    return problem(row, field, { reason, fix: `${fix}，或删去这一行` })
  }
  if ((answer.needsReason || answer.truth === 'unknown') && !row.reason) {
    const because = answer.truth === 'unknown' ? '资料缺失，无法判断是否符合条件' : '不在文件所说的一般范围内'
    return problem(row, 'reason', { reason: because, fix: '请在“理由”一列写明为什么仍要结对，或先补资料' })
  }
  return { ...planned, pile: 'added' }
}

type Problem = Extract<PlannedAllocation, { readonly pile: 'problem' }>

/** A staff number decides and the name must agree; else the name, within the unit where one is written. */
function findNamed(
  row: AllocationRow,
  side: 'cadre' | 'person',
  known: readonly NamedHuman[],
): NamedHuman | Problem {
  const name = row[side]
  const bare = bareName(name)
  const number = side === 'cadre' ? row.cadreNo : row.personNo
  if (number) {
    const numbered = known.find(({ staffNo }) => staffNo === number)
    if (numbered && bareName(numbered.human.name) === bare) return numbered
    const reason = numbered ? `工号 ${number} 在名册中是“${numbered.human.name}”` : `名册中没有工号 ${number}`
    return problem(row, side, { reason, fix: '请核对工号和姓名' })
  }
  const namesakes = known.filter(({ human }) => bareName(human.name) === bare)
  const unit = side === 'person' ? row.unit : undefined
  const here = unit === undefined ? namesakes : namesakes.filter(({ unitName }) => unitName === unit)
  const [first, second] = here.length > 0 ? here : namesakes
  if (first === undefined) return unknownName(row, side, known)
  if (second !== undefined)
    return problem(row, side, {
      reason: `名册中有 ${namesakes.length} 位同名人员（${namesakes.map(({ unitName }) => unitName).join('、')}）`,
      fix: side === 'person' ? '请填写对象工号或所在单位以区分' : '请填写领导工号以区分',
    })
  if (unit !== undefined && here.length === 0)
    return problem(row, side, {
      reason: `名册中${name}的单位是“${first.unitName}”，表中写的是“${unit}”`,
      fix: `请改为“${first.unitName}”，或先在名册中改单位`,
    })
  return first
}

function unknownName(row: AllocationRow, side: 'cadre' | 'person', known: readonly NamedHuman[]): Problem {
  const like = nearest(
    row[side],
    known.map(({ human }) => human.name),
  )
  const who = side === 'cadre' ? '干部' : '党外代表人士'
  return problem(row, side, {
    reason: `名册中没有这位${who}`,
    fix: like ? `是不是“${like}”；或先录入名册` : `请核对姓名，或先把这位${who}录入名册`,
  })
}

function problem(
  row: AllocationRow,
  field: Problem['field'],
  { reason, fix }: { readonly reason: string; readonly fix: string },
): Problem {
  return { pile: 'problem', row: row.row, field, value: row[field] ?? '', reason, fix }
}
