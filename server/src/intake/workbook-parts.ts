import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { ZipPart } from './stored-zip.ts'

/** Which part holds which sheet: path inside the archive → name on the tab. */
export function sheetNames(parts: readonly ZipPart[]): ReadonlyMap<string, string> {
  const book = parts.find(({ name }) => /^xl\/workbook\.xml$/i.test(name))
  const relations = parts.find(({ name }) => /^xl\/_rels\/workbook\.xml\.rels$/i.test(name))
  if (!book || !relations) return new Map()
  const targets = new Map(
    relationships
      .parse(parse(relations))
      .Relationships.Relationship.map((one) => [one['@Id'], one['@Target']]),
  )
  const sheets = workbook.parse(parse(book)).workbook.sheets.sheet
  return new Map(sheets.map((sheet) => [partPath(targets.get(sheet['@id']) ?? ''), sheet['@name']]))
}

const partPath = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

const parse = (part: ZipPart): unknown => parser.parse(new TextDecoder().decode(part.bytes))

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
    sheets: z.object({ sheet: z.array(z.object({ '@name': z.string(), '@id': z.string() })) }),
  }),
})
