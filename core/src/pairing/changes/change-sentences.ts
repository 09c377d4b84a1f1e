import type { SensitiveField } from '../../account/field-access.ts'
import { type Day, laterDay } from '../../calendar/day.ts'
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
  if (kind === 'died') return `${name} ${after.join('')}去世`
  if (kind === 'role.ended') return `${name} ${longDay(on)}起不再是名册中的${roleWords[side]}`
  const from = before.join('、')
  if (kind === 'event') return `${name} ${longDay(on)}登记事项：${from}${after[0] ? `（${after[0]}）` : ''}`
  if (kind === 'unit.closed' && after.length > 0)
    return `${name} ${longDay(on)}所在单位${from}${after.length === 1 ? '并入' : '分为'}${after.join('、')}`
  // What was held may be an office of a party: told to whoever may read identities.
  if (kind === 'reelection' && after.length > 0 && mayRead('identity'))
    return `${name} ${longDay(on)}${changeWords[kind]}：${from}（时任${after.join('、')}）`
  const words = kind === 'reelection' || kind === 'unit.closed' ? from : wayOf(from, after.join('、'))
  return `${name} ${longDay(on)}${changeWords[kind]}${words === '' ? '' : `：${words}`}`
}

/** With which day and reason a pair is ended of whom a side has died; null while both live. The pair may have been made later. */
export function endingAfterDeath(
  changes: readonly Pick<SideChange, 'kind' | 'side' | 'on'>[],
  pairedFrom: Day,
): { readonly on: Day; readonly reason: string } | null {
  const [death] = changes.filter(({ kind }) => kind === 'died')
  if (!death) return null
  return { on: laterDay(death.on, pairedFrom), reason: `${sideWords[death.side]}去世` }
}

const sideWords = { cadre: '联系人', person: '联系对象' } as const

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

const changeWords: Readonly<
  Record<Exclude<SideChange['kind'], 'excused' | 'died' | 'role.ended' | 'event'>, string>
> = {
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
  changes = [],
  unsettled = [],
  hasUnits = false,
}: Pick<AffectedPairing, 'footing' | 'asked'> & {
  readonly changes?: AffectedPairing['changes']
  readonly unsettled?: AffectedPairing['unsettled']
  readonly hasUnits?: boolean
}): readonly string[] {
  // No list makes pairings between units, nor does a handover pass them on.
  if (hasUnits) return [unitWords[footing]]
  const dead = changes.filter(({ kind }) => kind === 'died').map(({ side }) => side)
  if (dead.includes('person')) return [`${ruleWords(asked)}；联系对象已去世，请写明原因结束这一对`]
  if (dead.includes('cadre'))
    return [`${ruleWords(asked)}；联系人已去世，请起草调整另行安排`, ...handoverWords(asked), statedWords]
  const words =
    unsettled.length > 0 && footing !== 'stands'
      ? [unsettledWords(asked, unsettled)]
      : footingWords(footing, asked)
  return [...words, ...handoverWords(asked), ...successorWords(changes)]
}

function unsettledWords(asked: AskedAfter, unsettled: AffectedPairing['unsettled']): string {
  const who = unsettled.map((side) => sideWords[side]).join('和')
  return `${ruleWords(asked)}；${who}的单位或职务还记在已撤并的单位，登记到新单位后才能判断。请先在“名册—单位—已撤并的单位”里安排人员`
}

/** Who makes the list the pair would stand in from now on. */
function successorWords(changes: AffectedPairing['changes']): readonly string[] {
  const units = [...new Set(changes.flatMap(({ kind, after }) => (kind === 'unit.closed' ? after : [])))]
  if (units.length === 0) return []
  return [`由${units.join('或')}在自己的名单中接着安排；新的结对生效前，原结对继续有效，中间不留空档`]
}

const unitWords: Readonly<Record<AffectedPairing['footing'], string>> = {
  lapsed: '这一对已不符合结对条件，请写明原因结束；由别的单位接着联系的，另行登记单位结对',
  unclear: '资料缺失，无法判断是否仍符合结对条件，请先补资料',
  stands: '仍符合结对条件，可以保留',
}

const statedWords = '已去世的联系人不再确认交接，由统战部或所在单位说明交接情况'

function ruleWords({ adjust }: AskedAfter): string {
  return adjust ? `文件规定${forceWords[adjust.force]}作调整` : '文件未规定这种变动后怎样调整'
}

function footingWords(footing: AffectedPairing['footing'], asked: AskedAfter): readonly string[] {
  const rule = ruleWords(asked)
  switch (footing) {
    case 'lapsed':
      return [`${rule}；按今天的资料，两人已不符合结对条件，请起草调整另行安排，或写明原因结束这一对`]
    case 'unclear':
      return [`${rule}；资料缺失，无法判断是否仍符合结对条件，请先补资料`]
    case 'stands':
      return [`${rule}；两人仍符合结对条件，${asked.adjust ? '调整后可以保留' : '可以保留'}`]
  }
}

function handoverWords({ handover }: AskedAfter): readonly string[] {
  return handover
    ? [`更换联系人的，${forceWords[handover.force]}做好交接，接任人从原结对结束的那一天起联系，中间不留空档`]
    : []
}
