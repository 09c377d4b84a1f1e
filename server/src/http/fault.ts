import type { Refusal } from '@tongxin/core/decision/refusal'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../platform/log.ts'
import { lockTimeout } from '../platform/who-is-one.ts'
import { uploadMegabytes } from './read-parts.ts'
import { refusalStatus } from './refusal-status.ts'

/** The one error handler: a fault is logged under its request's id and told without any detail. */
export function answerFault(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = refusalFor(error)
    if (refusal) return reply.status(refusalStatus[refusal.code]).send({ refusal })
    log.error('fault', { requestId: request.id, route: request.routeOptions.url, error })
    return reply.status(500).send({ refusal: { code: 'fault' }, requestId: request.id })
  }
}

/** Faults that are the sender's doing, in the words of the domain. */
function refusalFor(error: FastifyError): Refusal | undefined {
  if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE')
    return { code: 'too-large', limitMegabytes: uploadMegabytes }
  if (error.statusCode === 429) return { code: 'too-many-requests', retryAfterSeconds: 60 }
  if (error.statusCode === 503 || error.code === lockTimeout) return { code: 'overloaded' }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { code: 'invalid', fields: [{ path: '', message: '请求格式不对' }] }
  }
  return undefined
}
