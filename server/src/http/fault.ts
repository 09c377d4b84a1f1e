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
    if (refusal?.code === 'changed-meanwhile') log.warn('conflict', { requestId: request.id, error })
    if (refusal) return reply.status(refusalStatus[refusal.code]).send({ refusal })
    log.error('fault', { requestId: request.id, route: request.routeOptions.url, error })
    return reply.status(500).send({ refusal: { code: 'fault' }, requestId: request.id })
  }
}

/** Faults that are the sender's doing, in the words of the domain. */
function refusalFor(error: FastifyError): Refusal | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { code: 'invalid', fields: [{ path: '', message: tooMuch }] }
  if (error.statusCode === 413) return { code: 'too-large', limitMegabytes: uploadMegabytes }
  if (error.statusCode === 429) return { code: 'too-many-requests', retryAfterSeconds: 60 }
  if (error.statusCode === 503 || ofOverload.includes(error.code)) return { code: 'overloaded' }
  if (ofOthers.includes(error.code)) return { code: 'changed-meanwhile' }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { code: 'invalid', fields: [{ path: '', message: unreadable }] }
  }
  return undefined
}

const tooMuch = '一次发来的内容超过 1 MB，请分几次办理'
const unreadable = '发来的内容系统读不懂，请刷新页面后重新填写'

/** Two that crossed twice, a wait the database ended, a statement it stopped, no connection left. */
const ofOverload: readonly string[] = [lockTimeout, '40P01', '40001', '57014', '53300']

/** What was looked for before was changed by somebody else before it was written: unique, excluded, referred to. */
const ofOthers: readonly string[] = ['23505', '23P01', '23503']
