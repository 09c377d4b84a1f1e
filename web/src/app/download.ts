import { useMutation } from '@tanstack/react-query'
import { addressOf, requestOf } from '@tongxin/contract/call'
import type { Endpoint } from '@tongxin/contract/endpoint'
import type { Input } from './api.ts'
import { hrefOf } from './base-path.ts'
import { fetchFile } from './fetched-file.ts'
import { saveFile } from './save-file.ts'

/** Files to be saved, one at a time: a link alone would save nothing, or a page of code, where the server refuses. */
export function useDownload() {
  const saving = useMutation({
    mutationFn: async (href: string) => {
      const file = await fetchFile(href, (url, init) => fetch(url, init))
      saveFile(file, file.name)
    },
  })
  return {
    start: saving.mutate,
    error: saving.error,
    isUnderWay: (href: string) => saving.isPending && saving.variables === href,
  }
}

/** A file the server makes of something that is sent to it. */
export function useAnswerFile<E extends Endpoint>(endpoint: E) {
  return useMutation({
    mutationFn: async (input: Input<E>) => {
      const href = hrefOf(addressOf(endpoint, input))
      const file = await fetchFile(href, (url, init) => fetch(url, init), requestOf(endpoint, input))
      saveFile(file, file.name)
    },
  })
}
