import { XMLParser } from 'fast-xml-parser'
import * as z from 'zod'
import type { ArchivePart } from '../upload-guard.ts'

export type Workbook = Readonly<{
  sheets: readonly Readonly<{ name: string; path: string; visible: boolean }>[]
  /** Workbooks from old Macs count their days from 1904. */
  from1904: boolean
}>

/** The sheets of a workbook in their order; undefined when it has no directory we know. */
export function workbookOf(parts: readonly ArchivePart[]): Workbook | undefined {
  const book = parts.find(({ name }) => /^xl\/workbook\.xml$/i.test(name))
  const relations = parts.find(({ name }) => /^xl\/_rels\/workbook\.xml\.rels$/i.test(name))
  if (!book || !relations) return undefined
  const targets = new Map(
    relationships
      .parse(parse(relations))
      .Relationships.Relationship.map((one) => [one['@Id'], one['@Target']]),
  )
  const { sheets, workbookPr } = workbook.parse(parse(book)).workbook
  return {
    sheets: sheets.sheet.map((sheet) => ({
      name: sheet['@name'],
      path: partPath(targets.get(sheet['@id']) ?? ''),
      visible: sheet['@state'] === 'visible',
    })),
    from1904: ['1', 'true'].includes(workbookPr['@date1904']),
  }
}

const partPath = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

const parse = (part: ArchivePart): unknown => parser.parse(new TextDecoder().decode(part.bytes))

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseAttributeValue: false,
  isArray: (tag) => tag === 'sheet' || tag === 'Relationship',
})

const relationships = z.object({
  Relationships: z.object({ Relationship: z.array(z.object({ '@Id': z.string(), '@Target': z.string() })) }),
})

const workbook = z.object({
  workbook: z.object({
    workbookPr: z.object({ '@date1904': z.string().default('0') }).catch({ '@date1904': '0' }),
    sheets: z.object({
      sheet: z.array(
        z.object({ '@name': z.string(), '@id': z.string(), '@state': z.string().default('visible') }),
      ),
    }),
  }),
})
