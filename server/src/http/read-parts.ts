import type { Endpoint } from '@tongxin/contract/endpoint'
import type { FieldProblem, Refusal } from '@tongxin/core/decision/refusal'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { UploadedFile } from './route.ts'
import { findUnstorable, saysNothing } from './storable.ts'
import { sayIssue } from './validation-words.ts'

/** What a request carried, each part through the endpoint's schema. */
export type SentParts = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly version: number
  readonly key: string | null
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** What was sent, or what is wrong with it. */
export type ReadParts = Read<SentParts>

export const uploadMegabytes = 20
/** Told at once; nobody reads more, and a sender could ask for as many as a megabyte holds. */
const mostProblems = 50

export async function readParts(endpoint: Endpoint, request: FastifyRequest): Promise<ReadParts> {
  const problems: FieldProblem[] = []
  const params = checked(endpoint.params, request.params, problems)
  const query = checked(endpoint.query, request.query, problems)
  const body =
    endpoint.body === 'file'
      ? await readFile(request, problems)
      : checked(endpoint.body, request.body ?? {}, problems)
  if (problems.length > 0)
    return { ok: false, refusal: { code: 'invalid', fields: problems.slice(0, mostProblems) } }
  const version = versionIn(request)
  if (endpoint.versioned && version === null) return { ok: false, refusal: { code: 'version-missing' } }
  const key = request.headers['idempotency-key']
  return {
    ok: true,
    value: {
      params,
      query,
      body,
      version: version ?? 0,
      key: typeof key === 'string' && key !== '' && key.length <= 200 ? key : null,
    },
  }
}

/** What was sent through a schema; what is wrong with it is added to the problems. */
export function checked(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  problems: FieldProblem[],
): unknown {
  if (schema === undefined) return undefined
  const unstorable = firstOf(findUnstorable(value))
  if (unstorable.length > 0) {
    problems.push(...unstorable)
    return undefined
  }
  const parsed = z.safeParse(schema, value, { error: sayIssue })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    // A field nobody asked for is told at its own place.
    const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]]
    for (const name of names)
      problems.push({ path: [...issue.path, ...name].join('.'), message: issue.message })
  }
  return undefined
}

function firstOf(found: Iterable<FieldProblem>): readonly FieldProblem[] {
  const first: FieldProblem[] = []
  for (const problem of found) {
    first.push(problem)
    if (first.length === mostProblems) break
  }
  return first
}

async function readFile(
  request: FastifyRequest,
  problems: FieldProblem[],
): Promise<UploadedFile | undefined> {
  const file = await readUpload(request)
  if ('message' in file) problems.push(file)
  else if (saysNothing(file.name))
    problems.push({ path: 'file', message: '文件名里有看不见的特殊字符，请改名后再上传' })
  else return file
  return undefined
}

async function readUpload(request: FastifyRequest): Promise<UploadedFile | FieldProblem> {
  try {
    const part = request.isMultipart() ? await request.file() : undefined
    if (!part) return { path: 'file', message: '请选择一个文件' }
    return { name: part.filename, bytes: await part.toBuffer() }
  } catch (error) {
    // One that is too large says so itself.
    if (error instanceof Error && 'statusCode' in error) throw error
    return { path: 'file', message: '文件没有传完整，请重新选择后再上传' }
  }
}

function versionIn(request: FastifyRequest): number | null {
  // Nine figures: what the column holds.
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')
  return match ? Number(match[1]) : null
}
