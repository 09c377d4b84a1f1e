import type { OutlineSection } from '@tongxin/core/policy/outline/outline'
import { textOfSection } from '@tongxin/core/policy/own-text/match-citations'
import { plainTextOf } from '@tongxin/core/policy/own-text/plain-text'
import type { TextSection } from '@tongxin/core/policy/own-text/split-text'
import { MarkedParagraphs } from './own-text/marked-paragraphs.tsx'
import { PhraseExcerpt } from './own-text/phrase-excerpt.tsx'

interface ClauseTextProps {
  readonly section: OutlineSection
  /** Undefined where the school has uploaded none. */
  readonly text: readonly TextSection[] | undefined
}

/** The clause as the school's own text has it, with what values rest on set off; without a text, those words alone. */
export function ClauseText({ section, text }: ClauseTextProps) {
  const { phrases } = section
  const own = text ? paragraphsFor(section, text) : []
  if (own.length === 0) return <PhraseExcerpt phrases={phrases} />
  return <MarkedParagraphs paragraphs={own} phrases={phrases} />
}

/** What is the section's own; what stands inside it only where a phrase does. */
function paragraphsFor(
  { section, phrases }: OutlineSection,
  text: readonly TextSection[],
): readonly string[] {
  const [own, ...inside] = textOfSection(section, text)
  if (own === undefined) return []
  const isWhole = phrases.every((phrase) => holds(own.paragraphs, phrase))
  return isWhole ? own.paragraphs : [own, ...inside].flatMap(({ paragraphs }) => paragraphs)
}

function holds(paragraphs: readonly string[], phrase: string): boolean {
  return plainTextOf(paragraphs.join('\n')).text.includes(plainTextOf(phrase).text)
}
