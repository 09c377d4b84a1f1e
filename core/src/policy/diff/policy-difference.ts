/** One thing that two policies say differently, each side in words; null where one of them does not say it. */
export interface PolicyDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  /** The place in the outline: requirements.quota.school. */
  readonly path: string
  readonly label: string
  /** The sections it rests on, those of the later side first. */
  readonly sections: readonly string[]
  readonly before: readonly string[] | null
  readonly after: readonly string[] | null
}
