type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }

/** What a call a test rests on gave; a refusal of it is a fault of the test, told with the refusal. */
export function must<T>(done: Outcome<T>): T {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.refusal)}`)
  return done.value
}

/** The same of a call still under way. */
export async function mustAnswer<T>(asked: Promise<Outcome<T>>): Promise<T> {
  return must(await asked)
}
