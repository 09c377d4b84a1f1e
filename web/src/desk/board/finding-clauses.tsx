import type { Finding } from '@tongxin/core/duties/findings/finding'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { ClausesSetBy } from '../../ui/duties/clauses-set-by.tsx'
import { sectionWords } from '../../words/pairing/lists.ts'

/** The clauses a finding rests on: the school's, then those of the unit's own document that set the value. */
export function FindingClauses({ finding: { cites, setBy } }: { readonly finding: Finding }) {
  return (
    <>
      {cites.map(({ section, phrase }) => (
        <ClauseLink key={`${section} ${phrase}`} section={sectionWords(section)} phrase={phrase} />
      ))}
      {setBy && <ClausesSetBy setBy={setBy} />}
    </>
  )
}
