import { boardWords as words } from '../../words/duties/board.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { ClauseAddress, ClauseLink } from './clause-link.tsx'

interface ClausesSetByProps {
  readonly setBy: {
    readonly title: string
    readonly cites: readonly { readonly section: string; readonly phrase: string }[]
  }
}

/** The clauses of a unit's own document that set a value. The page of the document is the school's: they only tell their words. */
export function ClausesSetBy({ setBy: { title, cites } }: ClausesSetByProps) {
  return (
    <ClauseAddress value={undefined}>
      {cites.map(({ section, phrase }) => (
        <ClauseLink
          key={`${section} ${phrase}`}
          section={words.ofDocument(title, sectionWords(section))}
          phrase={phrase}
        />
      ))}
      {cites.length === 0 && <ClauseLink section={words.ofDocument(title, '')} />}
    </ClauseAddress>
  )
}
