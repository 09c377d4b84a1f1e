import { XMLParser } from 'fast-xml-parser'
import * as z from 'zod'

/** What a cell's number stands for. 'month': Excel keeps the first of the month for 1980年1月, and nobody gave a day. */
export type NumberMeaning = 'number' | 'date' | 'month' | 'time'

/** By the style's index, as cells name it. */
export function cellStyles(stylesXml: string): readonly NumberMeaning[] {
  const sheet = styleSheet.safeParse(parser.parse(stylesXml))
  if (!sheet.success) return []
  const { numFmts, cellXfs } = sheet.data.styleSheet
  const codes = new Map(numFmts.numFmt.map((format) => [format['@numFmtId'], format['@formatCode']]))
  return cellXfs.xf.map(({ '@numFmtId': id }) => {
    const code = codes.get(id)
    return code === undefined ? (builtIn.get(Number(id)) ?? 'number') : numberMeaning(code)
  })
}

/** What a format code shows. Without literals, colours, locales and padding, what is left are the letters that mean something. */
export function numberMeaning(code: string): NumberMeaning {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
    .toLowerCase()
    .split(';')
  if (/general|@/.test(first)) return 'number'
  if (/[hs]/.test(first) && !/[yd]/.test(first)) return 'time'
  if (first.includes('y') && first.includes('m') && !/[dhs]/.test(first)) return 'month'
  return /[ymd]/.test(first) ? 'date' : 'number'
}

/** Formats with a number only: the common ones (14–22, 45–47) and those of Chinese Excel (27–36, 50–58). */
const builtIn: ReadonlyMap<number, NumberMeaning> = new Map([
  ...meaning('date', [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]),
  ...meaning('month', [17, 27, 36, 50, 52, 55, 57]),
  ...meaning('time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 56]),
])

function meaning(kind: NumberMeaning, ids: readonly number[]): [number, NumberMeaning][] {
  return ids.map((id) => [id, kind])
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
