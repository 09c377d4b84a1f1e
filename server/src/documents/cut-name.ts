/** The first `most` UTF-16 units of a name; half a rare character at the end, which no file or address may hold, goes too. */
export function cutName(name: string, most: number): string {
  return name.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
