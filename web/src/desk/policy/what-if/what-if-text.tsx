import { useState } from 'react'
import { Field } from '../../../ui/field.tsx'
import { whatIfWords as words } from '../../../words/policy/what-if.ts'
import { PolicyFileButton } from '../policy-file-button.tsx'
import { nothingTried, type TrialFieldsProps } from './trial-fields.ts'

/** An edited text, chosen as a file or pasted. */
export function WhatIfText({ onChange }: TrialFieldsProps) {
  const [source, setSource] = useState('')
  const put = (next: string) => {
    setSource(next)
    onChange(next.trim() === '' ? null : { ...nothingTried, source: next })
  }
  return (
    <>
      <PolicyFileButton onRead={put} />
      <Field label={words.text} hint={words.textHint}>
        {(ids) => (
          <textarea
            {...ids}
            className="input what-if-source"
            rows={8}
            spellCheck={false}
            value={source}
            onChange={({ target }) => put(target.value)}
          />
        )}
      </Field>
    </>
  )
}
