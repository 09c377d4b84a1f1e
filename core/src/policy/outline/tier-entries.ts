import type { Policy } from '../policy.ts'
import type { Adjustment, Scope, Target, Tier } from '../tier.ts'
import { type OutlineEntry, plainEntry } from './entry.ts'
import type { OutlineNames } from './names.ts'
import { everyWords, spanWords } from './period-words.ts'
import { predicateWords } from './predicate-words.ts'
import { partnersSaying, stepsValue, stepWords } from './step-words.ts'
import { gathered, sayValue, valueOr } from './value-words.ts'

/** Everything a tier sets: whose cadres, whom, from which scope, by which list, when adjusted. */
export function tierEntries(tier: Tier, names: OutlineNames): readonly OutlineEntry[] {
  return [
    sides(tier, names),
    ...scopeEntry(tier, names),
    ...tier.targets.map((target) => targetEntry(target, tier, names)),
    ...listEntry(tier, names),
    ...tier.adjust.map((adjust, index) => adjustEntry(adjust, tier, { index, names })),
  ]
}

/** Which levels of contact there are, and what a tier says of them as a whole. */
function sides(tier: Tier, names: OutlineNames): OutlineEntry {
  const cadres = sayValue(tier.cadres, {
    place: ['tiers', tier.id, 'cadres'],
    about: '联系主体',
    say: (is) => predicateWords(is, names),
    names,
  })
  const { words, delegated, left, openings } = gathered([cadres])
  const notes = [
    fromWords[tier.from],
    toWords[tier.to],
    assignWords(tier),
    bindWords[tier.bindsTo],
    tier.pairTerm
      ? `结对期限 ${'period' in tier.pairTerm ? tier.pairTerm.period : spanWords(tier.pairTerm)}`
      : '',
    eligibleWords[tier.eligibleAt],
    tier.assistants ? assistantsWords(tier.assistants, names) : '',
    wholeWords[tier.whoseContactCounts],
    tier.order ? `推荐名单先后次序：${tier.order.map((aim) => aimWords[aim]).join('、')}` : '',
  ]
  return plainEntry({
    path: `tiers.${tier.id}.cadres`,
    label: `${names.tier(tier.id)}：谁联系`,
    value: tier.cadres ? valueOr(words.join('，'), delegated) : '登记为联系干部的人',
    notes: notes.filter((note) => note !== ''),
    delegated,
    left,
    openings,
    cite: [
      ...tier.cite,
      ...Object.entries(tier.cites).flatMap(([field, cites]) => (field === 'scope' ? [] : cites)),
    ],
  })
}

const fromWords = { cadre: '', unit: '以单位为主体' } as const
const toWords = { person: '', post: '联系岗位', unit: '联系单位' } as const
const bindWords = { human: '', post: '随岗位接续' } as const
const eligibleWords = { start: '', always: '结对期间始终须符合条件' } as const
const wholeWords = { lead: '只计主要联系人的联系', either: '', both: '须与协助人都联系' } as const

const aimWords = {
  coverage: '覆盖',
  quota: '名额',
  continuity: '延续',
  fit: '契合',
  balance: '均衡',
} as const

function assignWords({ assign }: Tier): string {
  if (assign.by === 'list') return ''
  return assign.by === 'all' ? '联系全部符合条件的人' : `联系同一${assign.group}的人`
}

function assistantsWords({ is, atMost }: NonNullable<Tier['assistants']>, names: OutlineNames): string {
  const who = is ? `：${predicateWords(is, names)}` : ''
  return `可有协助人${who}${atMost === undefined ? '' : `，至多 ${atMost} 人`}`
}

function scopeEntry(tier: Tier, names: OutlineNames): readonly OutlineEntry[] {
  if (!tier.scope) return []
  const say = (where: readonly Scope[]) => where.map((one) => scopeWords[one]).join('或')
  const { words, delegated, left, openings } = gathered([
    sayValue(tier.scope, { place: ['tiers', tier.id, 'scope'], about: '选人范围', say, names }),
  ])
  return [
    plainEntry({
      path: `tiers.${tier.id}.scope`,
      label: `${names.tier(tier.id)}：选人范围`,
      value: valueOr(words.join('，'), delegated),
      delegated,
      left,
      openings,
      cite: tier.cites['scope'] ?? tier.cite,
    }),
  ]
}

const scopeWords = {
  whole: '全校',
  ownUnit: '本单位',
  portfolio: '分管联系的部门和单位',
  contactPoint: '联系点',
} as const

function targetEntry(target: Target, tier: Tier, names: OutlineNames): OutlineEntry {
  const { words, openings } = gathered([
    sayValue(target.is, {
      place: ['tiers', tier.id, 'targets', target.id, 'is'],
      about: '指哪些人',
      say: (is) => predicateWords(is, names),
      names,
    }),
  ])
  const notes = [
    target.priority === undefined ? '' : `第 ${target.priority} 顺位`,
    target.soft ? `一般应：${predicateWords(target.soft, names)}` : '',
    target.needsReason ? '结对须说明理由' : '',
  ]
  return plainEntry({
    path: `tiers.${tier.id}.targets.${target.id}`,
    label: `${names.tier(tier.id)}：联系谁`,
    value: target.label ?? valueOr(words.join(), []),
    notes: [...(target.label ? words : []), ...notes.filter((note) => note !== '')],
    openings,
    cite: target.cite,
  })
}

function listEntry({ list, id }: Tier, names: OutlineNames): readonly OutlineEntry[] {
  if (!list) return []
  const { openings } = gathered(
    list.steps.map((step, at) => {
      const place = ['tiers', id, 'list', 'steps', String(at), 'with']
      return partnersSaying(step, { place, names })
    }),
  )
  return [
    plainEntry({
      path: `tiers.${id}.list`,
      label: `${names.tier(id)}：名单程序`,
      value: stepsValue(list.steps),
      notes: list.steps.map((step) => stepWords(step, names)),
      force: 'must',
      openings,
      cite: [...list.cite, ...list.steps.flatMap((step) => step.cite)],
    }),
  ]
}

interface Nth {
  readonly index: number
  readonly names: OutlineNames
}

function adjustEntry(adjust: Adjustment, tier: Tier, { index, names }: Nth): OutlineEntry {
  const every = sayValue(adjust.every, {
    place: ['tiers', tier.id, 'adjust', String(index), 'every'],
    about: '调整周期',
    say: everyWords,
    names,
  })
  const { words, delegated, left, openings } = gathered([every])
  const after = adjust.after.length > 0 ? [`${adjust.after.map(names.event).join('或')}后调整`] : []
  const within = adjust.within ? [`${spanWords(adjust.within)}内`] : []
  return plainEntry({
    path: `tiers.${tier.id}.adjust.${index + 1}`,
    label: `${names.tier(tier.id)}：名单调整`,
    value: valueOr([...words, ...after, ...within].join('，'), delegated),
    notes: [
      ...(adjust.by ? [`由${names.role(adjust.by)}负责`] : []),
      ...adjust.steps.map((step) => stepWords(step, names)),
    ],
    force: adjust.force,
    delegated,
    left,
    openings,
    cite: [...adjust.cite, ...adjust.steps.flatMap((step) => step.cite)],
  })
}

/** What a cadre in two tiers bears. */
export function bothTiersEntry({ bothTiers, cites }: Policy): readonly OutlineEntry[] {
  if (bothTiers === undefined) return []
  const value = bothTiers === 'each' ? '两级分别计' : '只按高的一级计'
  return [plainEntry({ path: 'bothTiers', label: '跨层级任职', value, cite: cites['bothTiers'] ?? [] })]
}
