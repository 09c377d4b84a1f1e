/** Runs what it is given, at most so many at a time; one beyond that is not begun, and told by undefined. */
export function atMost(limit: number): <Result>(run: () => Promise<Result>) => Promise<Result | undefined> {
  let underWay = 0
  return async (run) => {
    if (underWay >= limit) return undefined
    underWay += 1
    try {
      return await run()
    } finally {
      underWay -= 1
    }
  }
}
