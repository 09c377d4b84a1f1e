import { addEvidence, listEvidence } from '@tongxin/contract/contacts/evidence'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { isUndecided, refusalIn } from '../../app/call-refused.ts'
import { newClientKey } from '../../app/client-key.ts'
import { useWhenBack } from '../../app/use-when-back.ts'

interface Upload {
  readonly file: File
  /** The same when it is sent again, so that it is added once. */
  readonly key: string
}

/** Files on their way, one after the other. What finds no signal, or a busy server, stays and goes again; what is refused says why and does not. */
export function useEvidenceUpload(contactId: string) {
  const send = useSend(addEvidence, [listEvidence])
  const [waiting, setWaiting] = useState<readonly Upload[]>([])
  const [refused, setRefused] = useState<readonly { readonly name: string; readonly error: unknown }[]>([])
  const [isUnderWay, setUnderWay] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const sendAll = async (uploads: readonly Upload[]) => {
    if (isUnderWay) return
    setUnderWay(true)
    const left = [...uploads]
    for (let next = left[0]; next; next = left[0]) {
      setWaiting([...left])
      const { name } = next.file
      const error = await refusalOf(next)
      setFailure(error ?? null)
      if (error !== undefined && isUndecided(refusalIn(error))) break
      if (error !== undefined) setRefused((all) => [...all, { name, error }])
      left.shift()
    }
    setWaiting([...left])
    setUnderWay(false)
  }
  const refusalOf = async ({ file, key }: Upload): Promise<unknown> => {
    try {
      await send.mutateAsync({ params: { id: contactId }, body: file, key })
      return undefined
    } catch (error) {
      return error
    }
  }
  useWhenBack(waiting.length > 0, () => void sendAll(waiting), failure)
  return {
    add: (files: readonly File[]) => {
      setRefused([])
      void sendAll([...waiting, ...files.map((file) => ({ file, key: newClientKey() }))])
    },
    waiting: waiting.length,
    isUnderWay,
    refused,
  }
}
