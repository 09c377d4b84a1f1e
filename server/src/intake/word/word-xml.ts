// Elements in their order, as plain values: what a Word body is made of, and nothing of how it looks.

import { XMLParser } from 'fast-xml-parser'

export type Element = Readonly<{
  /** Without its namespace prefix. */
  tag: string
  attributes: Readonly<Record<string, string>>
  children: readonly Element[]
  /** Of text nodes only. */
  text: string
}>

/** The elements of an XML part. Throws for what is no XML. */
export function parseElements(xml: string): readonly Element[] {
  const nodes: unknown = parser.parse(xml)
  return Array.isArray(nodes) ? nodes.map(toElement) : []
}

export function childrenOf(element: Element, tag: string): readonly Element[] {
  return element.children.filter((child) => child.tag === tag)
}

/** Elements of a tag at any depth, not looking inside one that was found. */
export function findAll(elements: readonly Element[], tag: string): readonly Element[] {
  return elements.flatMap((element) => (element.tag === tag ? [element] : findAll(element.children, tag)))
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: false,
})

function toElement(node: unknown): Element {
  if (!isRecord(node)) return nothing
  const tag = Object.keys(node).find((key) => key !== ':@') ?? ''
  const content = node[tag]
  if (tag === '#text') return { ...nothing, tag, text: String(content) }
  return {
    tag,
    attributes: stringsOf(node[':@']),
    children: Array.isArray(content) ? content.map(toElement) : [],
    text: '',
  }
}

const nothing: Element = { tag: '', attributes: {}, children: [], text: '' }

function stringsOf(value: unknown): Record<string, string> {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)]))
    : {}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
