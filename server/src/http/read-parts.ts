import type { Endpoint } from '@tongxin/contract/endpoint'
import type { FieldProblem, Refusal } from '@tongxin/core/decision/refusal'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { UploadedFile } from './route.ts'
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

export async function readParts(endpoint: Endpoint, request: FastifyRequest): Promise<ReadParts> {
  const problems: FieldProblem[] = []
  const params = checked(endpoint.params, request.params, problems)
  const query = checked(endpoint.query, request.query, problems)
  const body =
    endpoint.body === 'file'
      ? await readFile(request, problems)
      : checked(endpoint.body, request.body ?? {}, problems)
  if (problems.length > 0) return { ok: false, refusal: { code: 'invalid', fields: problems } }
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
      key: typeof key === 'string' && key !== '' ? key : null,
    },
  }
}

function checked(schema: z.core.$ZodType | undefined, value: unknown, problems: FieldProblem[]): unknown {
  if (schema === undefined) return undefined
  const parsed = z.safeParse(schema, value, { error: sayIssue })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues)
    problems.push({ path: issue.path.join('.'), message: issue.message })
  return undefined
}

async function readFile(
  request: FastifyRequest,
  problems: FieldProblem[],
): Promise<UploadedFile | undefined> {
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) {
    problems.push({ path: 'file', message: '请选择一个文件' })
    return undefined
  }
  return { name: part.filename, bytes: await part.toBuffer() }
}

function versionIn(request: FastifyRequest): number | null {
  const match = /^(?:W\/)?"(\d+)"$/.exec(request.headers['if-match'] ?? '')
  return match ? Number(match[1]) : null
}
