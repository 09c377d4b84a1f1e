/** Adds a value to the list under a key. */
export function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

/** The value under a key, made when it is not there yet. */
export function entryOf<K, V>(groups: Map<K, V>, key: K, make: () => V): V {
  const present = groups.get(key)
  if (present !== undefined) return present
  const made = make()
  groups.set(key, made)
  return made
}
