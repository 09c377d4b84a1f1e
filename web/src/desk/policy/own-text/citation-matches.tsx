import type { Outline } from '@tongxin/core/policy/outline/outline'
import { type CitationMatch, matchCitations } from '@tongxin/core/policy/own-text/match-citations'
import type { TextSection } from '@tongxin/core/policy/own-text/split-text'
import { useMemo } from 'react'
import { policyAddress } from '../../../app/policy-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { sectionWords } from '../../../words/pairing/lists.ts'
import { matchWords, ownTextWords as words } from '../../../words/policy/own-text.ts'

interface CitationMatchesProps {
  readonly outline: Outline
  readonly text: readonly TextSection[]
}

/** How many citations stand where they should, and each that does not, with where its words do stand. */
export function CitationMatches({ outline, text }: CitationMatchesProps) {
  const matches = useMemo(() => matchCitations(outline, text), [outline, text])
  const amiss = matches.filter(({ state }) => state !== 'found')
  if (amiss.length === 0)
    return (
      <p className="own-text-note" data-tone="met">
        <Icon name="check-circle" size={14} /> {words.allFound(matches.length)}
      </p>
    )
  const { columns } = words
  return (
    <>
      <p className="own-text-note" data-tone="due">
        <Icon name="triangle" size={14} /> {words.someFound(matches.length - amiss.length, matches.length)}
        <span>{words.toMend}</span>
      </p>
      <div className="own-text-scroll">
        <table className="dense-table">
          <caption className="visually-hidden">{words.mismatches}</caption>
          <thead>
            <tr>
              {[columns.section, columns.phrase, columns.state, columns.rests].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {amiss.map((match) => (
              <MatchRow key={`${match.section} ${match.occurrence} ${match.phrase}`} match={match} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function MatchRow({ match }: { readonly match: CitationMatch }) {
  const { section, occurrence, phrase, state, rests, elsewhere } = match
  return (
    <tr>
      <th scope="row">
        <AppLink to={policyAddress(section)}>{sectionWords(section)}</AppLink>
        {occurrence > 1 && <small>{words.print(occurrence)}</small>}
      </th>
      <td>{phrase}</td>
      <td>
        {matchWords[state]}
        <small>{elsewhere.length > 0 ? words.elsewhere(elsewhere) : words.nowhere}</small>
      </td>
      <td>{rests.join('、')}</td>
    </tr>
  )
}
