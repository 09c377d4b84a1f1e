import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import { longDay } from '../../calendar/long-day.ts'
import { formLabels } from './form-labels.ts'
import { briefLines, contentLines, type FormContact, raisedLines, remarkLines } from './form-lines.ts'
import { noParticulars } from './particulars.ts'
import { readForms } from './read-forms.ts'
import { placesOfTemplate } from './template-places.ts'

const today = day('2026-11-20')
const forms = ['座谈', '座谈研讨', '个别谈心', '实地走访', '线上（新媒体）交流']

/** What people write, and what looks like the marks of the form though it is none. */
const piece = fc.constantFrom(
  ...[
    '谈了排课',
    '2026年11月2日，个别谈心。',
    '2026年11月2日：',
    '（',
    '）。',
    '。',
    '，',
    '；',
    ' ',
    '\n',
    '\n\u3000\u3000',
  ],
  ...[
    '\n〔本人提出〕',
    '\n〔〕',
    '〔话题：',
    '时间：11月3日',
    '困难诉求：',
    '意见建议：',
    '1.',
    '第二次',
    '个别谈心',
    '\n三、',
    'A',
  ],
)
const text = (most: number) => fc.array(piece, { maxLength: most }).map((pieces) => pieces.join('').trim())
const filled = (most: number) => text(most).filter((one) => one !== '' && !/^[-—－/／]*[。.]?$/u.test(one))

const contact = (at: number): fc.Arbitrary<FormContact> =>
  fc.record({
    heldOn: fc.constantFrom(addDays(today, -30 + at), addDays(today, -30)),
    form: fc.constantFrom(...forms),
    place: fc.option(filled(3).filter((one) => !one.includes('\n'))),
    brief: filled(8),
    raised: fc.option(filled(6)),
    raisedKind: fc.constantFrom('suggestion', 'difficulty', 'question'),
    remark: fc.option(filled(4)),
    particulars: fc.record({
      ...Object.fromEntries(Object.keys(noParticulars).map((field) => [field, fc.constant('')])),
      initiatedBy: fc.constantFrom('', '本人', '统战部'),
      spoke: fc.constantFrom('', '是', '否'),
      talk: fc.constantFrom('', '是'),
      topics: fc.constantFrom('', '政策宣讲、社会热点、难点'),
      event: fc.constantFrom('', '岗位变动 2026-11-02'),
      series: fc.constantFrom('', '国情考察；暑期研修'),
      companions: fc.constantFrom('', '滕望舒、闻远山'),
    }),
  })

/** The same day and form twice is one contact to the ledger's import as well. */
const isTold = (one: FormContact, at: number, all: readonly FormContact[]) =>
  all.findIndex(({ heldOn, form }) => heldOn === one.heldOn && form === one.form) === at

it('a contact written into a form and read back is the same contact, whatever its texts', () => {
  fc.assert(
    fc.property(
      fc.tuple(contact(0), contact(1), contact(2)),
      fc.integer({ min: 1, max: 3 }),
      (all, count) => {
        const contacts = all.slice(0, count).filter(isTold)
        const cell = (label: string, lines: readonly string[]) => [
          { lines: [label], tables: [] },
          { lines, tables: [] },
        ]
        const rows = [
          [...cell('领导干部姓名', ['卞怀瑾']), ...cell('职务', ['党委书记'])],
          [...cell('联谊对象姓名', ['阿勒腾·叶尔兰']), ...cell('职务', ['教授'])],
          cell('联系沟通情况(时间、形式等简要情况)', contacts.flatMap(briefLines)),
          cell('联谊对象提出的意见建议', raisedLines(contacts)),
          cell('备注', remarkLines(contacts)),
        ]
        const { lines } = readForms(
          { tables: [{ before: ['登记表', '填表时间：2026年11月20日'], rows }], after: [] },
          { today, forms, labels: formLabels(undefined) },
        )
        expect(lines.flatMap(({ doubts }) => doubts)).toEqual([])
        expect(lines.map(({ cells, companions }) => ({ ...cells, companions }))).toEqual(
          contacts.map(expectedCells),
        )
      },
    ),
    { numRuns: 120 },
  )
})

it('the same holds for a template of the school, with a row for each contact', () => {
  const row = (...cells: readonly string[]) => cells.map((text) => ({ lines: text.split('\n'), tables: [] }))
  const names = row('领导', '{干部姓名}', '对象', '{对象姓名}')
  const heads = row('哪天', '怎样', '哪里', '谈了什么', '所提', '附注')
  const looped = [
    '{#联系}{联系日期}',
    '{联系形式}',
    '{联系地点}',
    '{联系内容}',
    '{本次意见建议}',
    '{本次备注}{/联系}',
  ]
  const paper = (rows: readonly ReturnType<typeof row>[]) => ({ tables: [{ before: [], rows }], after: [] })
  const templates = [placesOfTemplate(paper([names, heads, row(...looped)]))]
  const ground = { today, forms, labels: formLabels(undefined), templates }
  fc.assert(
    fc.property(fc.tuple(contact(0), contact(1)), (all) => {
      const contacts = all.filter(isTold)
      const rows = contacts.map((one) => {
        const texts = [contentLines(one), raisedLines([one]), remarkLines([one])].map((lines) =>
          lines.join('\n'),
        )
        return row(longDay(one.heldOn), one.form, one.place ?? '', ...texts)
      })
      const { lines } = readForms(
        paper([row('领导', '卞怀瑾', '对象', '阿勒腾·叶尔兰'), heads, ...rows]),
        ground,
      )
      expect(lines.flatMap(({ doubts }) => doubts)).toEqual([])
      expect(lines.map(({ cells, companions }) => ({ ...cells, companions }))).toEqual(
        contacts.map(expectedCells),
      )
    }),
    { numRuns: 120 },
  )
})

const kinds = { suggestion: '意见建议', difficulty: '困难诉求', question: '问题' }

function expectedCells({ heldOn, form, place, brief, raised, raisedKind, remark, particulars }: FormContact) {
  return {
    ...noParticulars,
    ...particulars,
    ...{ heldOn, form, brief, place: place ?? '', cadre: '卞怀瑾', persons: '阿勒腾·叶尔兰' },
    raised: raised ?? '',
    raisedKind:
      raised === null || (raisedKind === 'suggestion' && !/^(意见建议|困难诉求|问题)：/.test(raised))
        ? ''
        : kinds[raisedKind ?? 'suggestion'],
    remark: remark ?? '',
  }
}
