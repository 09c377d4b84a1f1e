// 交接单: what goes from a cadre to the successor, with lines to sign; never what was said.
import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '@tongxin/core/calendar/long-day'
import type { Absence, HandoverSide } from '@tongxin/core/pairing/handover/handover'
import {
  importantDays,
  type Passing,
  passingSentence,
} from '@tongxin/core/pairing/handover/handover-sentences'
import type { OfficialBlock } from './official-document.ts'
import type { Paper } from './paper.ts'

/** A pair as its handover prints it: of contacts the days, forms and kinds of what was raised, and what is still promised. */
export type HandoverPair = {
  readonly cadreName: string
  readonly cadrePost: string | null
  readonly personName: string
  readonly personPost: string | null
  readonly personUnit: string | null
  readonly from: Day
  readonly endedOn: Day | null
  readonly successor: Passing['successor']
  readonly contacts: readonly {
    readonly heldOn: Day
    readonly form: string
    readonly raisedKind: string | null
  }[]
  readonly promises: readonly { readonly text: string; readonly dueOn: Day | null }[]
  /** Given in the handover already, each electronically or, with who signed, on a paper. */
  readonly words: readonly {
    readonly side: HandoverSide
    readonly on: Day
    readonly signedBy: string | null
    readonly statedFor: Absence | null
    /** Who entered it. */
    readonly byName: string
  }[]
  /** Why the predecessor cannot speak any more; null while they can. */
  readonly absence: Absence | null
}

export function handoverSheet(pair: HandoverPair): Paper {
  const titleLines = ['联谊交友工作交接单']
  return { kind: 'official', document: { titleLines, remark: '（内部资料）', blocks: blocksOf(pair) } }
}

/** What its file is called before the day. */
export function handoverSheetName({ cadreName, personName }: HandoverPair): string {
  return `${cadreName}与${personName}联谊交友交接单（内部资料）`
}

function blocksOf(pair: HandoverPair): readonly OfficialBlock[] {
  const { contacts, promises } = pair
  const heading = (text: string) => ({ kind: 'heading', text }) as const
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
  return [
    heading('一、结对'),
    paragraph(`移交人：${pair.cadreName}${inBrackets([pair.cadrePost])}`),
    paragraph(`联谊对象：${pair.personName}${inBrackets([pair.personUnit, pair.personPost])}`),
    paragraph(
      `结对起：${longDay(pair.from)}。${passingSentence({ ...pair, isGiverGone: pair.absence !== null })}`,
    ),
    heading('二、历次联系'),
    contacts.length === 0
      ? paragraph('结对以来没有联系记录。')
      : {
          kind: 'table',
          columns: [
            { header: '序号', width: 1, align: 'center' },
            { header: '日期', width: 3, align: 'center' },
            { header: '形式', width: 4 },
            { header: '反映事项', width: 3 },
          ],
          rows: contacts.map(({ heldOn, form, raisedKind }, at) => [
            String(at + 1),
            heldOn,
            form,
            raisedKind === null ? '—' : (raisedWords[raisedKind] ?? ''),
          ]),
        },
    heading('三、尚未兑现的承诺'),
    ...(promises.length === 0
      ? [paragraph('没有。')]
      : promises.map(({ text, dueOn }, at) =>
          paragraph(`${at + 1}．${text}${dueOn === null ? '' : `（${longDay(dueOn)}前）`}`),
        )),
    heading('四、重要日期'),
    ...dayLines(pair).map(paragraph),
    heading('五、双方确认'),
    paragraph(
      pair.absence === null
        ? '谈话内容不随本单移交；需要说明的，由移交人当面向接任人介绍。'
        : '谈话内容不随本单移交。',
    ),
    paragraph(wordLine(pair, 'predecessor')),
    paragraph(wordLine(pair, 'successor')),
  ]
}

/** As the page of the handover lists them. */
function dayLines({ endedOn, successor, contacts, promises }: HandoverPair): readonly string[] {
  const last = contacts.at(-1)
  const lastContact = last ? { on: last.heldOn, form: last.form } : null
  const days = importantDays({ endedOn, successorFrom: successor?.from ?? null, lastContact, promises })
  return days.length === 0 ? ['没有。'] : days.map(({ on, text }) => `${longDay(on)}　${text}`)
}

/** A line to sign on, or the word that was given already. */
function wordLine({ words, absence }: HandoverPair, side: HandoverSide): string {
  const who = { predecessor: '移交人', successor: '接任人' }[side]
  const word = words.find((one) => one.side === side)
  if (word?.statedFor)
    return `移交人：${absenceWords[word.statedFor]}，移交情况由${word.byName}于${longDay(word.on)}说明`
  if (!word && side === 'predecessor' && absence)
    return `移交人：${absenceWords[absence]}，移交情况由统战部或所在单位说明（签名）：　　　　　　年　　月　　日`
  if (!word) return `${who}（签名）：　　　　　　　　年　　月　　日`
  return word.signedBy === null
    ? `${who}：已于${longDay(word.on)}在系统中确认`
    : `${who}：${word.signedBy}已于${longDay(word.on)}签名`
}

const absenceWords: Readonly<Record<Absence, string>> = { died: '已去世', left: '已离任' }

const raisedWords: Readonly<Record<string, string>> = {
  suggestion: '有意见建议',
  difficulty: '有困难诉求',
  question: '有问题',
}

function inBrackets(parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null && part !== '')
  return said.length === 0 ? '' : `（${said.join('，')}）`
}
