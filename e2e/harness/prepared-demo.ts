// Before all journeys: the demo's data are made once; each journey then starts on a copy that nobody has touched.
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { prepareDemo } from './running-demo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    preparedDemo: string
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = await prepareDemo()
  project.provide('preparedDemo', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
