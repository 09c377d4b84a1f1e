type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }

/** The generated school breaks no rule: a refusal is a mistake here. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`the generated school is refused: ${JSON.stringify(outcome.refusal)}`)
}
