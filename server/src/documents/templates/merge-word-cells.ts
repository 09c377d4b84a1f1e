// Which cells of a filled table are one cell over several rows is known only after the rows are made: values are
// marked while they are filled in, with characters that no text holds, and the marks are read and taken away here.

const marks = { first: '\ufdd0', below: '\ufdd1', own: '\ufdd2' } as const

export function mark(value: string, as: keyof typeof marks): string {
  return marks[as] + value
}

/** Cells that say only what their rows share become one; every mark goes. */
export function mergeMarkedCells(xml: string): string {
  if (!/[\ufdd0-\ufdd2]/.test(xml)) return xml
  return xml
    .replace(/<w:tc(?:\s[^>]*)?>(?:(?!<w:tc[\s>])[\s\S])*?<\/w:tc>/g, mergedCell)
    .replace(/[\ufdd0-\ufdd2]/g, '')
}

function mergedCell(cell: string): string {
  const begins = cell.includes(marks.first)
  const continues = cell.includes(marks.below)
  if (begins === continues || cell.includes(marks.own)) return cell
  const merge = begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  return withMerge(begins ? cell : cell.replace(/(<w:t(?:\s[^>]*)?>)[^<]*(?=<\/w:t>)/g, '$1'), merge)
}

/** The schema asks for an order: after the width and the span, before borders and shading. */
function withMerge(cell: string, merge: string): string {
  const plain = cell.replace(/<w:vMerge\b[^>]*\/>/, '').replace(/<w:tcPr\s*\/>/, '<w:tcPr></w:tcPr>')
  if (!plain.includes('<w:tcPr>')) return plain.replace(/^<w:tc(?:\s[^>]*)?>/, `$&<w:tcPr>${merge}</w:tcPr>`)
  return plain.replace(/<w:tcPr>(?:<w:(?:cnfStyle|tcW|gridSpan|hMerge)\b[^>]*\/>)*/, `$&${merge}`)
}
