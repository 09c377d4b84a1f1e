/** What is longer is no heading; looking for its brackets would take minutes where thousands open. */
const longestHeading = 200

/**
 * What two spellings of a heading have in common: full width made half, letters small; spaces, asterisks and what
 * stands in brackets or after a colon gone. 「* 职 工 号（必填）」 and 「职工号」 are one.
 */
export function headingKey(heading: string): string {
  return fullHeadingKey(
    heading
      .slice(0, longestHeading)
      .normalize('NFKC')
      .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕|\{[^}]*\}/g, '')
      .replace(/:.*$/s, ''),
  )
}

/** With what stands in brackets: 「职务（党内）」 and 「职务（行政）」 are two, where both are asked for. */
export function fullHeadingKey(heading: string): string {
  return heading
    .slice(0, longestHeading)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff*#、,。.·/_:-]/g, '')
}
