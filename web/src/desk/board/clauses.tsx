import type { RuleLine } from '@tongxin/contract/duties/duties'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { sectionWords } from '../../words/pairing/lists.ts'

/** The clauses these requirements stand in. */
export function Clauses({ rules }: { readonly rules: readonly Pick<RuleLine, 'requirement' | 'cite'>[] }) {
  return (
    <span className="board-clauses">
      {rules.map(
        ({ requirement, cite }) =>
          cite && <ClauseLink key={requirement} section={sectionWords(cite.section)} phrase={cite.phrase} />,
      )}
    </span>
  )
}
