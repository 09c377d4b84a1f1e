import { readFileSync } from 'node:fs'
import type { Visitor } from '../../e2e/harness/visitor.ts'

/** Megabytes the process of a browser's page has held at the most so far, its workers included; null where the system does not tell. */
export async function rendererPeak(page: Visitor['page']): Promise<number | null> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  if (!session) return null
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const peaks = processInfo.filter(({ type }) => type === 'renderer').flatMap(({ id }) => peakOf(id) ?? [])
  return peaks.length > 0 ? Math.max(...peaks) : null
}

function peakOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
