import { showPolicyText } from '@tongxin/contract/policy/policy-text'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import { type CitationMatch, matchCitations } from '@tongxin/core/policy/own-text/match-citations'
import { splitText } from '@tongxin/core/policy/own-text/split-text'
import type { Policy } from '@tongxin/core/policy/policy'
import { useMemo } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { sectionWords } from '../../../words/pairing/lists.ts'
import { matchWords, ownTextWords, citedWords as words } from '../../../words/policy/own-text.ts'
import '../own-text/own-text.css'

interface CitedSectionsProps {
  readonly document: Policy
  readonly versionId: string
}

/** Whether the clauses a draft cites are in the school's own text, before it is stored; plainly said where there is no text. */
export function CitedSections({ document, versionId }: CitedSectionsProps) {
  const asked = useAnswer(showPolicyText, { params: { id: versionId } })
  const content = asked.data?.value.text?.content
  const matches = useMemo(
    () => (content === undefined ? [] : matchCitations(outlineOf(document), splitText(content))),
    [document, content],
  )
  if (!asked.data) return null
  if (content === undefined)
    return (
      <p className="own-text-note" role="note">
        <Icon name="help" size={14} /> {words.noText}
      </p>
    )
  const amiss = matches.filter(({ state }) => state !== 'found')
  if (amiss.length === 0)
    return (
      <p className="own-text-note" data-tone="met" role="note">
        <Icon name="check-circle" size={14} /> {ownTextWords.allFound(matches.length)}
      </p>
    )
  return (
    <section aria-label={words.title}>
      <p className="own-text-note" data-tone="due">
        <Icon name="triangle" size={14} /> {words.amiss(amiss.length)}
      </p>
      <ul className="own-text-note">
        {amiss.map((match) => (
          <li key={`${match.section} ${match.occurrence} ${match.phrase}`}>{sayMatch(match)}</li>
        ))}
      </ul>
    </section>
  )
}

function sayMatch({ section, phrase, state, rests, elsewhere }: CitationMatch): string {
  const where = elsewhere.length > 0 ? ownTextWords.elsewhere(elsewhere) : ownTextWords.nowhere
  return words.line({
    section: sectionWords(section),
    phrase,
    state: matchWords[state],
    where,
    rests: rests.join('、'),
  })
}
