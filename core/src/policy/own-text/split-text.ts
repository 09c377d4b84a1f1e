// The school's own text, taken apart where its numbering says: 一、 （一） 1. （1） 第三条 附件 and what stands before and after.
import { depthOf, type Heading, headingOf } from './heading.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { SectionPath, UnnumberedPart } from './section-path.ts'

/** A section with the paragraphs that are its own: those of sections inside it stand there. */
export interface TextSection {
  /** Empty for parts without a number. */
  readonly path: SectionPath
  /** What part of the document it belongs to; the body is everything numbered outside an annex. */
  readonly part: 'body' | UnnumberedPart
  /** Of an annex, where they are numbered. */
  readonly annex: number | null
  readonly paragraphs: readonly string[]
}

/** The sections in the order of the document. Every paragraph stands in exactly one. */
export function splitText(text: string): readonly TextSection[] {
  const sections: OpenSection[] = [{ path: [], part: 'front', annex: null, paragraphs: [] }]
  for (const paragraph of paragraphsOf(text)) {
    const current = sections.at(-1)
    if (current === undefined) break
    const begun = beginning(paragraph, current, sections)
    if (begun) sections.push({ ...begun, paragraphs: [paragraph] })
    else current.paragraphs.push(paragraph)
  }
  return sections.flatMap(withoutSignature).filter(({ paragraphs }) => paragraphs.length > 0)
}

interface OpenSection extends TextSection {
  readonly paragraphs: string[]
}

type Begun = Omit<TextSection, 'paragraphs'>

const annexAlone = /^附\s*件\s*([一二三四五六七八九十]{1,2}|\d{1,2})?\s*[:：]?$/
const annexListed = /^附\s*件\s*([一二三四五六七八九十]{1,2}|\d{1,2})?\s*[:：.．、]\s*\S/

function beginning(paragraph: string, current: OpenSection, all: readonly OpenSection[]): Begun | null {
  const alone = annexAlone.exec(paragraph)
  if (alone) return { path: [], part: 'annex', annex: alone[1] === undefined ? null : annexNumber(alone[1]) }
  if (annexListed.test(paragraph)) return { path: [], part: 'annex', annex: null }
  const heading = headingOf(paragraph)
  if (heading === null) return null
  const path = placedUnder(heading, current)
  if (path === null || !followsOn(path, all)) return null
  const inAnnex = current.part === 'annex' && !isAnnexList(current)
  return { path, part: inAnnex ? 'annex' : 'body', annex: inAnnex ? current.annex : null }
}

function annexNumber(written: string): number {
  return headingOf(/^\d/.test(written) ? `${written}.` : `${written}、`)?.number ?? 1
}

/** 附件：登记表 below the text names an annex; the numbered lines after it are names of annexes too. */
function isAnnexList({ path, paragraphs: [first = ''] }: OpenSection): boolean {
  return path.length === 0 && annexListed.test(first)
}

/** The path of a heading met in a section: under the nearest section that is less deep. */
function placedUnder(heading: Heading, current: OpenSection): SectionPath | null {
  const depth = depthOf(heading.kind)
  if (isAnnexList(current) && depth > 1) return null
  // Articles are counted through all chapters.
  const above =
    heading.kind === 'article'
      ? []
      : current.path.filter(({ kind }) => depthOf(kind) < depth && kind !== 'chapter')
  return [...above, heading]
}

/** Numbers count up. A line of a broken paragraph that happens to begin with a number does not. */
function followsOn(path: SectionPath, all: readonly OpenSection[]): boolean {
  const { kind, number } = path.at(-1) ?? { kind: 'part', number: 0 }
  if (number === 1) return true
  const siblings = all.filter(
    (section) =>
      section.path.length === path.length &&
      section.path.at(-1)?.kind === kind &&
      path
        .slice(0, -1)
        .every(
          (step, at) => section.path[at]?.kind === step.kind && section.path[at]?.number === step.number,
        ),
  )
  const last = siblings.at(-1)?.path.at(-1)?.number ?? 0
  return number > last && number <= last + skippedAtMost
}

/** A number left out by mistake does not hide the rest of the document. */
const skippedAtMost = 3

const dayAlone =
  /^[（(]?(\d{4}|[一二三四五六七八九十零〇○]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日(印发)?[)）]?$/

/** Who signed and when, and what is printed below, ends the section above it. */
function withoutSignature(section: OpenSection): readonly TextSection[] {
  const { paragraphs } = section
  const at = paragraphs.findIndex((paragraph) => dayAlone.test(paragraph))
  if (at === -1) return [section]
  const signer = paragraphs[at - 1] ?? ''
  const isSigner = at > 1 && signer.length <= 30 && !/[。；：，]/.test(signer)
  const begins = isSigner ? at - 1 : at
  return [
    { ...section, paragraphs: paragraphs.slice(0, begins) },
    { path: [], part: 'end', annex: null, paragraphs: paragraphs.slice(begins) },
  ]
}
