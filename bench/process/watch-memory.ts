import { readFileSync } from 'node:fs'

/** Looks a hundred times a second at what the server and its children hold, where the system tells. */
export function watchMemory(pid: number) {
  const peaks = { serverMegabytes: 0, readerMegabytes: 0 }
  const timer = setInterval(() => {
    peaks.serverMegabytes = Math.max(peaks.serverMegabytes, residentOf(pid))
    for (const child of childrenOf(pid))
      peaks.readerMegabytes = Math.max(peaks.readerMegabytes, residentOf(child))
  }, 10)
  return { peaks: () => peaks, stop: () => clearInterval(timer) }
}

/** The processes it has started and that still run. */
export function childrenOf(pid: number): readonly number[] {
  const children = said(`/proc/${pid}/task/${pid}/children`).trim().split(' ')
  return children.filter((one) => one !== '').map(Number)
}

/** Megabytes that a process holds; 0 where the system does not tell. */
export function residentOf(pid: number): number {
  return (Number(said(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * 4096) / 1024 / 1024
}

/** Of the process and of the children it has seen end; a hundredth of a second is what Linux counts in. */
export function processorOf(pid: number): number {
  const fields = said(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
}

function said(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
