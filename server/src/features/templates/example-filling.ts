import type { Vocabulary } from '@tongxin/core/templates/placeholders'
import { type TemplateKind, vocabularyOf } from '@tongxin/core/templates/template-kind'
import type { Filling, FormsFilling, TemplateFacts } from '../../documents/templates/template-facts.ts'

/** What a template is tried with: each loop twice, each value as its example. */
export function exampleFilling(kind: TemplateKind): Filling | FormsFilling {
  if (kind === 'form') return exampleForms()
  const examples = examplesOf(vocabularyOf(kind))
  return { facts: { values: examples.values, loops: examples.twice(examples.twice({})) }, merged: [] }
}

/** Of a form two sheets. */
export function exampleForms(): FormsFilling {
  const { values, twice } = examplesOf(vocabularyOf('form'))
  const sheet = { values, loops: twice({}) }
  return { values, sheets: [sheet, sheet] }
}

function examplesOf({ placeholders, loops }: Vocabulary) {
  const values = Object.fromEntries(placeholders.map(({ name, example }) => [name, example]))
  const twice = (within: TemplateFacts['loops']): TemplateFacts['loops'] => {
    const item = { values, loops: within }
    return Object.fromEntries(loops.map(({ name }) => [name, [item, item]]))
  }
  return { values, twice }
}
