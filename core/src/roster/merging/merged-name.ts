const mark = '（已合并）'

/** What somebody who was merged with another is still called where a closed term shows them. */
export function mergedName(name: string): string {
  return name.endsWith(mark) ? name : `${name}${mark}`
}

/** The name as it was before. */
export function nameBeforeMerge(name: string): string {
  return name.endsWith(mark) ? name.slice(0, -mark.length) : name
}
