import type { FastifyRequest } from 'fastify'

/**
 * Did a page of ours send this change? The cookie alone proves nothing (any site can make a browser send it): a
 * change must carry our own header, which a foreign page cannot set, and an Origin, where given, must be ours.
 */
export function isOwnPage(request: FastifyRequest, publicUrl: URL | null): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  if (request.headers['x-tongxin'] !== '1') return false
  const { origin } = request.headers
  if (origin === undefined) return true
  return publicUrl ? origin === publicUrl.origin : hostOf(origin) === request.host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
