// What 催办 says, in the notice, in the message to copy and in the file: counts, clause and deadline, and of nobody by name.
import type { Day } from '../calendar/day.ts'
import { longDay } from '../calendar/long-day.ts'
import { periodLabel, yearLabelOf } from '../calendar/term.ts'
import { clauseOf } from '../duties/findings/finding-sentences.ts'
import type { UrgedMatter, UrgingKind } from './urging.ts'

/** What is asked for: 联谊交友未达标. */
export const urgingKindWords: Readonly<Record<UrgingKind, string>> = {
  contact: '联系未达标',
  coverage: '无人联系',
  list: '名单未备案',
  summary: '汇总表未报送',
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
  }
}

/** To one cadre: what of theirs is open, and no name either. */
export function urgingNotice({ kind, open, ...said }: Omit<Said, 'cadres' | 'unitName'>): string {
  const what =
    kind === 'contact'
      ? `${periodLabel(said.termId)}${said.term ?? '联谊交友'}，您还有 ${open} 对未达标`
      : openSentence({ ...said, kind, open, cadres: 0 })
  return `${what}。${groundSentence(said)}${askSentence({ ...said, kind })}`
}

function groundSentence({ section, phrase }: Pick<Said, 'section' | 'phrase'>): string {
  if (section === null) return ''
  return `依据${clauseOf({ section, phrase })}，`
}

const asked: Readonly<Record<UrgingKind, string>> = {
  contact: '完成并登记',
  coverage: '提出人选',
  list: '报统战部备案',
  summary: '报送',
}

function askSentence({ kind, dueOn, on }: Pick<Said, 'kind' | 'dueOn' | 'on'>): string {
  if (dueOn === null) return `请及时${asked[kind]}。`
  if (dueOn < on) return `应于${longDay(dueOn)}前${asked[kind]}，已过期限，请尽快办理。`
  return `请于${longDay(dueOn)}前${asked[kind]}。`
}
