import { createContext } from 'react'

/** The labels of the fields around that somebody left empty and was told so: each says it beside itself. */
export const NotFilledIn = createContext<readonly string[]>([])

/** A field by its label, and whether it is still empty. */
export type Lacking = Readonly<Record<string, boolean>>

export function labelsIn(lacking: Lacking): readonly string[] {
  return Object.entries(lacking).flatMap(([label, isEmpty]) => (isEmpty ? [label] : []))
}
