/** Where a value is known: in the whole file, for a cadre, a pair, a unit of persons; on one sheet of a form, for one contact of it. */
export type PlaceholderOf = 'file' | 'cadre' | 'pair' | 'unit' | 'sheet' | 'contact'

export interface Placeholder {
  readonly name: string
  readonly of: PlaceholderOf
  readonly meaning: string
  /** Invented; what the table of placeholders shows. */
  readonly example: string
}

export interface Loop {
  readonly name: string
  readonly meaning: string
  /** The values it brings, beside those known outside. */
  readonly gives: readonly PlaceholderOf[]
  /** The loop it may stand in; none: only in the file itself. */
  readonly within?: readonly string[]
}

/** What templates of one kind may name. */
export interface Vocabulary {
  readonly placeholders: readonly Placeholder[]
  readonly loops: readonly Loop[]
  /** The body is filled again for each sheet and the heads of its pages are not: these values are known in it without a loop. */
  readonly ofBody?: PlaceholderOf
  /** Of each of these a template names one at least: without it the paper is none. */
  readonly required?: readonly (readonly string[])[]
}

export const placeholder =
  (of: PlaceholderOf) =>
  ([name, meaning, example]: readonly [string, string, string]): Placeholder => ({
    name,
    of,
    meaning,
    example,
  })

/** Every value a template of a list may name. */
const placeholders: readonly Placeholder[] = [
  ...(
    [
      ['学校', '学校名称', '清溪学院'],
      ['学年', '名单所属学年', '2026—2027'],
      ['名单名称', '层级，二级单位的名单为单位名称', '文学院'],
      ['层级', '制度文件中的层级', '二级单位'],
      ['状态', '第几稿、何日起生效；草案注明未生效', '第 2 稿，2026-11-20 起生效'],
      ['草案说明', '未生效或未备案时的说明，其余为空', '（草案，第 2 稿）'],
      ['说明', '依据、决定、起始日和人数，一段话', '根据《清溪学院联谊交友办法》编制……'],
      ['制度名称', '所依据的制度文件', '清溪学院联谊交友办法'],
      ['制度文号', '制度文件的文号', '清院党发〔2026〕3号'],
      ['生效日期', '名单起始日，未生效为空', '2026年11月20日'],
      ['决定机构', '研究确定名单的会议', '党委会'],
      ['会议纪要号', '会议纪要的编号', '清院党纪〔2026〕11号'],
      ['干部数', '名单上的党员领导干部人数', '4'],
      ['对象数', '名单上的党外代表人士人数', '9'],
      ['结对数', '结对数', '9'],
      ['导出日期', '导出文件的日期', '2026年11月20日'],
    ] as const
  ).map(placeholder('file')),
  ...(
    [
      ['干部序号', '党员领导干部的顺序号', '1'],
      ['干部姓名', '党员领导干部姓名', '卞怀瑾'],
      ['干部职务', '党员领导干部职务', '党委书记'],
      ['联系人数', '这名干部联系的人数', '2'],
    ] as const
  ).map(placeholder('cadre')),
  ...(
    [
      ['序号', '结对的顺序号', '1'],
      ['对象姓名', '联谊对象姓名', '柏予安'],
      ['对象单位', '联谊对象所在单位', '文学院'],
      ['对象职务', '联谊对象职务', '教授'],
      ['对象类别', '制度文件中的对象类别（按您的查看权限）', '民主党派成员'],
      ['结对起', '结对起始日，新结对写“新结对”', '2025-09-01'],
      ['协助人', '协助这一对的人，制度没有规定协助人的为空', '滕望舒'],
    ] as const
  ).map(placeholder('pair')),
  ...(
    [
      ['单位名称', '联谊对象所在的单位', '文学院'],
      ['单位人数', '该单位的联谊对象人数', '3'],
    ] as const
  ).map(placeholder('unit')),
]

/** What may be repeated. */
const loops: readonly Loop[] = [
  { name: '名单', meaning: '每一对重复一次，按干部排列', gives: ['cadre', 'pair'] },
  { name: '干部', meaning: '每名干部重复一次', gives: ['cadre'] },
  { name: '单位', meaning: '联谊对象的每个单位重复一次', gives: ['unit'] },
  {
    name: '对象',
    meaning: '该干部（或该单位）的每一对重复一次',
    gives: ['cadre', 'pair'],
    within: ['干部', '单位'],
  },
]

export const listVocabulary: Vocabulary = { placeholders, loops }

export const findLoop = ({ loops: known }: Vocabulary, name: string): Loop | undefined =>
  known.find((loop) => loop.name === name)

/** The values one may name inside these loops, the file's own included, and in the body those of its sheet. */
export function knownWithin(
  vocabulary: Vocabulary,
  open: readonly string[],
  isInBody: boolean,
): readonly Placeholder[] {
  const known = new Set<PlaceholderOf>([
    'file',
    ...(isInBody && vocabulary.ofBody ? [vocabulary.ofBody] : []),
    ...open.flatMap((name) => findLoop(vocabulary, name)?.gives ?? []),
  ])
  return vocabulary.placeholders.filter(({ of }) => known.has(of))
}
