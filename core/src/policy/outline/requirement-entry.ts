import { forceLabels } from '../force.ts'
import type { Policy } from '../policy.ts'
import type { CountKind, Distinct, PersonAttribute } from '../record-filter.ts'
import type { Requirement, RuledFields, Which } from '../requirement.ts'
import type { Value } from '../value.ts'
import { titleOfRequirement } from './counted-as.ts'
import type { OutlineEntry } from './entry.ts'
import { filterWords } from './filter-words.ts'
import { frameNotes } from './frame-notes.ts'
import type { OutlineNames } from './names.ts'
import { everyWords, lateSaying, periodSaying, spanWords } from './period-words.ts'
import { predicateWords } from './predicate-words.ts'
import { gathered, type Saying, sayValue, valueOr } from './value-words.ts'

/** A requirement in words: 每学期至少 1 次, with whom it is about and what narrows it. */
export function requirementEntry(rule: Requirement, policy: Policy, names: OutlineNames): OutlineEntry {
  const when = timeSayings(rule, policy, names)
  const beside = besideSayings(rule, names)
  const periods = gathered(ownPeriods(rule, policy, names))
  const force = sayer(rule, names)(['force', '约束程度'], rule.force, (word) => forceLabels[word])
  const { delegated, left, openings } = gathered([...when, ...amounts(rule, names), ...beside, force])
  const value = [...gathered(when).words, amountWords(rule, names)].join('')
  const notes = [...gathered(beside).words, ...periods.words, ...frameNotes(rule, names)]
  return {
    path: `requirements.${rule.id}`,
    label: titleOfRequirement(rule, names),
    value: valueOr(value, delegated),
    notes: notes.filter((words) => words !== ''),
    ...(rule.force.state === 'set' && { force: rule.force.value }),
    delegated: [...delegated, ...periods.delegated],
    left: [...left, ...periods.left],
    openings: [...openings, ...periods.openings],
    cite: rule.cite,
  }
}

function timeSayings(rule: Requirement, policy: Policy, names: OutlineNames): readonly Saying[] {
  const said = sayer(rule, names)
  return [
    said(['every', '周期'], rule.every, (period) => ownEveryWords(period, policy, names)),
    ...(rule.after ? [{ words: `${rule.after.map(names.event).join('或')}后` }] : []),
    said(['within', '期限'], rule.within, (span) => `${spanWords(span)}内`),
    said(['before', '截止日'], rule.before, (on) => `${on} 前`),
  ]
}

/** Whom it is about, and which records count. */
function besideSayings(rule: Requirement, names: OutlineNames): readonly Saying[] {
  const said = sayer(rule, names)
  return [
    said(['bearer', '对谁判定'], rule.bearer, (bearer) => bearerWords[bearer]),
    said(['of', '适用范围'], rule.of, (of) => whichWords(of, names)),
    ...(repeatsTier(rule)
      ? []
      : [said(['where', '计入哪些'], rule.where, (where) => filterWords(where, names))]),
    said(['distinct', '按什么计数'], rule.distinct, distinctWords),
  ]
}

/** Says a field of the requirement under a name of its own. */
function sayer(rule: Requirement, names: OutlineNames) {
  return <T>(
    [field, about]: readonly [field: keyof RuledFields, about: string],
    value: Value<T> | undefined,
    say: (value: T) => string,
  ) => sayValue(value, { place: ['requirements', rule.id, field], about, say, names })
}

const bearerWords: Readonly<Record<RuledFields['bearer'], string>> = {
  pairing: '每对',
  cadre: '每位干部',
  person: '每位对象',
  team: '每个班子',
  unit: '每个单位',
  office: '主管部门',
  school: '全校',
}

const measures: Readonly<Record<CountKind, string>> = {
  pairing: '人',
  contact: '次',
  record: '次',
  activity: '次',
  document: '份',
  inspection: '次',
  handover: '次',
  step: '次',
  appointment: '人',
}

/** A person is covered by cadres; everybody else pairs with persons. */
function measureOf({ bearer, count }: Requirement): string {
  const person = bearer.state === 'set' && bearer.value === 'person'
  return person && count === 'pairing' ? '位干部联系' : measures[count]
}

/** Both ends left to one role are one number left to it. */
function leftTogether({ atLeast, atMost }: Requirement): string | undefined {
  const left = atLeast?.state === 'delegated' && atMost?.state === 'delegated' && atLeast.to === atMost.to
  return left ? '数量' : undefined
}

/** Pairings of a tier, asked of its own cadres: nothing a reader would miss. */
function repeatsTier({ of, where }: Requirement): boolean {
  if (of?.state !== 'set' || where?.state !== 'set' || Object.keys(where.value).join() !== 'tier')
    return false
  return of.value.tier?.join() === where.value.tier?.join()
}

function amounts(rule: Requirement, names: OutlineNames): readonly [Saying, Saying, Saying] {
  const unit = measureOf(rule)
  const both = leftTogether(rule)
  const said = sayer(rule, names)
  return [
    said(['atLeast', both ?? '下限'], rule.atLeast, (least) =>
      least === 'all' ? '全部' : least === 0 ? '不作要求' : `至少 ${least} ${unit}`,
    ),
    said(['atMost', both ?? '上限'], rule.atMost, (most) =>
      most === 'none' ? '不设上限' : `至多 ${most} ${unit}`,
    ),
    said(['target', '目标'], rule.target, (target) => `目标 ${target} ${unit}`),
  ]
}

/** 1–2 人 where both ends are plain; else each end as it stands. */
function amountWords(rule: Requirement, names: OutlineNames): string {
  const { atLeast, atMost } = rule
  const [least, most, target] = amounts(rule, names)
  const aim = target.words === undefined ? [] : [target.words]
  if (atLeast?.state === 'set' && atMost?.state === 'set' && atMost.value !== 'none') {
    const range = atLeast.value === atMost.value ? `${atLeast.value}` : `${atLeast.value}–${atMost.value}`
    return [`${range} ${measureOf(rule)}`, ...aim].join('，')
  }
  return [...gathered([least, most]).words, ...aim].join('，')
}

function whichWords({ tier, role, target, is, cadre, person }: Which, names: OutlineNames): string {
  const told = [
    tier?.map(names.tier).join('、'),
    role?.map(names.role).join('、'),
    target?.map(names.target).join('、'),
    is && predicateWords(is, names),
    cadre && `干部：${predicateWords(cadre, names)}`,
    person && `对象：${predicateWords(person, names)}`,
  ]
  return told.filter((words) => words !== undefined).join('，')
}

/** How records are told apart where not each counts for itself. */
export function distinctWords(distinct: Distinct): string {
  return distinct.by === 'person-attribute'
    ? `按对象的${attributeWords[distinct.attribute]}计`
    : distinctBy[distinct.by]
}

const attributeWords: Readonly<Record<PersonAttribute, string>> = {
  title: '职称',
  degree: '学位',
  party: '党派',
  identity: '身份',
  unit: '单位',
  group: '小组',
  rank: '职务级别',
  post: '职务',
  body: '班子',
  employment: '任职状态',
}

const distinctBy = {
  person: '按人计',
  cadre: '按干部计',
  occasion: '按场次计',
  day: '按日计',
  unit: '按单位计',
  target: '按对象类别计',
} as const

/** Which festivals a period stands for, and whether it can be made up for; other periods are told by what they are. */
function ownPeriods(rule: Requirement, { periods }: Policy, names: OutlineNames): readonly Saying[] {
  const every = rule.every
  const named = every?.state === 'set' ? [every.value] : every?.state === 'readings' ? every.readings : []
  return named.flatMap((name) => {
    const spec = periods[name]
    if (spec === undefined) return []
    return [...('festivals' in spec ? [periodSaying(name, spec, names)] : []), ...lateSaying(spec)]
  })
}

function ownEveryWords(period: string, { periods }: Policy, names: OutlineNames): string {
  const spec = periods[period]
  if (!spec || 'festivals' in spec) return everyWords(period)
  return periodSaying(period, spec, names).words ?? everyWords(period)
}
