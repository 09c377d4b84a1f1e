// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { filesOf, gzippedKilobytes, type Manifest, readManifest } from './built-files.ts'

const dist = mkdtempSync(`${tmpdir()}/tongxin-web-`)
let manifest: Manifest

beforeAll(async () => {
  // As the product is built: under the tests' own mode parts for developers would come along.
  vi.stubEnv('NODE_ENV', 'production')
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
  await build({
    configFile,
    mode: 'production',
    logLevel: 'error',
    build: { outDir: dist, emptyOutDir: true },
  })
  vi.unstubAllEnvs()
  manifest = readManifest(dist)
}, 120_000)

afterAll(() => rmSync(dist, { recursive: true }))

const antd = /\bant-(btn|form|table|modal|picker)|anticon|css-var-/

describe('the built phone', () => {
  it('needs at most 180 kB before the first input', () => {
    expect(gzippedKilobytes(dist, filesOf(manifest, ['phone.html']))).toBeLessThanOrEqual(180)
  })

  it.each([
    ['antd', antd],
    ['the whole table of endpoints', /policy\.set-unit-value|policy\.load/],
  ])('carries no trace of %s, in none of its files', (_what, trace) => {
    for (const file of filesOf(manifest, ['phone.html'], true)) {
      expect(trace.exec(readFileSync(`${dist}/${file}`, 'utf8'))?.[0], file).toBeUndefined()
    }
  })

  it('styles with nothing that Chromium 87 does not know', () => {
    const newer = /:where\(|:is\(|:has\(|@layer|@container|color-mix\(|\d[ds]v[hw]\b|aspect-ratio:/
    for (const file of filesOf(manifest, ['phone.html'], true).filter((name) => name.endsWith('.css'))) {
      expect(newer.exec(readFileSync(`${dist}/${file}`, 'utf8'))?.[0], file).toBeUndefined()
    }
  })

  it('calls nothing that Chromium 87 does not know', () => {
    const newer =
      /\.(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed)\(|Object\.(hasOwn|groupBy)\(|structuredClone\(|randomUUID\(|AbortSignal\.(timeout|any)\(|Array\.fromAsync\(|Promise\.withResolvers\(|\bstatic\{/
    for (const file of filesOf(manifest, ['phone.html'], true).filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(`${dist}/${file}`, 'utf8')
      expect(newer.exec(text)?.[0], `${file}: ${around(text, newer)}`).toBeUndefined()
    }
  })

  it('keeps its service worker within sixty lines', () => {
    expect(readFileSync(`${dist}/m/shell-worker.js`, 'utf8').split('\n').length).toBeLessThanOrEqual(61)
  })
})

describe('the built desk', () => {
  it('needs at most 460 kB for its first page', () => {
    const first = ['index.html', 'src/desk/shell/desk-frame.tsx']
    expect(manifest[first[1] ?? '']).toBeDefined()
    expect(gzippedKilobytes(dist, filesOf(manifest, first))).toBeLessThanOrEqual(460)
  })

  it('calls nothing that Chromium 100 does not know', () => {
    const newer =
      /\.(toSorted|toReversed|toSpliced|isWellFormed)\(|Object\.groupBy\(|AbortSignal\.(timeout|any)\(|Array\.fromAsync\(|Promise\.withResolvers\(/
    for (const file of filesOf(manifest, ['index.html'], true).filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(`${dist}/${file}`, 'utf8')
      expect(newer.exec(text)?.[0], `${file}: ${around(text, newer)}`).toBeUndefined()
    }
  })

  it('shows what the phone would look like with antd in it', () => {
    const files = filesOf(manifest, ['index.html'], true)
    expect(files.some((file) => antd.test(readFileSync(`${dist}/${file}`, 'utf8')))).toBe(true)
  })
})

describe('both pages', () => {
  it.each(['index.html', 'phone.html'])(
    '%s leaves nonce and base to the server, and points nowhere by itself',
    (page) => {
      const html = readFileSync(`${dist}/${page}`, 'utf8')
      expect(html).toContain('<base href="__BASE__"')
      for (const tag of html.match(/<(script|link rel="(stylesheet|modulepreload)")[^>]*>/g) ?? []) {
        expect(tag).toContain('nonce="__CSP_NONCE__"')
      }
      expect(html).not.toMatch(/(src|href)="(\/|https?:)/)
      expect(html).not.toMatch(/<style|style="|\son\w+="/)
    },
  )
})

function around(text: string, what: RegExp): string {
  const at = what.exec(text)?.index ?? 0
  return text.slice(Math.max(0, at - 60), at + 60)
}
