/** Where in the document a value stands: section, short key phrase, and which print of it when it stands there twice. */
export interface Cite {
  readonly section: string
  readonly occurrence: number
  readonly phrase: string
}

/** Words of the document that stand beside a form and have no effect on any rule. */
export interface CitedText {
  readonly text: string
  readonly cite: readonly Cite[]
}
