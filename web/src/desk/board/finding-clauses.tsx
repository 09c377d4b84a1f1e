import type { Finding } from '@tongxin/core/duties/findings/finding'
import { ClauseAddress, ClauseLink } from '../../ui/clause-link.tsx'
import { boardWords as words } from '../../words/board.ts'
import { sectionWords } from '../../words/lists.ts'

/** The clauses a finding rests on: the school's, then those of the unit's own document that set the value. */
export function FindingClauses({ finding: { cites, setBy } }: { readonly finding: Finding }) {
  return (
    <>
      {cites.map(({ section, phrase }) => (
        <ClauseLink key={`${section} ${phrase}`} section={sectionWords(section)} phrase={phrase} />
      ))}
      {/* The page of the document is the school's: a unit's clause only tells its words. */}
      <ClauseAddress value={undefined}>
        {setBy?.cites.map(({ section, phrase }) => (
          <ClauseLink
            key={`${section} ${phrase}`}
            section={words.ofDocument(setBy.title, sectionWords(section))}
            phrase={phrase}
          />
        ))}
        {setBy?.cites.length === 0 && <ClauseLink section={words.ofDocument(setBy.title, '')} />}
      </ClauseAddress>
    </>
  )
}
