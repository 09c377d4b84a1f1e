// A value of several lines is as many paragraphs of the look of the one it stands in: a line broken by hand inside a justified
// paragraph is drawn wide. Lines are marked while values are filled in, with a character that no text holds.

export const lineEnd = '\ufdd4'

/** Each marked line a paragraph of its own; a simple break where runs stand inside something else, as a link or a text box. */
export function partParagraphs(xml: string): string {
  if (!xml.includes(lineEnd)) return xml
  return xml
    .replace(/<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>])[\s\S])*?<\/w:p>/g, (paragraph) =>
      paragraph.includes(lineEnd) && !around.test(paragraph) ? parted(paragraph) : paragraph,
    )
    .replaceAll(lineEnd, `</w:t><w:br/>${text}`)
}

const around = /<w:(?:hyperlink|sdt|ins|smartTag|fldSimple|customXml)\b|<\w+:txbxContent\b/
const text = '<w:t xml:space="preserve">'

function parted(paragraph: string): string {
  const opening = /^<w:p(?:\s[^>]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/.exec(paragraph)?.[0] ?? ''
  const again = opening.replace(/^<w:p\s[^>]*>/, '<w:p>').replace(/<w:sectPr[\s\S]*?<\/w:sectPr>/, '')
  const [first = '', ...more] = paragraph.split(lineEnd)
  let before = first
  let made = first
  for (const line of more) {
    const run = /<w:r(?:\s[^>]*)?>(<w:rPr>(?:(?!<w:r[\s>])[\s\S])*?<\/w:rPr>)?(?:(?!<w:r[\s>])[\s\S])*$/.exec(
      before,
    )
    made += `</w:t></w:r></w:p>${indented(again, line)}<w:r>${run?.[1] ?? ''}${text}${line}`
    before += line
  }
  return made
}

/** A line that begins with full-width spaces stands deeper by itself. */
const indented = (opening: string, line: string) =>
  line.startsWith('\u3000\u3000') ? opening.replace(/\sw:firstLine(?:Chars)?="[^"]*"/g, '') : opening
