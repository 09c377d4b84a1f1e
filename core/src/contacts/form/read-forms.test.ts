import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { formLabels } from './form-labels.ts'
import type { PaperCell, PaperTable } from './paper.ts'
import { readForms } from './read-forms.ts'

const today = day('2026-11-20')
const forms = ['座谈研讨', '个别谈心', '实地走访', '线上新媒体交流']
const ground = { today, forms, labels: formLabels(undefined) }

type Cell = string | readonly string[] | PaperCell
const cell = (said: Cell): PaperCell =>
  typeof said === 'object' && 'lines' in said ? said : { lines: [said].flat(), tables: [] }
const table = (rows: readonly (readonly Cell[])[], before: readonly string[] = []): PaperTable => ({
  before,
  rows: rows.map((row) => row.map(cell)),
})

const names: readonly (readonly Cell[])[] = [
  ['领导干部姓名', '卞怀瑾', '职　务', '党委书记'],
  ['联谊对象姓名', '柏予安', '职　务', '教授'],
]
interface Filled {
  readonly brief: Cell
  readonly raised?: Cell
  readonly remark?: Cell
  readonly filledOn?: string
}
const annex = ({ brief, raised = '', remark = '', filledOn = '      年    月    日' }: Filled) =>
  table(
    [
      ...names,
      [['联系沟通情况', '(时间、形式', '等简要情况)'], brief],
      [['联谊对象提出的', '意见建议'], raised],
      ['备　注', remark],
    ],
    ['登记表', `填表时间：${filledOn}`],
  )

const read = (tables: readonly PaperTable[], after: readonly string[] = []) =>
  readForms({ tables, after }, ground).lines
const ofBrief = (brief: Cell, over: Partial<Filled> = {}) => read([annex({ brief, ...over })])
const told = (lines: ReturnType<typeof read>) =>
  lines.map(({ cells }) => [cells.heldOn, cells.form, cells.place, cells.brief])
const doubts = (lines: ReturnType<typeof read>) =>
  lines.flatMap((line) => line.doubts.map(({ field, reason, offers }) => [field, reason, ...offers]))

describe('the tall cell of a filled form', () => {
  it.each<[string, Cell, string[]]>([
    [
      'as our own paper says it',
      '2026年11月2日，个别谈心（行政楼 305）。谈了排课。',
      ['2026-11-02', '个别谈心', '行政楼 305', '谈了排课。'],
    ],
    ['with points', '2026.11.2 个别谈心，谈了排课', ['2026-11-02', '个别谈心', '', '谈了排课']],
    [
      'with strokes and in full width',
      '２０２６/１１/２，个别谈心：谈了排课',
      ['2026-11-02', '个别谈心', '', '谈了排课'],
    ],
    [
      'in Chinese figures',
      '二〇二六年十一月二日，个别谈心。谈了排课',
      ['2026-11-02', '个别谈心', '', '谈了排课'],
    ],
    [
      'without a year: the last such day',
      '12月2日，实地走访。看了宿舍',
      ['2025-12-02', '实地走访', '', '看了宿舍'],
    ],
    [
      'over the rules of a form',
      ['时间：__2026__年__11__月__2__日　形式：☑个别谈心', '谈了排课'],
      ['2026-11-02', '个别谈心', '', '谈了排课'],
    ],
    [
      'so at the beginning of a line',
      '__11__月_2_日，个别谈心。谈了排课',
      ['2026-11-02', '个别谈心', '', '谈了排课'],
    ],
    [
      'behind a number',
      '1.2026年11月2日（周一），个别谈心。谈了排课',
      ['2026-11-02', '个别谈心', '', '谈了排课'],
    ],
    [
      'with the form inside the sentence',
      '11月2日下午在办公室个别谈心，谈了排课。',
      ['2026-11-02', '个别谈心', '', '下午在办公室个别谈心，谈了排课。'],
    ],
    [
      'on lines with labels',
      ['时间：2026年11月2日　形式：□座谈研讨 ☑个别谈心　地点：行政楼', '内容：谈了排课'],
      ['2026-11-02', '个别谈心', '行政楼', '谈了排课'],
    ],
    [
      'on printed lines left empty, all of it behind the last',
      [
        '时间：      年   月   日',
        '形式：□座谈研讨 □个别谈心',
        '地点：',
        '内容：2026年11月12日，个别谈心（行政楼）。谈了课题结项。',
      ],
      ['2026-11-12', '个别谈心', '行政楼', '谈了课题结项。'],
    ],
    [
      'with a day at its label and another where the text begins',
      ['时间：2026年11月12日　形式：☑个别谈心', '内容：11月2日提过的课题，已经结项。'],
      ['2026-11-12', '个别谈心', '', '11月2日提过的课题，已经结项。'],
    ],
    [
      'ticked behind the word',
      ['时间：2026-11-02', '形式：座谈研讨 个别谈心√ 实地走访', '谈了排课'],
      ['2026-11-02', '个别谈心', '', '谈了排课'],
    ],
  ])('is understood %s', (_, brief, expected) => {
    const lines = ofBrief(brief)
    expect([told(lines), doubts(lines)]).toEqual([[expected], []])
  })

  it('tells of several contacts, each with the lines below its day', () => {
    const lines = ofBrief([
      '本学期共联系两次：',
      '一、9月18日，个别谈心。谈了排课。',
      '他说实验室不够用。',
      '二、10月22日，实地走访（化学楼）。',
      '看了实验室。',
    ])
    expect(told(lines)).toEqual([
      ['2026-09-18', '个别谈心', '', '本学期共联系两次：\n谈了排课。\n他说实验室不够用。'],
      ['2026-10-22', '实地走访', '化学楼', '看了实验室。'],
    ])
    expect(doubts(lines)).toEqual([])
  })

  it('where no year is written lies before the day the form was filled', () => {
    expect(told(ofBrief('10月2日，个别谈心。谈了排课', { filledOn: '2025年12月30日' }))[0]?.[0]).toBe(
      '2025-10-02',
    )
  })

  it.each<[string, Cell, (string | number)[][]]>([
    ['no day', '个别谈心，谈了排课', [['heldOn', '没有写联系日期', '2026-11-18']]],
    [
      'a day of two readings',
      '11.2，个别谈心。谈了排课',
      [['heldOn', '看不清是哪一天', '2026-11-02', '2026-02-11']],
    ],
    ['a year of two figures', '26.11.2，个别谈心。谈了排课', [['heldOn', '看不清是哪一天', '2026-11-02']]],
    ['a day there is not', '11月31日，个别谈心。谈了排课', [['heldOn', '不是日期', '2026-11-18']]],
    [
      'several days at once',
      '11月2日至4日，实地走访。看了宿舍',
      [['heldOn', '看不清是哪一天', '2026-11-02', '2026-11-04']],
    ],
    [
      'other words for a form',
      '11月2日，与其谈话，谈了排课',
      [['form', '写的不是制度文件中的形式', '个别谈心']],
    ],
    [
      'two forms',
      '11月2日，个别谈心、实地走访。',
      [['form', '写的不是制度文件中的形式', '个别谈心', '实地走访']],
    ],
    ['no form', '11月2日，谈了排课', [['form', '没有写明联系形式', ...forms]]],
    [
      'nothing ticked',
      ['时间：2026-11-02 形式：□座谈研讨 □个别谈心', '谈了排课'],
      [['form', '没有写明联系形式', ...forms]],
    ],
  ])('is asked about where it says %s', (_, brief, expected) => {
    expect(doubts(ofBrief(brief, { filledOn: '2026年11月18日' }))).toEqual(expected)
  })

  it('that was left empty, or empty as it was printed, tells of nothing', () => {
    expect(ofBrief('')).toEqual([])
    expect(ofBrief(['时间：      年   月   日　形式：□座谈研讨 □个别谈心　地点：', '内容：'])).toEqual([])
  })
})

describe('what was raised and remarks', () => {
  const both = ['2026年9月18日，个别谈心。谈了排课', '2026年10月22日，实地走访。看了实验室']
  const raised = (lines: ReturnType<typeof read>) =>
    lines.map(({ cells }) => [cells.raised, cells.raisedKind])

  it('go to the contact whose day they name', () => {
    const lines = ofBrief(both, { raised: ['2026年10月22日：困难诉求：实验室漏水', '9月18日：希望早排课'] })
    expect(raised(lines)).toEqual([
      ['希望早排课', ''],
      ['实验室漏水', '困难诉求'],
    ])
    expect(doubts(lines)).toEqual([])
  })

  it('that name no day of several are put to the last and asked about', () => {
    const lines = ofBrief(both, { raised: '希望早排课', remark: '无' })
    expect(raised(lines)).toEqual([
      ['', ''],
      ['希望早排课', ''],
    ])
    expect(doubts(lines)).toEqual([['raised', '没有写明是哪一次联系的，先放在最后一次', '希望早排课']])
  })

  it.each(['无', '暂无', '没有。', '—', '/'])('%s says nothing', (none) => {
    expect(raised(ofBrief(both[0] ?? '', { raised: none }))).toEqual([['', '']])
  })
})

describe('forms that look otherwise', () => {
  const brief = '2026年11月2日，个别谈心。谈了排课'

  it('are found inside a table that only lays out the page, beside tables that are none', () => {
    const inner = annex({ brief })
    const outer = table([[{ lines: [''], tables: [inner] }]])
    const lines = read([
      table([
        ['序号', '会议'],
        ['1', '茶话会'],
      ]),
      outer,
      annex({ brief }),
    ])
    expect(told(lines)).toEqual(Array(2).fill(['2026-11-02', '个别谈心', '', '谈了排课']))
  })

  it('go on in the table behind, where Word broke one in two', () => {
    const lines = read([
      table(names),
      table([
        ['联系沟通情况', brief],
        ['备注', '已归档'],
      ]),
    ])
    expect(lines.map(({ cells }) => [cells.cadre, cells.brief, cells.remark])).toEqual([
      ['卞怀瑾', '谈了排课', '已归档'],
    ])
  })

  it('have what a table inside the cell says, a line for each row', () => {
    const inside = {
      lines: [brief],
      tables: [
        table([
          ['议题', '答复'],
          ['排课', '下周'],
        ]),
      ],
    }
    expect(told(ofBrief(inside))[0]?.[3]).toBe('谈了排课\n议题\u3000答复\n排课\u3000下周')
  })

  it('may have cells of their own for day, form and place', () => {
    const lines = read([
      table([
        ...names,
        ['联系时间', '2026年11月2日', '地点', '行政楼'],
        ['形式', '☑个别谈心 □实地走访'],
        ['谈话内容', '谈了排课'],
      ]),
    ])
    expect([told(lines), doubts(lines)]).toEqual([[['2026-11-02', '个别谈心', '行政楼', '谈了排课']], []])
  })

  it('may list their contacts in rows under a row of labels', () => {
    const lines = read([
      table([
        ...names,
        ['时间', '形式', '内容', '意见建议'],
        ['2026.9.18', '个别谈心', '谈了排课', '希望早排课'],
        ['2026.10.22', '实地走访', '看了实验室', '无'],
        ['', '', '', ''],
      ]),
    ])
    expect(lines.map(({ cells }) => [cells.heldOn, cells.form, cells.brief, cells.raised])).toEqual([
      ['2026-09-18', '个别谈心', '谈了排课', '希望早排课'],
      ['2026-10-22', '实地走访', '看了实验室', ''],
    ])
  })

  it('keep, in rows, what each says of its own day without that day', () => {
    const lines = read([
      table([
        ...names,
        ['时间', '形式', '内容', '意见建议'],
        ['2026.9.18', '个别谈心', '谈了排课', '2026年9月18日：希望早排课'],
        ['2026.10.22', '实地走访', '看了实验室', '2026年10月22日：希望换设备'],
      ]),
    ])
    expect(lines.map(({ cells }) => cells.raised)).toEqual(['希望早排课', '希望换设备'])
  })

  it('may be lines without a table', () => {
    const lines = read(
      [],
      ['登记表', '领导干部：卞怀瑾', '联谊对象：柏予安', '联系情况：', brief, '领导干部签名：卞怀瑾'],
    )
    expect(lines.map(({ cells }) => [cells.cadre, cells.persons, cells.brief])).toEqual([
      ['卞怀瑾', '柏予安', '谈了排课'],
    ])
    expect(read([], ['通知', '时间：明天', '地点：行政楼'])).toEqual([])
  })

  it('keep signatures out of what was said, and posts out of names', () => {
    const lines = read([
      table([
        ['领导干部', '卞怀瑾（党委书记）', '联谊对象', '柏予安、温如玉'],
        ['联系情况', [brief, '领导干部（签名）：卞怀瑾　联谊对象（签名）：柏予安']],
        ['签名', '卞怀瑾'],
      ]),
    ])
    expect(lines.map(({ cells }) => [cells.cadre, cells.persons, cells.brief])).toEqual([
      ['卞怀瑾', '柏予安、温如玉', '谈了排课'],
    ])
  })

  it('keep a cell nobody asked for beside the contact, under its own label', () => {
    const lines = read([table([...names, ['联系情况', brief], ['办理情况', '已转教务处']])])
    expect(lines[0]?.others).toEqual([{ label: '办理情况', text: '已转教务处' }])
  })

  it('may name both above the table, and several persons on lines of their own', () => {
    const rows = [
      ['联系情况', brief],
      ['备注', ''],
    ] as const
    const above = read([table(rows, ['领导干部：卞怀瑾　　联谊对象：柏予安', '填表时间：2026年11月3日'])])
    expect(above.map(({ cells }) => [cells.cadre, cells.persons])).toEqual([['卞怀瑾', '柏予安']])
    const two = table([['领导干部', '卞怀瑾'], ['联谊对象', ['柏予安', '阿勒腾·', '叶尔兰']], ...rows])
    expect(read([two]).map(({ cells }) => cells.persons)).toEqual(['柏予安、阿勒腾·叶尔兰'])
  })

  it("may have the school's own labels", () => {
    const own = {
      ...ground,
      labels: formLabels(
        undefined,
        new Map([
          ['结对领导', 'cadre.name'],
          ['朋友', 'person.name'],
          ['谈的事', 'contactBrief'],
        ]),
      ),
    }
    const { lines } = readForms(
      {
        tables: [
          table([
            ['结对领导', '卞怀瑾', '朋友', '柏予安'],
            ['谈的事', brief],
          ]),
        ],
        after: [],
      },
      own,
    )
    expect(lines[0]?.cells).toMatchObject({ cadre: '卞怀瑾', persons: '柏予安', heldOn: '2026-11-02' })
  })
})
