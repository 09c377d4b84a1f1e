// A Word file as any program reads it: unzipped, and its tables taken from the XML.
import { XMLParser } from 'fast-xml-parser'
import { fromBuffer } from 'yauzl'

type Node = Readonly<Record<string, unknown>>

/** The text of each cell, row by row, of all tables; and the paragraphs outside of them. */
export async function readWord(bytes: Buffer): Promise<{ rows: string[][]; paragraphs: string[] }> {
  const xml = await readEntry(bytes, 'word/document.xml')
  const parser = new XMLParser({ preserveOrder: true, parseTagValue: false, trimValues: false })
  const document: readonly Node[] = parser.parse(xml)
  const [body] = findAll(document, 'w:body')
  const tables = findAll(body ?? [], 'w:tbl')
  const rows = tables.flatMap((table) =>
    findAll(table, 'w:tr').map((row) => findAll(row, 'w:tc').map((cell) => textOf(cell).trim())),
  )
  const outside = (body ?? []).filter((node) => 'w:p' in node)
  return { rows, paragraphs: outside.map((node) => textOf([node]).trim()).filter((text) => text !== '') }
}

/** The children of every element of a name, outermost ones only. */
function findAll(nodes: readonly Node[], name: string): (readonly Node[])[] {
  return nodes.flatMap((node) => {
    const own = childrenOf(node, name)
    if (own) return [own]
    return Object.values(node).flatMap((value) => (isNodes(value) ? findAll(value, name) : []))
  })
}

function textOf(nodes: readonly Node[]): string {
  return findAll(nodes, 'w:t')
    .flatMap((texts) => texts.map((text) => String(text['#text'] ?? '')))
    .join('')
}

function childrenOf(node: Node, name: string): readonly Node[] | undefined {
  const value = node[name]
  return isNodes(value) ? value : undefined
}

function isNodes(value: unknown): value is readonly Node[] {
  return Array.isArray(value)
}

function readEntry(bytes: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('end', () => reject(new Error(`no ${name} in the file`)))
      zip.on('entry', (entry: { readonly fileName: string }) => {
        if (entry.fileName !== name) return zip.readEntry()
        zip.openReadStream(entry as never, async (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(Buffer.from(chunk))
          resolve(Buffer.concat(chunks).toString('utf8'))
        })
      })
      zip.readEntry()
    })
  })
}
