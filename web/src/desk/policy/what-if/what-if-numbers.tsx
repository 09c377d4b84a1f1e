import { titleOfRequirement } from '@tongxin/core/policy/outline/counted-as'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Value } from '@tongxin/core/policy/value'
import { useState } from 'react'
import { Field } from '../../../ui/field.tsx'
import { whatIfWords as words } from '../../../words/policy/what-if.ts'
import { ChoiceField } from '../choice-field.tsx'
import { nothingTried, type TrialFieldsProps } from './trial-fields.ts'

/** One requirement of the document with other numbers. */
export function WhatIfNumbers({ shown, onChange }: TrialFieldsProps) {
  const rules = numbered(shown.document)
  const [chosen, setChosen] = useState(rules[0])
  const [typed, setTyped] = useState({ least: '', most: '' })
  if (!chosen) return <p className="what-if-hint">{words.noNumbers}</p>
  const put = (rule: Numbered, next: typeof typed) => {
    setChosen(rule)
    setTyped(next)
    const [atLeast, atMost] = [numberIn(next.least), numberIn(next.most)]
    const changed = atLeast !== undefined || atMost !== undefined
    const sound = isSound(next.least) && isSound(next.most)
    const numbers = [{ requirement: rule.id, atLeast, atMost }]
    onChange(changed && sound ? { ...nothingTried, versionId: shown.version.id, numbers } : null)
  }
  return (
    <>
      <ChoiceField
        label={words.requirement}
        choices={rules}
        onChoose={(id) => {
          const rule = rules.find((one) => one.id === id)
          if (rule) put(rule, { least: '', most: '' })
        }}
      />
      <p className="what-if-hint">{words.was(chosen.least, chosen.most)}</p>
      <div className="what-if-pair">
        {chosen.least !== null && (
          <NumberField
            label={words.atLeast}
            value={typed.least}
            onChange={(least) => put(chosen, { ...typed, least })}
          />
        )}
        {chosen.most !== null && (
          <NumberField
            label={words.atMost}
            value={typed.most}
            onChange={(most) => put(chosen, { ...typed, most })}
          />
        )}
      </div>
    </>
  )
}

interface Numbered {
  readonly id: string
  readonly name: string
  readonly least: number | null
  readonly most: number | null
}

/** Requirements whose number the document sets: only those have one to change. */
function numbered(policy: Policy): readonly Numbered[] {
  const names = outlineNames(policy)
  return policy.requirements
    .map((rule) => ({
      id: rule.id,
      name: [titleOfRequirement(rule, names), rule.cite[0]?.section].filter((part) => part).join(' '),
      least: setNumber(rule.atLeast),
      most: setNumber(rule.atMost),
    }))
    .filter(({ least, most }) => least !== null || most !== null)
}

function setNumber(value: Value<number | 'all' | 'none'> | undefined): number | null {
  return value?.state === 'set' && typeof value.value === 'number' ? value.value : null
}

function isSound(text: string): boolean {
  return text.trim() === '' || /^\d{1,3}$/.test(text.trim())
}

function numberIn(text: string): number | undefined {
  return text.trim() !== '' && isSound(text) ? Number(text.trim()) : undefined
}

interface NumberFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <Field label={label} problem={isSound(value) ? undefined : words.wrongNumber}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          inputMode="numeric"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
