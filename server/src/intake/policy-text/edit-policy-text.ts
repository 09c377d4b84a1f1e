// Changes the text of a policy file at places of it; comments, order and whatever else stands in it stay.
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { type Document, isCollection, isMap, isNode, isSeq, type Node, parseDocument } from 'yaml'

const lineWidth = 110

/** The text with the edits made, or undefined where it is no YAML that could be edited, or a place lies within a plain value. */
export function editPolicyText(source: string, edits: readonly PolicyEdit[]): string | undefined {
  if (edits.length === 0) return source
  const document = parseDocument(source, { stringKeys: true })
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  for (const edit of edits) {
    if (isWithinValue(document, pathIn(document, edit.place))) return undefined
    makeEdit(document, edit)
  }
  return document.toString({ lineWidth })
}

function makeEdit(document: Document, { place, ...edit }: PolicyEdit): void {
  const path = pathIn(document, place)
  const around: unknown = document.getIn(path.slice(0, -1), true)
  if (isSeq(around) && around.items.length === 0) around.flow = false // `[]` becomes lines once something stands in it
  if (!('value' in edit)) {
    if (document.hasIn(path)) document.deleteIn(path)
  } else if (typeof edit.value !== 'object' || edit.value === null) document.setIn(path, edit.value)
  else document.setIn(path, withCommentsOf(document.getIn(path, true), nodeOf(document, edit.value)))
}

/** `title.x` where the title is a word. */
function isWithinValue(document: Document, path: readonly (string | number)[]): boolean {
  return path.some((_, at) => {
    const around: unknown = at === 0 ? undefined : document.getIn(path.slice(0, at), true)
    return around !== undefined && !isCollection(around)
  })
}

/** On one line, but for a list of maps: each of those has a line of its own. */
function nodeOf(document: Document, value: object): Node {
  const node = document.createNode(value, { flow: true })
  if (isSeq(node) && node.items.every((item) => isMap(item))) node.flow = false
  return node
}

function withCommentsOf(old: unknown, node: Node): Node {
  if (isNode(old)) Object.assign(node, { comment: old.comment, commentBefore: old.commentBefore })
  return node
}

/** Keys and numbers from the top: items of a list by their id, and the one item that stands in place of a list of one. */
function pathIn(document: Document, place: ValuePlace): readonly (string | number)[] {
  let node: unknown = document.contents
  const path: (string | number)[] = []
  for (const key of place) {
    if (isMap(node) && key === '0' && !node.has(key)) continue
    if (isSeq(node) && key === 'steps') continue // the steps of a list, written without a frame
    const step = isSeq(node) ? numberOf(node.items, key) : key
    path.push(step)
    node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
  }
  return path
}

/** Where the item with this id, or of this number, stands; a new one comes last. */
function numberOf(items: readonly unknown[], key: string): number {
  const found = items.findIndex((item) => isMap(item) && item.get('id') === key)
  if (found !== -1) return found
  return /^\d+$/.test(key) ? Math.min(Number(key), items.length) : items.length
}
