/** What was done since a unit ended that its coming back would contradict. */
export interface BuiltOnClosing {
  /** Whose sheets were changed after they moved along. */
  readonly people: readonly string[]
  /** Lists that carry pairs of the unit; without a unit's name one of the whole school. */
  readonly lists: readonly { readonly unitName: string | null; readonly academicYear: string }[]
}
