type Steps<Part, Loaded> = {
  readonly load: (part: Part) => Promise<Loaded>
  readonly use: (loaded: Loaded) => Promise<void>
}

/** Each part in its turn; while one is used the next is loaded, never more than one ahead. It ends with nothing under way. */
export async function inTurn<Part, Loaded>(
  parts: readonly Part[],
  { load, use }: Steps<Part, Loaded>,
): Promise<void> {
  const [first, ...others] = parts
  if (first === undefined) return
  let loaded = await load(first)
  for (const part of others) {
    const [used, next] = await Promise.allSettled([use(loaded), load(part)])
    if (used.status === 'rejected') throw used.reason
    if (next.status === 'rejected') throw next.reason
    loaded = next.value
  }
  await use(loaded)
}
