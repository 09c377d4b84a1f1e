/** A text as it is compared: one width and case, without blanks, marks and invisible signs. Equality is all that is looked at. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
