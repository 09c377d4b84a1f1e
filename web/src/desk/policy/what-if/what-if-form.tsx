import { useState } from 'react'
import { whatIfWords as words } from '../../../words/policy/what-if.ts'
import type { TrialFieldsProps } from './trial-fields.ts'
import { WhatIfNumbers } from './what-if-numbers.tsx'
import { WhatIfTerms } from './what-if-terms.tsx'
import { WhatIfText } from './what-if-text.tsx'
import { WhatIfVersion } from './what-if-version.tsx'

const ways = {
  numbers: WhatIfNumbers,
  version: WhatIfVersion,
  text: WhatIfText,
  terms: WhatIfTerms,
} as const
type Way = keyof typeof ways
const wayNames: readonly Way[] = ['numbers', 'version', 'text', 'terms']

/** Which thing is tried, and its fields. */
export function WhatIfForm({ shown, onChange }: TrialFieldsProps) {
  const [way, setWay] = useState<Way>('numbers')
  const Fields = ways[way]
  return (
    <>
      <fieldset className="what-if-ways">
        <legend className="visually-hidden">{words.what}</legend>
        {wayNames.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === way}
            onClick={() => {
              setWay(name)
              onChange(null)
            }}
          >
            {words.ways[name]}
          </button>
        ))}
      </fieldset>
      <div className="what-if-fields">
        <Fields key={`${way} ${shown.version.id}`} shown={shown} onChange={onChange} />
      </div>
    </>
  )
}
