import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { formLabels } from './form-labels.ts'
import type { Paper } from './paper.ts'
import { readForms } from './read-forms.ts'
import { placesOfTemplate } from './template-places.ts'

const ground = { today: day('2026-11-20'), forms: ['座谈', '个别谈心'], labels: formLabels(undefined) }

/** Rows of a table; a string alone is a paragraph before it. */
type Rows = readonly (string | readonly string[])[]

const paperOf = (rows: Rows): Paper => {
  const last = rows.findLastIndex((row) => typeof row !== 'string')
  const lines = (some: Rows) => some.filter((row) => typeof row === 'string')
  const table = rows.flatMap((row) => (typeof row === 'string' ? [] : [row.map(cellOf)]))
  if (last === -1) return { tables: [], after: lines(rows) }
  return {
    tables: [{ before: lines(rows.slice(0, last)), rows: table }],
    after: lines(rows.slice(last + 1)),
  }
}
const cellOf = (text: string) => ({ lines: text.split('\n'), tables: [] })

const read = (template: Rows, filled: Rows) => {
  const { forms, lines } = readForms(paperOf(filled), {
    ...ground,
    templates: [placesOfTemplate(paperOf(template))],
  })
  const said = lines.map(({ cells, doubts, others }) => ({
    ...Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')),
    ...(doubts.length > 0 ? { doubts: doubts.map(({ field, reason }) => `${field} ${reason}`) } : {}),
    ...(others.length > 0 ? { others } : {}),
  }))
  return { forms, said }
}

const bai = { cadre: '卞怀瑾', persons: '柏予安' }
const wen = { ...bai, persons: '温如玉' }

describe('a form of the school’s own', () => {
  const inSentences: Rows = [
    '（ {学校} ）谈心记录',
    '{干部姓名}同志（{干部职务}）约{对象姓名}（{对象单位} {对象职务}）谈心，{填表日期}记。',
    ['经过', '{联系情况}'],
    ['所提', '{意见建议}', '其他', '{备注}'],
  ]

  it('is read where its words stand in sentences and under labels nobody else has', () => {
    const filled: Rows = [
      '（ 清溪学院 ）谈心记录',
      '卞怀瑾同志（党委书记）约柏予安（文学院 教授）谈心，2026年11月19日记。',
      ['经过', '2026年11月18日，个别谈心（行政楼）。谈了排课。\n2026年11月19日，座谈。谈了选课。'],
      ['所提', '2026年11月19日：早些排课。', '其 他', '无'],
    ]
    expect(read(inSentences, filled)).toEqual({
      forms: 1,
      said: [
        { ...bai, heldOn: '2026-11-18', form: '个别谈心', place: '行政楼', brief: '谈了排课。' },
        { ...bai, heldOn: '2026-11-19', form: '座谈', brief: '谈了选课。', raised: '早些排课。' },
      ],
    })
  })

  it('is read from paragraphs alone, also where a text has several', () => {
    const template: Rows = [
      '领导：{干部姓名}　　对象：{对象姓名}',
      '一、谈了什么',
      '{联系情况}',
      '二、{意见建议}',
    ]
    const filled: Rows = [
      '领导: 卞怀瑾 对象: 柏予安',
      '一、谈了什么',
      '2026年11月18日，个别谈心。谈了排课。',
      '　　又谈了选课。',
      '二、早些排课。',
      '　　晚些考试。',
    ]
    const brief = '谈了排课。\n又谈了选课。'
    expect(read(template, filled).said).toEqual([
      { ...bai, heldOn: '2026-11-18', form: '个别谈心', brief, raised: '早些排课。\n晚些考试。' },
    ])
  })

  const listed: Rows = [
    ['领导', '{干部姓名}', '对象', '{对象姓名}'],
    ['哪天', '怎样', '哪里', '谈了什么'],
    ['{#联系}{联系日期}', '{联系形式}', '{联系地点}', '{联系内容}{/联系}'],
    ['附注', '{备注}'],
  ]

  it('has a row for each contact, as many as there are, and a day in a text begins none', () => {
    const filled: Rows = [
      ['领导', '卞怀瑾', '对象', '柏予安'],
      ['哪天', '怎样', '哪里', '谈了什么'],
      ['2026年11月18日', '□座谈　☑个别谈心', '行政楼', '2026年9月1日，座谈。是旧话。'],
      ['11.19', '座谈', '', '谈了选课。\n〔单独谈了话〕'],
      ['      年    月    日', '□座谈　□个别谈心', '', '____________'],
      ['附注', ''],
    ]
    expect(read(listed, filled).said).toEqual([
      {
        ...bai,
        heldOn: '2026-11-18',
        form: '个别谈心',
        place: '行政楼',
        brief: '2026年9月1日，座谈。是旧话。',
      },
      { ...bai, heldOn: '2026-11-19', form: '座谈', brief: '谈了选课。', talk: '是' },
    ])
  })

  it('repeats several rows for a contact', () => {
    const template: Rows = [
      ['领导', '{干部姓名}', '对象', '{对象姓名}'],
      ['{#联系}哪天', '{联系日期}', '怎样', '{联系形式}'],
      ['谈了', '{联系内容}'],
      ['所提', '{本次意见建议}{/联系}'],
    ]
    const filled: Rows = [
      ['领导', '卞怀瑾', '对象', '柏予安'],
      ...['18', '19'].flatMap(
        (on): Rows => [
          ['哪天', `2026年11月${on}日`, '怎样', '座谈'],
          ['谈了', `${on}日的事。`],
          ['所提', `${on}日所提。`],
        ],
      ),
    ]
    expect(read(template, filled).said).toEqual(
      ['18', '19'].map((on) => ({
        ...{ ...bai, heldOn: `2026-11-${on}`, form: '座谈' },
        ...{ brief: `${on}日的事。`, raised: `${on}日所提。` },
      })),
    )
  })

  it('stands several times in one file', () => {
    const sheet = (person: string, on: string): Rows => [
      ['领导', '卞怀瑾', '对象', person],
      ['哪天', '怎样', '哪里', '谈了什么'],
      [on, '座谈', '', '谈了选课。'],
      ['附注', ''],
    ]
    const both = [...sheet('柏予安', '2026-11-18'), ...sheet('温如玉', '2026-11-19')]
    expect(read(listed, both)).toEqual({
      forms: 2,
      said: [
        { ...bai, heldOn: '2026-11-18', form: '座谈', brief: '谈了选课。' },
        { ...wen, heldOn: '2026-11-19', form: '座谈', brief: '谈了选课。' },
      ],
    })
  })

  it('tells what is not clear, and loses no row that was put in by hand', () => {
    const filled: Rows = [
      ['领导', '卞怀瑾', '对象', '柏予安'],
      ['哪天', '怎样', '哪里', '谈了什么'],
      ['上周', '座谈', '', '谈了选课。'],
      ['参加人', '工会主席'],
      ['附注', ''],
    ]
    expect(read(listed, filled).said).toEqual([
      {
        ...{ ...bai, heldOn: '上周', form: '座谈', brief: '谈了选课。' },
        doubts: ['heldOn 不是日期'],
        others: [{ label: '参加人', text: '工会主席' }],
      },
    ])
  })

  it('is a form of which nothing was filled in where it came back empty', () => {
    const filled: Rows = [
      ['领导', '________', '对象', '________'],
      ['哪天', '怎样', '哪里', '谈了什么'],
      ['      年    月    日', '□座谈　□个别谈心', '________', '____________'],
      ['附注', '____________'],
    ]
    expect(read(listed, filled)).toEqual({ forms: 1, said: [] })
  })

  it('is written on its rules, which are no part of what was written', () => {
    const filled: Rows = [
      ['领导', '卞怀瑾______', '对象', '__柏予安____'],
      ['哪天', '怎样', '哪里', '谈了什么'],
      ['2026年11月18日', '□座谈　√个别谈心', '行政楼____', '谈了排课。\n____________'],
      ['附注', '____________'],
    ]
    expect(read(listed, filled).said).toEqual([
      { ...bai, heldOn: '2026-11-18', form: '个别谈心', place: '行政楼', brief: '谈了排课。' },
    ])
  })

  it('does not stand in the way of the annex, which is read by its labels', () => {
    const annex: Rows = [
      ['领导干部姓名', '卞怀瑾', '职务', '党委书记'],
      ['联谊对象姓名', '柏予安', '职务', '教授'],
      ['联系沟通情况', '2026年11月18日，座谈。谈了排课。'],
    ]
    expect(read(listed, annex).said).toEqual([
      { ...bai, heldOn: '2026-11-18', form: '座谈', brief: '谈了排课。' },
    ])
  })
})
