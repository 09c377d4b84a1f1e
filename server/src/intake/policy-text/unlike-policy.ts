import { sentencesOf } from '@tongxin/core/reading/mistake-sentences'
import type { PlacedMistake } from './yaml-text.ts'

/** Whatever else was picked by mistake: nothing, a Word or Excel file, or the text of the document itself. */
export function unlikePolicy(source: string): PlacedMistake | undefined {
  const text = source.replace(/^\uFEFF/, '')
  const found = text.trim() === '' ? '文件是空的' : kindOfFile(text)
  if (found === undefined) return undefined
  const code = 'not-a-policy'
  return { line: 1, column: 1, path: '', code, ...sentencesOf(code, { found }) }
}

/** How Word, Excel and zip files, PDF, and older Office files begin when they are taken for text. */
const beginnings = ['PK\u0003\u0004', '%PDF-', '\u00D0\u00CF', '\uFFFD\uFFFD']

function kindOfFile(text: string): string | undefined {
  if (text.includes('\u0000') || beginnings.some((beginning) => text.startsWith(beginning)))
    return '这不是文本，像是 Word、Excel、PDF 或压缩文件'
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  // A line that begins with a sign of YAML's own is YAML, however bad.
  const isData = lines.some((line) => /^(\s*[-?!&*|>%@`[{]|["']?[\w.-]+["']?\s*[:：])/.test(line))
  return isData || lines.length === 0 ? undefined : '这是一段文字，没有“字段: 值”'
}
