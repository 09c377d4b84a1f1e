// Elements out of spreadsheet XML by their place, without a tree and without a pattern that is tried at every one of millions of characters.

export type Element = Readonly<{
  /** Without its prefix. */
  name: string
  /** As they are written, blanks included. */
  attributes: string
  /** What stands between its beginning and its first end; '' where it is gone through itself. */
  content: string
}>

/** Every element of these names in its order; those in `whole` are given with their content, into those in `open` it goes. Throws where one has no end. */
export function* elementsIn(
  xml: string,
  { whole, open = [] }: { readonly whole: readonly string[]; readonly open?: readonly string[] },
): Generator<Element> {
  let at = xml.indexOf('<')
  while (at !== -1) {
    const end = xml.indexOf('>', at)
    if (end === -1) return
    const written = xml.slice(at + 1, endOfName(xml, at + 1, end))
    const name = written.startsWith('/') ? '' : written.slice(written.indexOf(':') + 1)
    const isEmpty = xml[end - 1] === '/'
    let next = end
    if (whole.includes(name) || open.includes(name)) {
      const attributes = xml.slice(at + 1 + written.length, isEmpty ? end - 1 : end)
      const isWhole = !isEmpty && whole.includes(name)
      const close = isWhole ? xml.indexOf(`</${written}>`, end) : end
      // A file that is half read would be taken for all of it.
      if (close === -1) throw new Error(`no end of ${name}`)
      yield { name, attributes, content: isWhole ? xml.slice(end + 1, close) : '' }
      next = close
    }
    at = xml.indexOf('<', next + 1)
  }
}

function endOfName(xml: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = xml.charCodeAt(at)
    if (code <= blank || (code === slash && at > from)) return at
  }
  return end
}

const [blank, slash] = [0x20, 0x2f]

/** What an attribute says; undefined where it does not stand there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const opening = `${name}="`
  let at = attributes.indexOf(opening)
  while (at !== -1) {
    const from = at + opening.length
    if (at === 0 || attributes.charCodeAt(at - 1) <= blank) {
      const end = attributes.indexOf('"', from)
      return end === -1 ? undefined : attributes.slice(from, end)
    }
    at = attributes.indexOf(opening, from)
  }
  return undefined
}
