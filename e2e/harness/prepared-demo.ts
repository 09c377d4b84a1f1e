// Before all journeys: the browser is unpacked and the demo's data are made, once; each journey then starts on a copy that nobody has touched.
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { launchBrowser } from './browser.ts'
import { prepareDemo } from './running-demo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    preparedDemo: string
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  await (await launchBrowser()).close()
  const folder = await prepareDemo()
  project.provide('preparedDemo', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
