import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { useEffect } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { longDay } from '../../../words/days.ts'
import { policyWords } from '../../../words/policy/policy.ts'
import { whatIfWords as words } from '../../../words/policy/what-if.ts'
import { ChoiceField } from '../choice-field.tsx'
import { nothingTried, type TrialFieldsProps } from './trial-fields.ts'

/** Another stored version in the place of the one in force. */
export function WhatIfVersion({ onChange }: TrialFieldsProps) {
  const rows = useAnswer(listPolicyVersions, {}).data?.value.rows ?? []
  const others = rows.filter((row) => !row.inForce)
  const choices = others.map((row) => ({
    id: row.id,
    name: policyWords.versionOf(row.docNo ?? row.title, longDay(row.effectiveOn)),
  }))
  const first = choices[0]?.id
  useEffect(() => {
    if (first !== undefined) onChange({ ...nothingTried, versionId: first })
  }, [first, onChange])
  if (choices.length === 0) return <p className="what-if-hint">{words.onlyVersion}</p>
  return (
    <ChoiceField
      label={words.version}
      choices={choices}
      onChoose={(versionId) => onChange({ ...nothingTried, versionId })}
    />
  )
}
