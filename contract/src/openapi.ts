import * as z from 'zod/mini'
import type { Endpoint } from './endpoint.ts'

type Json = { readonly [key: string]: unknown }

/** The contract as OpenAPI 3.1; each operation carries its permission and the refusals of its own. */
export function openapiOf(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tongxin 同心', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tongxin_session' } },
      schemas: { Refusal: refusalSchema },
    },
  }
}

const refusalSchema = {
  type: 'object',
  required: ['refusal'],
  properties: { refusal: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } } },
}

function operationOf(endpoint: Endpoint): Json {
  const body = bodyOf(endpoint)
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.id.split('.')[0]],
    'x-permission': endpoint.permission,
    'x-refusals': [...endpoint.refusals],
    security: endpoint.permission === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...named(endpoint.params, 'path'),
      ...named(endpoint.query, 'query'),
      ...headersOf(endpoint),
    ],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      ...answerOf(endpoint),
      default: {
        description: 'A refusal.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
}

function bodyOf(endpoint: Endpoint): Json | undefined {
  if (endpoint.body === undefined) return undefined
  if (endpoint.body !== 'file') return { 'application/json': { schema: schemaOf(endpoint.body) } }
  const schema = {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  }
  return { 'multipart/form-data': { schema } }
}

function answerOf(endpoint: Endpoint): Json {
  if (endpoint.answer === 'nothing') return { 204: { description: 'Done.' } }
  const content =
    endpoint.answer === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(endpoint.answer) } }
  return { 200: { description: 'Done.', content } }
}

function headersOf(endpoint: Endpoint): readonly Json[] {
  const header = (name: string) => ({ name, in: 'header', required: true, schema: { type: 'string' } })
  return [
    ...(endpoint.creates ? [header('Idempotency-Key')] : []),
    ...(endpoint.versioned ? [header('If-Match')] : []),
  ]
}

/** Each property of an object schema as a parameter of its own. */
function named(schema: z.core.$ZodType | undefined, place: 'path' | 'query'): readonly Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = schemaOf(schema)
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

/** What a client sends and gets is the input side: days are texts, numbers in a query may be texts. */
function schemaOf(schema: z.core.$ZodType) {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return json
}
