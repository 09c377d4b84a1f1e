import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { longDay } from '@tongxin/core/calendar/long-day'
import {
  type PrintedList,
  preambleOfPrinted,
  remarkOfPrinted,
  standingOfPrinted,
} from '@tongxin/core/pairing/lists/list-document-sentences'
import { listVocabulary } from '@tongxin/core/templates/placeholders'
import type { Filling, TemplateFacts } from '../../../documents/templates/template-facts.ts'
import type { Work } from '../../../platform/work.ts'
import { getSchool } from '../../account/queries.ts'
import type { PrintedLine } from './list-tables.ts'

type Filled = {
  readonly page: ListPage
  readonly printed: PrintedList
  readonly lines: readonly PrintedLine[]
}

/** What a school's template of a list is filled with: the same lines as our own layout prints, by their placeholders. */
export async function templateFactsOfList(work: Work, filled: Filled): Promise<Filling> {
  const { lines } = filled
  const cadres = groupsBy(lines, ({ cadre }) => cadre.id)
  const rows = new Map(cadres.flatMap((group) => group.map((line, at) => [line, rowOf(line, group, at)])))
  const facts = (group: readonly PrintedLine[]) => group.map((line) => rows.get(line) ?? empty)
  return {
    merged: listVocabulary.placeholders.filter(({ of }) => of === 'cadre').map(({ name }) => name),
    facts: {
      values: { 学校: (await getSchool(work)).name, 导出日期: longDay(work.today), ...valuesOf(filled) },
      loops: {
        名单: facts(lines),
        干部: cadres.map((group) => ({
          values: group[0] ? cadreValues(group[0], group.length) : {},
          loops: { 对象: facts(group) },
        })),
        单位: groupsBy(lines, ({ person }) => person.unitName).map((group) => ({
          values: {
            单位名称: group[0]?.person.unitName ?? '',
            单位人数: String(new Set(group.map(({ person }) => person.id)).size),
          },
          loops: { 对象: plain(facts(group)) },
        })),
      },
    },
  }
}

function valuesOf({ page: { head }, printed }: Filled): Readonly<Record<string, string>> {
  return {
    学年: head.academicYear.replace('-', '—'),
    名单名称: head.unitName ?? head.tierName,
    层级: head.tierName,
    状态: standingOfPrinted(printed),
    草案说明: remarkOfPrinted(printed) ?? '',
    说明: preambleOfPrinted(printed),
    制度名称: printed.policy.title,
    制度文号: printed.policy.docNo ?? '',
    生效日期: head.effectiveOn === null ? '' : longDay(head.effectiveOn),
    决定机构: printed.decided?.body ?? '',
    会议纪要号: printed.decided?.minutesNo ?? '',
    干部数: String(printed.cadres),
    对象数: String(printed.persons),
    结对数: String(printed.pairs),
  }
}

function cadreValues({ cadre, cadreNo }: PrintedLine, count: number) {
  return {
    干部序号: String(cadreNo),
    干部姓名: cadre.name,
    干部职务: cadre.post,
    联系人数: String(count),
  }
}

function rowOf(line: PrintedLine, group: readonly PrintedLine[], at: number): TemplateFacts {
  const { no, person, since, kept, assistants } = line
  return {
    values: {
      ...cadreValues(line, group.length),
      序号: String(no),
      对象姓名: person.name,
      对象单位: person.unitName,
      对象职务: person.post,
      对象类别: person.category,
      结对起: kept ? since : '新结对',
      协助人: assistants.join('、'),
    },
    loops: {},
    part: group.length === 1 ? 'alone' : at === 0 ? 'first' : 'below',
  }
}

/** Rows of a unit stand beside other cadres' rows: nothing of theirs is one cell. */
const plain = (rows: readonly TemplateFacts[]): readonly TemplateFacts[] =>
  rows.map(({ values, loops }) => ({ values, loops }))

const empty: TemplateFacts = { values: {}, loops: {} }

function groupsBy(
  lines: readonly PrintedLine[],
  keyOf: (line: PrintedLine) => string,
): readonly (readonly PrintedLine[])[] {
  const groups = new Map<string, PrintedLine[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group) group.push(line)
    else groups.set(keyOf(line), [line])
  }
  return [...groups.values()]
}
