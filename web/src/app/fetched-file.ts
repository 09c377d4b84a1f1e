import { refusalOfResponse, type Send } from '@tongxin/contract/call'
import { CallRefused } from './call-refused.ts'

/** A file the server makes, by its address, under the name it gives; refused like any call. */
export async function fetchFile(
  href: string,
  send: Send,
  request: RequestInit = { credentials: 'same-origin' },
): Promise<File> {
  const answer = await send(href, request).catch(() => undefined)
  if (!answer) throw new CallRefused({ code: 'no-answer' }, null)
  if (!answer.ok) throw new CallRefused(await refusalOfResponse(answer), answer.headers.get('x-request-id'))
  return new File([await answer.blob()], nameIn(answer.headers.get('content-disposition') ?? ''))
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return encoded === undefined ? '' : decodeURIComponent(encoded)
}
