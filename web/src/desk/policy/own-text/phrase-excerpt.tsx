import { Fragment } from 'react'

/** The words of a clause that values rest on, where the school has not uploaded its text. */
export function PhraseExcerpt({ phrases }: { readonly phrases: readonly string[] }) {
  if (phrases.length === 0) return null
  return (
    <p className="policy-phrase">
      {phrases.map((phrase, at) => (
        <Fragment key={phrase}>
          {at > 0 && '……'}
          <mark>{phrase}</mark>
        </Fragment>
      ))}
    </p>
  )
}
