// What 催办 says, in the notice, in the message to copy and in the file: counts, clause and deadline, and of nobody by name.
import type { Day } from '../calendar/day.ts'
import { longDay } from '../calendar/long-day.ts'
import { periodLabel, yearLabelOf } from '../calendar/term.ts'
import { clauseOf } from '../duties/findings/finding-sentences.ts'
import { isOfCadres, type UrgedMatter, type UrgingKind } from './urging.ts'

/** What is asked for: 联谊交友未达标. */
export const urgingKindWords: Readonly<Record<UrgingKind, string>> = {
  contact: '联系未达标',
  coverage: '无人联系',
  list: '名单未备案',
  summary: '汇总表未报送',
  record: '登记事项未办',
  event: '走访慰问未办',
  handover: '交接未确认',
}

type Said = Pick<
  UrgedMatter,
  'kind' | 'unitName' | 'term' | 'termId' | 'section' | 'phrase' | 'dueOn' | 'open'
> & {
  readonly cadres: number
  /** The day of asking. */
  readonly on: Day
}

/** To the unit: 【催办】文学院：……尚有 5 对未达标，涉及 3 位干部。依据第三条“……”，请于……前完成并登记。 */
export function urgingMessage(said: Said): string {
  return `【催办】${said.unitName}：截至${longDay(said.on)}，${openSentence(said)}。${groundSentence(said)}${askSentence(said)}`
}

function openSentence({ kind, term, termId, open, cadres }: Omit<Said, 'unitName'>): string {
  const work = `${periodLabel(termId)}${term ?? '联谊交友'}`
  switch (kind) {
    case 'contact':
      return `${work}尚有 ${open} 对未达标${cadres > 0 ? `，涉及 ${cadres} 位干部` : ''}`
    case 'coverage':
      return `尚有 ${open} 位联系对象还没有联系干部`
    case 'list':
      return `${yearLabelOf(termId)}${open > 1 ? ` ${open} 份` : ''}联谊名单尚未备案`
    case 'summary':
      return `${work}情况汇总表尚未报送`
    case 'record':
      return `${term ?? '联谊交友'}工作尚有 ${open} 项登记事项未办`
    case 'event':
      return `按已登记的情形，尚有 ${open} 项走访慰问未办${cadres > 0 ? `，涉及 ${cadres} 位干部` : ''}`
    case 'handover':
      return `尚有 ${open} 份联系对象交接待确认${cadres > 0 ? `，涉及 ${cadres} 位干部` : ''}`
  }
}

type ToldNotice = Omit<Said, 'cadres' | 'unitName'> & { readonly isToUnit?: boolean }

/** To one cadre: what of theirs is open, and no name either; or to the unit. */
export function urgingNotice({ isToUnit = false, ...said }: ToldNotice): string {
  const isOwn = !isToUnit && isOfCadres(said.kind)
  const what = isOwn ? ownSentence(said) : openSentence({ ...said, cadres: 0 })
  // The day and the clause are of the unit's soonest one, which may be another cadre's.
  if (isOwn && said.kind !== 'contact') return `${what}，请在“待办”中查看期限，及时${asked[said.kind]}。`
  return `${what}。${groundSentence(said)}${askSentence(said)}`
}

function ownSentence({ kind, open, term, termId }: ToldNotice): string {
  switch (kind) {
    case 'event':
      return `按已登记的情形，您还有 ${open} 项走访慰问未办`
    case 'handover':
      return `有 ${open} 份联系对象交接等您确认`
    default:
      return `${periodLabel(termId)}${term ?? '联谊交友'}，您还有 ${open} 对未达标`
  }
}

/** Of several with days and clauses of their own it is the soonest one's that is told. */
const eachItsOwn: readonly UrgingKind[] = ['record', 'event', 'handover']

function groundSentence({
  kind,
  open,
  dueOn,
  section,
  phrase,
}: Pick<Said, 'kind' | 'open' | 'dueOn' | 'section' | 'phrase'>): string {
  const soonest = eachItsOwn.includes(kind) && open > 1 && dueOn !== null ? '期限最早的一项，' : ''
  return section === null ? soonest : `${soonest}依据${clauseOf({ section, phrase })}，`
}

const asked: Readonly<Record<UrgingKind, string>> = {
  contact: '完成并登记',
  coverage: '提出人选',
  list: '报统战部备案',
  summary: '报送',
  record: '办理并登记',
  event: '办理并登记',
  handover: '确认',
}

function askSentence({ kind, dueOn, on }: Pick<Said, 'kind' | 'dueOn' | 'on'>): string {
  if (dueOn === null) return `请及时${asked[kind]}。`
  if (dueOn < on) return `应于${longDay(dueOn)}前${asked[kind]}，已过期限，请尽快办理。`
  return `请于${longDay(dueOn)}前${asked[kind]}。`
}
