// The words of a 汇总表, on screen and in the file alike.
import { longDay } from '../calendar/long-day.ts'
import { periodLabel } from '../calendar/term.ts'
import { clauseOf } from '../duties/findings/finding-sentences.ts'
import type { Bearer } from '../policy/requirement.ts'
import type { SubmissionState } from './decide-submission.ts'
import { type SummaryPlace, totalOf } from './summary-place.ts'
import type { SummarySheet } from './summary-sheet.ts'

export const placeWords: Readonly<Record<SummaryPlace, string>> = {
  done: '已达标',
  due: '未到期',
  short: '未达标',
  unclear: '待定',
  beside: '不判定',
}

export const bearerWords: Readonly<Record<Bearer, string>> = {
  pairing: '对',
  cadre: '名干部',
  person: '人',
  team: '个班子',
  unit: '个单位',
  office: '项',
  school: '项',
}

/** 文学院联谊交友情况汇总表; the school's word for the work where its document has one. */
export function summaryTitle(unitName: string, term: string | null): string {
  return `${unitName}${term ?? '联谊交友'}情况汇总表`
}

/** The lines below the title: the term and its days, as of when, by which document. */
export function summaryHead(sheet: SummarySheet, version: number | null): readonly string[] {
  const { unitName, policyTitle } = sheet
  return [
    `${timeOf(sheet)}　${version === null ? '未报送' : `第 ${version} 次报送`}`,
    `填报单位：${unitName}　　依据：${policyTitle}`,
  ]
}

/** The same of the table of all units. */
export function unitsHead(
  sheet: SummarySheet,
  { units, received }: { readonly units: number; readonly received: number },
): readonly string[] {
  return [
    `${timeOf(sheet)}　${units} 个单位，已接收 ${received} 个`,
    `各单位同一日的数字；已报送的原样见各单位汇总表　　依据：${sheet.policyTitle}`,
  ]
}

function timeOf({ termId, from, lastDay, on, settled }: SummarySheet): string {
  const state = settled ? '按结算结果' : `截至${longDay(on)}`
  return `${periodLabel(termId)}（${longDay(from)}至${longDay(lastDay)}）　${state}`
}

/** How a unit’s 汇总表 stands. */
export const submissionStateWords: Readonly<Record<SubmissionState, string>> = {
  missing: '未报送',
  submitted: '已报送，待接收',
  returned: '已退回，待重报',
  received: '已接收',
}

/** What all units come to, in the place of a unit’s name; a person two of them contacted is one. */
export const allUnitsWord = '合计'

/** Units that hand in nothing, as the school’s leaders, together. */
export const otherUnitsWord = '校领导等其他单位'
export const notHandedInWord = '不报送'

export interface SummaryLine {
  readonly group: string
  readonly item: string
  /** 第三条（二） 每学期不少于1次 */
  readonly clause: string
  readonly unit: string
  /** What is counted where the line is no requirement: a total alone. */
  readonly total: number
  readonly counts: SummarySheet['requirements'][number]['counts'] | null
}

/** Every line in order, grouped: what the document asks, how contact was kept, what was raised and promised. */
export function summaryLines(sheet: SummarySheet): readonly SummaryLine[] {
  const { occasions, cadres, persons, forms, raised, promises } = sheet
  const plain =
    (group: string) =>
    (item: string, total: number, unit: string): SummaryLine => ({
      group,
      item,
      clause: '',
      unit,
      total,
      counts: null,
    })
  const [contact, said] = [plain('联系情况'), plain('反映与承诺')]
  return [
    ...sheet.requirements.map(
      ({ title, bearer, section, phrase, counts }): SummaryLine => ({
        group: '应办事项',
        item: title,
        clause: section === null ? '' : clauseOf({ section, phrase }),
        unit: isBearer(bearer) ? bearerWords[bearer] : '项',
        total: totalOf(counts),
        counts,
      }),
    ),
    contact('联系次数', occasions, '次'),
    ...forms.map(({ form, occasions: count }) => contact(`其中：${form}`, count, '次')),
    contact('参与联系的干部', cadres, '人'),
    contact('联系到的对象', persons, '人'),
    said('意见建议', raised.suggestion, '条'),
    said('困难诉求', raised.difficulty, '条'),
    said('问题', raised.question, '条'),
    said('作出的承诺', promises.made, '项'),
    said('已兑现的承诺', promises.kept, '项'),
  ]
}

function isBearer(word: string): word is Bearer {
  return Object.hasOwn(bearerWords, word)
}
