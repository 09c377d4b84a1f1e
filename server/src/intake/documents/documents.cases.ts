import { readFileSync } from 'node:fs'
import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicyText } from '../policy-text.ts'

const folder = new URL('../../../../policies/', import.meta.url)

/** The five real documents, by the letter their clauses are numbered with. */
export const documents = {
  S0: 'hnfnu-2017',
  S1: 'xiyi-2019',
  S2: 'zisu-2026',
  S3: 'sycm-2017',
  S4: 'shsmu-2018',
} as const

/** A file under policies/, or a sound reason why not. */
export function readDocument(name: string): { readonly policy: Policy; readonly value: unknown } {
  const reading = readPolicyText(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2))
  return reading
}

export function readCoverage<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`coverage/${name}.json`, folder), 'utf8'))
}
