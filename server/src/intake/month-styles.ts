import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/**
 * The cell styles that show a date to the month only (1980年1月). Excel stores the first of the month for them; a
 * reader that forgets the style would know a day that nobody gave.
 */
export function monthStyles(stylesXml: string): ReadonlySet<number> {
  const sheet = styleSheet.safeParse(parser.parse(stylesXml))
  if (!sheet.success) return new Set()
  const { numFmts, cellXfs } = sheet.data.styleSheet
  const codes = new Map(numFmts.numFmt.map((format) => [format['@numFmtId'], format['@formatCode']]))
  const styles = cellXfs.xf.map((xf, index) => ({ index, format: xf['@numFmtId'] }))
  return new Set(
    styles.filter(({ format }) => showsMonthOnly(format, codes.get(format))).map(({ index }) => index),
  )
}

/** Formats built into Chinese Excel that show year and month, and mmm-yy. */
const builtIn: ReadonlySet<string> = new Set(['17', '27', '36', '50', '52', '55', '57'])

function showsMonthOnly(id: string, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id)
  const bare =
    code
      .split(';')[0]
      ?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
      .toLowerCase() ?? ''
  return bare.includes('y') && bare.includes('m') && !/[dhs]/.test(bare)
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseAttributeValue: false,
  isArray: (tag) => tag === 'xf' || tag === 'numFmt',
})

const styleSheet = z.object({
  styleSheet: z.object({
    numFmts: z
      .object({
        numFmt: z.array(z.object({ '@numFmtId': z.string(), '@formatCode': z.string() })).default([]),
      })
      .catch({ numFmt: [] }),
    cellXfs: z.object({ xf: z.array(z.object({ '@numFmtId': z.string().default('0') })) }),
  }),
})
