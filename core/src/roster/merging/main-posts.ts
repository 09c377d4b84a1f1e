// Of two records each may have a post called main (主要) for the same days; one human has one.
import type { StoredSheet } from '../human-sheet.ts'
import { clashKey, meet, sameAs } from './fact-clash.ts'

export type StoredPost = StoredSheet['facts']['posts'][number]

interface TwoSheets {
  readonly surviving: StoredSheet
  readonly merged: StoredSheet
}

/** The name of the question which of them stays main; both posts are kept. */
export const mainPostField = 'posts main'

/** Main posts of both that hold on a common day and are two things; empty where nothing is to be asked. */
export function rivalMainPosts({ surviving, merged }: TwoSheets): {
  readonly surviving: readonly StoredPost[]
  readonly merged: readonly StoredPost[]
} {
  const isRival = (one: StoredPost, other: StoredPost) =>
    meet(one, other) && !sameAs(one, other) && clashKey('posts', one) !== clashKey('posts', other)
  const [own, theirs] = [mainOf(surviving), mainOf(merged)]
  return {
    surviving: own.filter((row) => theirs.some((other) => isRival(row, other))),
    merged: theirs.filter((row) => own.some((other) => isRival(row, other))),
  }
}

/**
 * Posts that are main no more once the sheets are one. Where one thing was said in two ways and both are kept, which is not asked about here,
 * the surviving record's stays main.
 */
export function demotedPosts(
  { surviving, merged }: TwoSheets,
  { stays, dropped }: { readonly stays: 'surviving' | 'merged'; readonly dropped: ReadonlySet<string> },
): readonly StoredPost[] {
  const left = (sheet: StoredSheet) => mainOf(sheet).filter(({ id }) => !dropped.has(id))
  const [own, theirs] = [left(surviving), left(merged)]
  const [main, others] = stays === 'merged' ? [theirs, own] : [own, theirs]
  return others.filter((row) => main.some((other) => meet(row, other)))
}

function mainOf({ facts }: StoredSheet): readonly StoredPost[] {
  return facts.posts.filter(({ isMain }) => isMain)
}
