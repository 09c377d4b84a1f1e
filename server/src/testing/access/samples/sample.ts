import type { AnyInput } from '@tongxin/contract/call'
import type { Endpoint } from '@tongxin/contract/endpoint'
import type { Noun, Target } from '../target.ts'
import type { World } from '../world.ts'

export type Sample = {
  readonly endpoint: Endpoint
  /** The noun whose records the endpoint addresses one at a time; null: it addresses none. */
  readonly noun: Noun | null
  /** Of a noun, only the records this endpoint is about. */
  readonly only?: (target: Target) => boolean
  /** The nouns of which the answer lists just those within reach. */
  readonly lists?: readonly Noun[]
  /** A record out of reach is named in the body: refused as if it did not exist, with this status. */
  readonly refusedAs?: number
  /** What is uploaded, where it is no table. */
  readonly file?: string | Uint8Array<ArrayBuffer>
  readonly ask: (target: Target, world: World) => AnyInput
}

export const at = (target: Target) => ({ params: { id: target.id } })
/** Addresses no record: the role alone decides. */
export const any = (
  endpoint: Endpoint,
  ask: (world: World, target: Target) => AnyInput = () => ({}),
  more: Partial<Sample> = {},
): Sample => ({
  endpoint,
  noun: null,
  ask: (target, world) => ask(world, target),
  ...more,
})
/** Addresses one record of a noun. */
export const one = (
  endpoint: Endpoint,
  noun: Noun,
  ask: Sample['ask'] = at,
  more: Partial<Sample> = {},
): Sample => ({ endpoint, noun, ask, ...more })
