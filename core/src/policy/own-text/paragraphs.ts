// Lines of a file as the paragraphs they were: text copied from a PDF is broken where the page was full.
import { headingOf } from './heading.ts'

/** The paragraphs of a text, trimmed, without empty ones. Lines broken at the width of a page are joined again. */
export function paragraphsOf(text: string): readonly string[] {
  const lines = text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
  const width = pageWidth(lines)
  return width === null ? lines : joined(lines, width)
}

/** The width lines were broken at; null where lines are as long as their paragraphs. */
function pageWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b)
  const [median = 0, longest = 0] = [lengths[Math.floor(lengths.length / 2)], lengths.at(-1)]
  return lines.length >= 8 && longest <= widestPage && longest - median <= ragged ? longest : null
}

const widestPage = 60
const ragged = 8

function joined(lines: readonly string[], width: number): readonly string[] {
  const paragraphs: string[] = []
  let isOpen = false
  for (const line of lines) {
    const before = paragraphs.at(-1)
    if (isOpen && before !== undefined && headingOf(line) === null)
      paragraphs[paragraphs.length - 1] = before + line
    else paragraphs.push(line)
    isOpen = line.length >= width - ragged && !/[。；：！？”]$/.test(line)
  }
  return paragraphs
}
