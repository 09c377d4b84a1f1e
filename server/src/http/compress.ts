import { pipeline, type Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Below this a packet carries it whole anyway. */
const leastBytes = 1400

const texts = /^(?:text\/|application\/(?:json|javascript|manifest\+json)|image\/svg)/

/** Answers and pages leave compressed where the browser takes it: a list of thousands is a thirtieth of its size then. */
export function compress(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!isText(reply)) return payload
    reply.header('Vary', 'Accept-Encoding')
    const coding = codingFor(request)
    if (coding === undefined || reply.getHeader('Content-Encoding') !== undefined) return payload
    if (typeof payload === 'string') {
      if (payload.length < leastBytes) return payload
      named(reply, coding)
      return squeeze[coding](payload)
    }
    if (!isStream(payload) || reply.statusCode !== 200) return payload
    named(reply, coding)
    // What goes wrong on the way ends the answer, as it would without this.
    return pipeline(payload, squeezing[coding](), () => undefined)
  })
}

type Coding = 'br' | 'gzip'

/** Quick rather than small: the last tenth would cost several times the time. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const squeeze: Readonly<Record<Coding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, brotliOptions),
  gzip: (text) => promisify(gzip)(text),
}

const squeezing = { br: () => createBrotliCompress(brotliOptions), gzip: () => createGzip() }

function isText(reply: FastifyReply): boolean {
  return texts.test(String(reply.getHeader('Content-Type') ?? ''))
}

function codingFor({ headers }: FastifyRequest): Coding | undefined {
  const taken = String(headers['accept-encoding'] ?? '').toLowerCase()
  const takes = (coding: Coding) =>
    new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0+)?\\s*(?:,|$))`).test(taken)
  if (headers.range !== undefined) return undefined
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined
}

function isStream(payload: unknown): payload is Readable {
  return typeof payload === 'object' && payload !== null && 'pipe' in payload
}

function named(reply: FastifyReply, coding: Coding): void {
  reply.header('Content-Encoding', coding)
  reply.removeHeader('Content-Length')
}
