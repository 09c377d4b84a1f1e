import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@tongxin/contract/endpoint'
import type { Actor } from '@tongxin/core/account/actor'
import type { Refusal } from '@tongxin/core/decision/refusal'
import type { FastifyReply } from 'fastify'
import type { Paper, PaperFiles } from '../documents/paper.ts'
import type { Checkpoints } from '../platform/audit/audit-checkpoint.ts'
import type { Work } from '../platform/work.ts'
import type { Session } from './session.ts'

/** An uploaded file, already within the size limit. */
export type UploadedFile = { readonly name: string; readonly bytes: Buffer }

/**
 * What a person downloads, with the name the browser saves it under: a file as it is, or a paper that is written beside
 * the server after the transaction has ended.
 */
export type Download = { readonly name: string; readonly mediaType: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly paper: Paper }
  | { readonly archive: AsyncIterable<ArchiveBatch> }
)

/** Some files of an archive that is sent as it is written: their names, and the papers that are written for them. */
export type ArchiveBatch = { readonly names: readonly string[]; readonly papers: PaperFiles }

/** What a handler gets: the work of this request and what was sent, validated by the endpoint's schemas. */
export type Ask<E extends Endpoint = Endpoint> = Work<E['permission'] extends 'public' ? null : Actor> & {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E> extends 'file' ? UploadedFile : BodyOf<E>
  /** The version the client saw, from If-Match; 0 where the endpoint is not versioned. */
  readonly version: number
  /** The id of what a creating endpoint makes; the same when the same client key comes again. */
  readonly newId: string
  /** Set when this client key has already made `newId`: answer as then, change nothing. */
  readonly repeated: boolean
  readonly requestId: string
  readonly address: string
  readonly device: string
  /** Who is signed in, also where an endpoint is open to visitors. */
  readonly session: Pick<Session, 'id' | 'tokenDigest' | 'actor'> | null
  /** The ends of the audit's chains, outside the database. */
  readonly checkpoints: Pick<Checkpoints, 'read'>
  /** Session cookies are set and cleared here. */
  readonly reply: FastifyReply
  /** A transaction of its own that stays even when this request is refused (counting a failed sign-in). */
  readonly apart: <T>(use: (work: Work<null>) => Promise<T>) => Promise<T>
}

type Value<E extends Endpoint> = E['answer'] extends 'file'
  ? Download
  : E['answer'] extends 'nothing'
    ? undefined
    : AnswerOf<E>

export type Result<V> =
  | { readonly ok: true; readonly value: V; readonly version?: number | undefined }
  | { readonly ok: false; readonly refusal: Refusal }

/** An endpoint with the handler that answers it; handlers read like a list: load, decide, save, answer. */
export type Route = {
  readonly endpoint: Endpoint
  readonly handle: (ask: never) => Promise<Result<unknown>>
  /** Merges people or parts them: takes for itself alone what every other writing request holds beside others. */
  readonly holdsWhoIsOne?: true
}

export function route<E extends Endpoint>(
  endpoint: E,
  handle: (ask: Ask<E>) => Promise<Result<Value<E>>>,
): Route {
  return { endpoint, handle }
}

export function answer<V>(value: V, version?: number): Result<V> {
  return { ok: true, value, version }
}

export function nothing(): Result<undefined> {
  return { ok: true, value: undefined }
}
