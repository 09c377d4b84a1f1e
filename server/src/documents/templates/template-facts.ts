/** What a template is filled with: values by their name, and what is repeated. */
export type TemplateFacts = Readonly<{
  values: Readonly<Record<string, string>>
  loops: Readonly<Record<string, readonly TemplateFacts[]>>
  /** Where a row lies among those that share their `merged` values. */
  part?: 'first' | 'below' | 'alone'
}>

export type Filling = Readonly<{
  facts: TemplateFacts
  /** A cell that says nothing but these is one cell over the rows that share them. */
  merged: readonly string[]
}>

/** What a template of a form is filled with: `values` are the same on all sheets, which follow one another. */
export type FormsFilling = Readonly<{
  values: TemplateFacts['values']
  sheets: readonly TemplateFacts[]
}>

export type Scopes = readonly TemplateFacts[]

/** A value by its name from the innermost scope that knows it; nothing is ever computed from the name. */
export function valueIn(scopes: Scopes, name: string): string {
  const scope = scopes.findLast(({ values }) => Object.hasOwn(values, name))
  return scope?.values[name] ?? ''
}

export function itemsIn(scopes: Scopes, name: string): readonly TemplateFacts[] {
  const scope = scopes.findLast(({ loops }) => Object.hasOwn(loops, name))
  return scope?.loops[name] ?? []
}
