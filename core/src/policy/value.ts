/**
 * What a document says about one value: it sets it, leaves it to somebody else, or can be read in several ways.
 * What it does not say at all is absent, and listed under `silent` of the policy.
 */
export type Value<T> = Plain<T> | Delegated | Readings<T>

export interface Plain<T> {
  readonly state: 'set'
  readonly value: T
}

/** Left to a role, who may set it within the bounds the document names. */
export interface Delegated {
  readonly state: 'delegated'
  readonly to: string
  readonly atLeast?: number
  readonly atMost?: number
}

/** Several readings; `adopted` counts from 1 and is null until somebody decides, with who and since when. */
export interface Readings<T> {
  readonly state: 'readings'
  readonly readings: readonly T[]
  readonly adopted: number | null
  readonly by?: string
  readonly since?: string
}

/** The values to judge by: the adopted reading, else every reading; none when delegated or absent. */
export function valuesOf<T>(value: Value<T> | undefined): readonly T[] {
  if (!value || value.state === 'delegated') return []
  if (value.state === 'set') return [value.value]
  const adopted = value.adopted === null ? undefined : value.readings[value.adopted - 1]
  return adopted === undefined ? value.readings : [adopted]
}
