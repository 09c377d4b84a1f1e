import { readFileSync } from 'node:fs'
import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { readPolicyText } from '../policy-text/policy-text.ts'

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
export function readDocument(name: string): Document {
  const known = read.get(name)
  if (known !== undefined) return known
  const reading = readPolicyText(readSource(name))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2))
  read.set(name, reading)
  return reading
}

interface Document {
  readonly policy: Policy
  readonly value: unknown
}

const read = new Map<string, Document>()

export function readSource(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
}

export function readCoverage<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`coverage/${name}.json`, folder), 'utf8'))
}

export type DocumentKey = keyof typeof documents

/** The same document once the school has taken a reading at each of these places of the file. */
export function readAdopting(key: DocumentKey, adoptions: Readonly<Record<string, number>>): Policy {
  return readWith(key, 'readings', {
    at: Object.keys(adoptions),
    set: (path) => ({ adopted: adoptions[path] }),
  })
}

/** The same document once the role it leaves a value to has set it. */
export function readFilling(key: DocumentKey, path: string, filled: unknown): Policy {
  return readWith(key, 'delegated', { at: [path], set: () => ({ filled }) })
}

interface Decisions {
  readonly at: readonly string[]
  readonly set: (path: string) => object
}

function readWith(key: DocumentKey, open: 'readings' | 'delegated', { at, set }: Decisions): Policy {
  const changed = structuredClone(readDocument(documents[key]).value)
  for (const path of at) {
    const place = placeIn(changed, path)
    if (place[open] === undefined) throw new Error(`${key} has no ${open} at ${path}`)
    Object.assign(place, set(path), { by: '统战部', since: '2026-09-01' })
  }
  const reading = readPolicy(changed)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2))
  return reading.policy
}

/** `requirements[contact].bearer`: a name in brackets is the id or act of a list's item. */
function placeIn(root: unknown, path: string): Record<string, unknown> {
  const keys = [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map((match) => match[1] ?? match[2] ?? '')
  return keys.reduce<unknown>((value, key) => {
    if (!Array.isArray(value)) return (value as Record<string, unknown>)[key]
    return value.find((item) => item.id === key || item.act === key)
  }, root) as Record<string, unknown>
}
