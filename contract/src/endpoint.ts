import type { Permission } from '@tongxin/core/account/permission'
import type { RefusalCode } from '@tongxin/core/decision/refusal'
import type * as z from 'zod/mini'

/**
 * One HTTP endpoint as a value. The server mounts it, the client calls it, openapi.json prints it and the access
 * test walks it, so none of them can disagree.
 */
export type Endpoint = {
  /** Noun and verb, e.g. `contacts.log`; the operationId of openapi.json. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path with `:name` parameters, always below /api. */
  readonly path: `/api/${string}`
  /** `public` needs nobody, `signed-in` any session, else a line of the access file. */
  readonly permission: Permission | 'public' | 'signed-in'
  /** One sentence for openapi.json. */
  readonly summary: string
  readonly params?: z.core.$ZodType
  readonly query?: z.core.$ZodType
  /** A schema, or `file` for one uploaded file (multipart field `file`). */
  readonly body?: z.core.$ZodType | 'file'
  /** A schema, `file` for bytes with a Content-Disposition, `nothing` for 204. */
  readonly answer: z.core.$ZodType | 'file' | 'nothing'
  /** A creating POST: the client sends `Idempotency-Key`, and the same key never makes a second row. */
  readonly creates?: true
  /** A change of something versioned: the client sends `If-Match` with the version it saw. */
  readonly versioned?: true
  /** Refusals of its own, beyond those every endpoint may give. */
  readonly refusals: readonly RefusalCode[]
}

/** Keeps the literal types of an endpoint, so that callers get exact params, body and answer. */
export function endpoint<const E extends Endpoint>(value: E): E {
  return value
}

type In<S> = S extends z.core.$ZodType ? z.core.input<S> : never
type Out<S> = S extends z.core.$ZodType ? z.core.output<S> : never

export type ParamsOf<E extends Endpoint> = E extends { params: infer S } ? Out<S> : undefined
export type QueryOf<E extends Endpoint> = E extends { query: infer S } ? Out<S> : undefined
export type BodyOf<E extends Endpoint> = E extends { body: infer S }
  ? S extends 'file'
    ? 'file'
    : Out<S>
  : undefined
export type AnswerOf<E extends Endpoint> = E['answer'] extends z.core.$ZodType ? Out<E['answer']> : undefined

/** What a client passes: only the parts the endpoint declares, each required when declared. */
export type CallInput<E extends Endpoint> = (E extends { params: infer S } ? { params: In<S> } : unknown) &
  (E extends { query: infer S } ? { query?: In<S> } : unknown) &
  (E extends { body: infer S } ? { body: S extends 'file' ? File : In<S> } : unknown) &
  (E extends { creates: true } ? { key: string } : unknown) &
  (E extends { versioned: true } ? { version: number } : unknown)
