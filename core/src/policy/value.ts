/**
 * What a document says about one value: it sets it, leaves it to somebody else, or can be read in several ways.
 * What it does not say at all is absent, and listed under `silent` of the policy.
 */
export type Value<T> = Plain<T> | Delegated | Readings<T>

export interface Plain<T> {
  readonly state: 'set'
  readonly value: T
  /** Set not by the document itself but by whom it left this to. */
  readonly filled?: Filled
}

/** Who decided something the document leaves open, and since when it holds. */
export interface Decided {
  readonly by?: string
  /** YYYY-MM-DD */
  readonly since?: string
  /** The meeting that decided it, and its minutes. */
  readonly body?: string
  readonly minutesNo?: string
}

/** To whom the document left a value, within which bounds, and who set it. */
export interface Filled extends Decided, Omit<Delegated, 'state'> {}

/** Left to a role, who may set it within the bounds the document names. */
export interface Delegated {
  readonly state: 'delegated'
  readonly to: string
  readonly atLeast?: number
  readonly atMost?: number
}

/** Several readings; `adopted` counts from 1 and is null until somebody decides, with who and since when. */
export interface Readings<T> extends Decided {
  readonly state: 'readings'
  readonly readings: readonly T[]
  readonly adopted: number | null
}

/** The values to judge by: the adopted reading, else every reading; none when delegated or absent. */
export function valuesOf<T>(value: Value<T> | undefined): readonly T[] {
  if (!value || value.state === 'delegated') return []
  if (value.state === 'set') return [value.value]
  const adopted = value.adopted === null ? undefined : value.readings[value.adopted - 1]
  return adopted === undefined ? value.readings : [adopted]
}
