import type { ImportPreview } from '@tongxin/contract/imports/imports'

/** Hundredths of a table that are written; never all of them while it is still being written. */
export function writtenShare({ counts, writtenRows }: Pick<ImportPreview, 'counts' | 'writtenRows'>): number {
  const rows = counts.added + counts.updated
  return rows === 0 ? 0 : Math.min(99, Math.floor((writtenRows * 100) / rows))
}
