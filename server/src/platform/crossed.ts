// Two who write at the same moment cannot see each other's rows: what is entered once only the database notices then, when the
// second of them comes to it. What was read before is no longer true, and all of it was rolled back.

/** A value that must be unique was entered meanwhile, or two waited for each other and the database ended one of them. */
const codes: ReadonlySet<unknown> = new Set(['23505', '40P01', '40001'])

/**
 * Does it, and once more after somebody else's work has crossed it: the second time their rows are there to be seen, and what would
 * have been said had they come first is said. To be given whole transactions only.
 */
export async function againWhenCrossed<T>(transact: () => Promise<T>): Promise<T> {
  try {
    return await transact()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && codes.has(error.code))) throw error
    return transact()
  }
}
