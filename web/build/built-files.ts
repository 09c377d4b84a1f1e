import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// What a page really loads, read from the build's own manifest.

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  /** What a chunk names as a file, a worker's script among them. */
  readonly assets?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

export type Manifest = Readonly<Record<string, Chunk>>

export function readManifest(dist: string): Manifest {
  return JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8'))
}

/** The files that arrive before an entry can answer; `deep` adds all it may ever load. */
export function filesOf(manifest: Manifest, entries: readonly string[], deep = false): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    const scripts = deep ? (chunk.assets ?? []).filter((file) => file.endsWith('.js')) : []
    for (const file of [chunk.file, ...(chunk.css ?? []), ...scripts]) files.add(file)
    for (const next of [...(chunk.imports ?? []), ...(deep ? (chunk.dynamicImports ?? []) : [])]) visit(next)
  }
  entries.forEach(visit)
  return [...files]
}

/** Kilobytes over the wire: each file gzipped by itself, as the server sends it. */
export function gzippedKilobytes(dist: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(`${dist}/${file}`), { level: 9 }).length)
  return bytes.reduce((sum, one) => sum + one, 0) / 1000
}
