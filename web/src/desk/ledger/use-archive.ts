import { useEffect, useRef, useState } from 'react'
import { fetchArchive, isStopped } from '../../app/archive-download.ts'
import { saveFile } from '../../app/save-file.ts'

/** Every form lies in this folder of the archive. */
const folder = '登记表/'

interface Archive {
  readonly isRunning: boolean
  /** How many files have begun to arrive. */
  readonly arrived: number
  readonly error: unknown
  readonly start: (asked: { readonly address: string; readonly name: string }) => void
  /** The server writes no further when nobody reads. */
  readonly stop: () => void
}

/** An archive on its way; it is stopped when the screen is left. */
export function useArchive(onSaved: () => void): Archive {
  const [arrived, setArrived] = useState<number>()
  const [error, setError] = useState<unknown>()
  const running = useRef<AbortController>(undefined)
  const stop = () => running.current?.abort()
  useEffect(() => () => running.current?.abort(), [])
  const start: Archive['start'] = ({ address, name }) => {
    const control = new AbortController()
    running.current = control
    setError(undefined)
    setArrived(0)
    fetchArchive(address, { folder, signal: control.signal, onFile: setArrived })
      .then((content) => {
        saveFile(content, name)
        onSaved()
      })
      .catch((fault: unknown) => {
        if (!isStopped(fault)) setError(fault)
      })
      .finally(() => setArrived(undefined))
  }
  return { isRunning: arrived !== undefined, arrived: arrived ?? 0, error, start, stop }
}
