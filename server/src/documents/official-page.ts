// The page of an official document (GB/T 9704): paper, margins, fonts, line pitch, page number. No red head, no seal.

import {
  AlignmentType,
  Footer,
  type IRunOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { printable } from './printable.ts'

/** Font names as the office's machines have them; a setting, since not every machine has the licensed ones. */
export type OfficialFonts = Readonly<{
  /** 小标宋 for titles. */
  title: string
  /** 仿宋 for the body. */
  body: string
  /** 黑体 for 一、 headings. */
  heading: string
  /** 楷体 for （一） headings. */
  subheading: string
  /** 宋体 for page numbers. */
  pageNumber: string
  /** Figures and Latin letters. */
  latin: string
}>

export const usualFonts: OfficialFonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  pageNumber: '宋体',
  latin: 'Times New Roman',
}

/** Chinese type sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
export const typeSize = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const

export const millimetres = (count: number) => Math.round((count * 1440) / 25.4)
export const points = (count: number) => Math.round(count * 20)

/** A4 with margins of 37, 26, 35 and 28 mm: a type area of 156 × 225 mm. */
export const officialPage: NonNullable<ISectionPropertiesOptions['page']> = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: millimetres(37),
    right: millimetres(26),
    bottom: millimetres(35),
    left: millimetres(28),
    footer: millimetres(25),
  },
}

export const typeAreaWidth = millimetres(156)

type RunLook = Readonly<{ font: string; latin?: string; size: number; bold?: boolean }>

/** A run names its Chinese font itself: without `eastAsia` Word falls back to the machine's default. */
export function textRun(text: string, { font, latin, size, bold }: RunLook): TextRun {
  return new TextRun({
    text: printable(text),
    ...runLook({ font, size, ...(latin ? { latin } : {}) }),
    bold: bold ?? false,
  })
}

function runLook({ font, latin = font, size }: RunLook): Pick<IRunOptions, 'font' | 'size'> {
  return { font: { ascii: latin, hAnsi: latin, eastAsia: font, cs: latin, hint: 'eastAsia' }, size }
}

/** — 1 — in 四号宋体, outside on both sides of the sheet: right on odd pages, left on even ones. */
export function pageNumberFooters(fonts: OfficialFonts): Readonly<{ default: Footer; even: Footer }> {
  const look = runLook({ font: fonts.pageNumber, size: typeSize.four })
  const footer = (alignment: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
          indent: { [alignment]: points(14) },
          children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    })
  return { default: footer('right'), even: footer('left') }
}
