/** Without what XML cannot carry: control characters, half of a surrogate pair. */
export function printable(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
}
