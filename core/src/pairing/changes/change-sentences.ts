import type { SensitiveField } from '../../account/field-access.ts'
import { longDay } from '../../calendar/long-day.ts'
import type { AffectedPairing } from './affected-pairings.ts'
import type { AskedAfter } from './asked-after.ts'
import type { SideChange } from './side-changes.ts'

/**
 * 汤若谷 2026年10月8日职务变动：党委书记 → 工会主席. To somebody who may not read the field that changed (a party, an identity) it
 * says that something on record did, and no more.
 */
export function changeSentence(
  name: string,
  { kind, side, on, before, after }: SideChange,
  mayRead: (field: SensitiveField) => boolean,
): string {
  const field = sensitive[kind]
  if (field !== undefined && !mayRead(field)) return `${name} ${longDay(on)}资料有变动`
  if (kind === 'excused') return `${name} 自${longDay(on)}起免计${after[0] ? `，到${after[0]}为止` : ''}`
  if (kind === 'role.ended') return `${name} ${longDay(on)}起不再是名册中的${roleWords[side]}`
  const from = before.join('、')
  if (kind === 'event') return `${name} ${longDay(on)}登记事项：${from}${after[0] ? `（${after[0]}）` : ''}`
  const words = kind === 'reelection' || kind === 'unit.closed' ? from : wayOf(from, after.join('、'))
  return `${name} ${longDay(on)}${changeWords[kind]}${words === '' ? '' : `：${words}`}`
}

const sensitive: Partial<Readonly<Record<SideChange['kind'], SensitiveField>>> = {
  'membership.changed': 'party',
  'identity.changed': 'identity',
}

function wayOf(from: string, to: string): string {
  if (from === '' && to === '') return ''
  if (to === '') return `不再是${from}`
  return from === '' ? `新任${to}` : `${from} → ${to}`
}

const roleWords = { cadre: '党员领导干部', person: '联系对象' } as const

const changeWords: Readonly<Record<Exclude<SideChange['kind'], 'excused' | 'role.ended' | 'event'>, string>> =
  {
    'post.changed': '职务变动',
    'unit.changed': '单位变动',
    'employment.changed': '任职状态变动',
    'membership.changed': '政治面貌变动',
    'identity.changed': '身份变动',
    reelection: '所在组织换届',
    'unit.closed': '所在单位撤销或并入其他单位',
  }

const forceWords: Readonly<Record<'must' | 'should' | 'may', string>> = {
  must: '应',
  should: '一般应',
  may: '可',
}

/** What to do about it, each a sentence: what the document asks, and where it is silent what still has to be decided. */
export function remedySentences({
  footing,
  asked,
  hasUnits = false,
}: Pick<AffectedPairing, 'footing' | 'asked'> & { readonly hasUnits?: boolean }): readonly string[] {
  // No list makes pairings between units, nor does a handover pass them on.
  if (hasUnits) return [unitWords[footing]]
  return [...footingWords(footing, asked), ...handoverWords(asked)]
}

const unitWords: Readonly<Record<AffectedPairing['footing'], string>> = {
  lapsed: '这一对已不符合结对条件，请写明原因结束；由别的单位接着联系的，另行登记单位结对',
  unclear: '资料缺失，无法判断是否仍符合结对条件，请先补资料',
  stands: '仍符合结对条件，可以保留',
}

function footingWords(footing: AffectedPairing['footing'], { adjust }: AskedAfter): readonly string[] {
  const rule = adjust ? `文件规定${forceWords[adjust.force]}作调整` : '文件未规定这种变动后怎样调整'
  switch (footing) {
    case 'lapsed':
      return [`${rule}；按今天的资料，两人已不符合结对条件，请起草调整另行安排，或写明原因结束这一对`]
    case 'unclear':
      return [`${rule}；资料缺失，无法判断是否仍符合结对条件，请先补资料`]
    case 'stands':
      return [
        adjust ? `${rule}；两人仍符合结对条件，调整后可以保留` : `${rule}；两人仍符合结对条件，可以保留`,
      ]
  }
}

function handoverWords({ handover }: AskedAfter): readonly string[] {
  return handover
    ? [`更换联系人的，${forceWords[handover.force]}做好交接，接任人从原结对结束的那一天起联系，中间不留空档`]
    : []
}
