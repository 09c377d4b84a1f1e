// A look at XML before any parser sees it: one pass over the bytes, constant memory.

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const exclamation = 0x21
const question = 0x3f
const doubleQuote = 0x22
const singleQuote = 0x27

export type MarkupFault = 'document-type' | 'too-deep' | 'unbalanced'

/**
 * A document type (office formats never carry one; entities are how a small file grows), elements nested beyond the
 * limit, or more elements opened than closed, as in a file cut off; undefined when none of these.
 */
export function findMarkupFault(bytes: Uint8Array, maxDepth: number): MarkupFault | undefined {
  let depth = 0
  let at = bytes.indexOf(lessThan)
  while (at !== -1) {
    const next = bytes[at + 1]
    if (next === exclamation) {
      const end = endOfDeclaration(bytes, at)
      if (end === undefined) return 'document-type'
      at = bytes.indexOf(lessThan, end)
      continue
    }
    const end = endOfTag(bytes, at)
    if (next === slash) depth--
    else if (next !== question && bytes[end - 1] !== slash) depth++
    if (depth > maxDepth) return 'too-deep'
    at = bytes.indexOf(lessThan, end)
  }
  return depth === 0 ? undefined : 'unbalanced'
}

/** Comments and CDATA are passed over; anything else that begins with `<!` has no end we accept. */
function endOfDeclaration(bytes: Uint8Array, at: number): number | undefined {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(9, bytes.length - at))
  const closing = opening.subarray(0, 4).equals(commentOpens)
    ? commentCloses
    : opening.equals(cdataOpens)
      ? cdataCloses
      : undefined
  if (!closing) return undefined
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = rest.indexOf(closing, at)
  return end === -1 ? bytes.length : end
}

const commentOpens = Buffer.from('<!--')
const commentCloses = Buffer.from('-->')
const cdataOpens = Buffer.from('<![CDATA[')
const cdataCloses = Buffer.from(']]>')

/** A `>` inside a quoted attribute does not end the tag. */
function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === doubleQuote || byte === singleQuote) quote = byte
    else if (byte === greaterThan) return at
  }
  return bytes.length
}
