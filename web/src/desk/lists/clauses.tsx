import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { sectionWords } from '../../words/pairing/lists.ts'

interface ClausesProps {
  readonly cites: readonly { readonly section: string; readonly phrase: string }[]
}

/** The clauses something rests on, each section once, in the order of the document. */
export function Clauses({ cites }: ClausesProps) {
  const bySection = new Map<string, string[]>()
  for (const { section, phrase } of cites)
    bySection.set(section, [...new Set([...(bySection.get(section) ?? []), phrase])])
  return (
    <>
      {[...bySection].map(([section, phrases]) => (
        <ClauseLink key={section} section={sectionWords(section)} phrase={phrases.join('；')} />
      ))}
    </>
  )
}
