// A paper as a school makes it: torn runs, text boxes, heads of pages, notes and pictures.
import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { writeOfficialDocument } from '../../documents/official-document.ts'
import type { Filling } from '../../documents/templates/template-facts.ts'
import { fillTemplate } from './read-template.ts'
import { badge } from './school-files.cases.ts'

const plain = await writeOfficialDocument({ titleLines: ['联谊名单'], blocks: [] })

const filling: Filling = {
  facts: {
    values: { 学校: '清溪学院', 学年: '2026—2027', 结对数: '2' },
    loops: {
      名单: ['柏予安', '温如玉'].map((对象姓名) => ({ values: { 对象姓名 }, loops: {} })),
    },
  },
  merged: [],
}

const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`
const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

interface Paper {
  readonly body?: string
  readonly footnote?: string
  readonly header?: string
  readonly endnote?: string
}

function paper({ body = '', footnote = '', header = '', endnote = '' }: Paper): Uint8Array {
  const zip = new PizZip(plain)
  const types: string[] = []
  const put = (name: string, root: string, inner: string) => {
    zip.file(`word/${name}.xml`, `<w:${root} ${spaces}>${inner}</w:${root}>`)
    const kind = name.replace(/\d/, '')
    types.push(
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
    )
  }
  const note = (tag: string, text: string) => `<w:${tag} w:id="1"><w:p>${run(text)}</w:p></w:${tag}>`
  if (footnote !== '') put('footnotes', 'footnotes', note('footnote', footnote))
  if (endnote !== '') put('endnotes', 'endnotes', note('endnote', endnote))
  if (header !== '') put('header7', 'hdr', `<w:p>${run(header)}</w:p>`)
  zip.file('word/media/badge.png', badge)
  const document = zip.file('word/document.xml')?.asText() ?? ''
  zip.file('word/document.xml', document.replace('<w:sectPr', `${body}<w:sectPr`))
  const contentTypes = zip.file('[Content_Types].xml')?.asText() ?? ''
  zip.file('[Content_Types].xml', contentTypes.replace('</Types>', `${types.join('')}</Types>`))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

async function filled(asked: Paper) {
  const done = await fillTemplate(paper(asked), filling)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return new PizZip(done.bytes)
}

/** Texts of a part as one reads them, without anything of ours. */
const textIn = (zip: PizZip, name: string) =>
  [...(zip.file(`word/${name}.xml`)?.asText() ?? '').matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(
    ([, text]) => text,
  )

async function said(asked: Paper) {
  const done = await fillTemplate(paper(asked), filling)
  return 'problems' in done ? done.problems.map(templateProblemSentence) : done
}

describe('a paper of the school', () => {
  test('is filled where a placeholder is torn over runs of different letters', async () => {
    const zip = await filled({ body: `<w:p>${run('{学')}${run('年', '<w:b/>')}${run('}学年')}</w:p>` })
    expect(textIn(zip, 'document').join('')).toContain('2026—2027学年')
  })

  test('is filled in text boxes, for new programs and for old ones, in heads of pages and in footnotes', async () => {
    const zip = await filled({
      body: `<w:p>${box(`<w:p>${run('共{结对数}对')}</w:p>`)}</w:p>`,
      header: '{学校}',
      footnote: '{学年}学年起',
    })
    expect(textIn(zip, 'document').filter((text) => text === '共2对')).toHaveLength(2)
    expect(textIn(zip, 'header7')).toEqual(['清溪学院'])
    expect(textIn(zip, 'footnotes')).toEqual(['2026—2027学年起'])
  })

  test('repeats paragraphs inside a text box', async () => {
    const inner = ['{#名单}', '{对象姓名}', '{/名单}'].map((text) => `<w:p>${run(text)}</w:p>`).join('')
    const zip = await filled({ body: `<w:p>${box(inner)}</w:p>` })
    expect(textIn(zip, 'document').filter((text) => text === '柏予安' || text === '温如玉')).toEqual([
      '柏予安',
      '温如玉',
      '柏予安',
      '温如玉',
    ])
  })

  test('keeps its pictures byte for byte', async () => {
    const kept = (await filled({ header: '{学校}' })).file('word/media/badge.png')?.asUint8Array()
    expect(Buffer.from(kept ?? []).equals(badge)).toBe(true)
  })
})

describe('a wrong placeholder is named once, with its place', () => {
  test('in a text box, a footnote, the head of a page', async () => {
    expect(
      await said({
        body: `<w:p>${box(`<w:p>${run('{结队数}')}</w:p>`)}</w:p>`,
        footnote: '{学午}',
        header: '{学较}',
      }),
    ).toEqual(
      expect.arrayContaining([
        '正文文本框“{结队数}”：“{结队数}”没有这个占位符。是不是 {结对数}。',
        expect.stringMatching(/^脚注“\{学午\}”：/),
        expect.stringMatching(/^页眉“\{学较\}”：/),
      ]),
    )
  })

  test('and one in an endnote, which is not filled', async () => {
    expect(await said({ body: `<w:p>${run('{学年}')}</w:p>`, endnote: '{学校}' })).toEqual([
      '尾注：“{学校}”这里不能填写。请把它移到正文或单元格里，或从这里删去。',
    ])
  })
})
