/** Gives what was made for this key before, else makes it. Only for what never changes under its key. */
export type Kept = <T>(key: string, make: () => T) => T

/** Keeps the last `most` values made: reading a stored document anew for every request would cost more than answering it. */
export function createKept(most = 200): Kept {
  const values = new Map<string, unknown>()
  return <T>(key: string, make: () => T): T => {
    if (values.has(key)) return values.get(key) as T
    const made = make()
    values.set(key, made)
    const [oldest] = values.keys()
    if (values.size > most && oldest !== undefined) values.delete(oldest)
    return made
  }
}
