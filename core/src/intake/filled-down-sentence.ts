import { rowNumbers } from './row-numbers.ts'

/** 「第 4–5 行的“领导姓名”是空的，按上面的“卞怀瑾”读取；不是的，请在表中写明后重新选择文件。」 */
export function filledDownSentence({
  header,
  value,
  rows,
}: {
  readonly header: string
  readonly value: string
  readonly rows: readonly number[]
}): string {
  return `${rowNumbers(rows)}的“${header}”是空的，按上面的“${value}”读取；不是的，请在表中写明后重新选择文件。`
}
