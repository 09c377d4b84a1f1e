import { useMutation } from '@tanstack/react-query'
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
