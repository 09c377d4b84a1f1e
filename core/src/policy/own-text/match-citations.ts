// Whether what a policy cites stands where it says, in the text the school itself uploaded.
import type { Outline } from '../outline/outline.ts'
import { plainTextOf, printsOf } from './plain-text.ts'
import { isWithin, type NamedSection, pathWords, samePath, sectionNamed } from './section-path.ts'
import type { TextSection } from './split-text.ts'

/** found · phrase-missing: the section is there, without the words · section-missing: no such section in the text. */
export type MatchState = 'found' | 'phrase-missing' | 'section-missing'

export interface CitationMatch {
  readonly section: string
  readonly occurrence: number
  readonly phrase: string
  readonly state: MatchState
  /** What rests on the citation, by its label. */
  readonly rests: readonly string[]
  /** Where the words do stand, when not in the section named: 三（二）. */
  readonly elsewhere: readonly string[]
}

/** Every citation of the policy, each once, in the order of the document. */
export function matchCitations(outline: Outline, text: readonly TextSection[]): readonly CitationMatch[] {
  const printsIn = printCounter(text)
  return citationsOf(outline).map((citation) => {
    const { section, occurrence, phrase } = citation
    const own = textOfSection(section, text)
    if (own.length > 0 && printsIn(phrase, own) >= occurrence)
      return { ...citation, state: 'found', elsewhere: [] }
    const elsewhere = text.filter((one) => printsIn(phrase, [one]) > 0).map(sectionWords)
    const state = own.length === 0 ? 'section-missing' : 'phrase-missing'
    return { ...citation, state, elsewhere: [...new Set(elsewhere)] }
  })
}

/** How often a phrase is printed in some sections, one after the other; each section is made plain once. */
function printCounter(text: readonly TextSection[]) {
  const plain = new Map(text.map((one) => [one, plainTextOf(one.paragraphs.join('\n')).text]))
  return (phrase: string, sections: readonly TextSection[]): number =>
    printsOf(plainTextOf(phrase).text, sections.map((one) => plain.get(one) ?? '').join('')).length
}

/** The text a section of the policy stands for: its own paragraphs and those inside it; empty when it is not there. */
export function textOfSection(section: string, text: readonly TextSection[]): readonly TextSection[] {
  const named = sectionNamed(section)
  return named === undefined ? [] : text.filter((one) => stands(one, named, text))
}

type Citation = Omit<CitationMatch, 'state' | 'elsewhere'>

function citationsOf({ sections }: Outline): readonly Citation[] {
  const citations = new Map<string, Citation & { readonly rests: string[] }>()
  const cited = sections.flatMap(({ section, entries }) =>
    entries.flatMap(({ label, cite }) =>
      cite.filter((one) => one.section === section).map((one) => ({ ...one, label })),
    ),
  )
  for (const { label, ...cite } of cited) {
    const key = `${cite.section} ${cite.occurrence} ${cite.phrase}`
    const found = citations.get(key) ?? { ...cite, rests: [] }
    if (!found.rests.includes(label)) found.rests.push(label)
    citations.set(key, found)
  }
  return [...citations.values()]
}

/** A document with a notice before it may number twice: both stand for the section. An annex may hold the rules itself. */
function stands(section: TextSection, named: NamedSection, text: readonly TextSection[]): boolean {
  switch (named.kind) {
    case 'numbered': {
      const { path } = named
      const inBody = text.some((one) => one.part === 'body' && samePath(one.path, path))
      return section.path.length > 0 && isWithin(section.path, path) && (section.part === 'body') === inBody
    }
    case 'annex':
      return section.part === 'annex' && (named.number === null || isOfAnnex(section, named.number, text))
    case 'front':
      return section.part === 'front' || isBeforeBody(section, text)
    case 'end':
      return section.part === 'end'
  }
}

/** An annex that is the only one need not be numbered. */
function isOfAnnex({ annex }: TextSection, number: number, text: readonly TextSection[]): boolean {
  return annex === number || (number === 1 && text.every((one) => one.annex === null))
}

/** A notice with its annexes and signature before the rules: their title and opening stand after those. */
function isBeforeBody(section: TextSection, text: readonly TextSection[]): boolean {
  const body = text.findIndex(({ part }) => part === 'body')
  return section.path.length === 0 && text.indexOf(section) < body
}

const partWords = { front: '首部', end: '落款', annex: '附件', body: '' } as const

/** 三（二）, 附件, 首部. */
export function sectionWords({ path, part, annex }: TextSection): string {
  return `${partWords[part]}${annex ?? ''}${pathWords(path)}`
}
