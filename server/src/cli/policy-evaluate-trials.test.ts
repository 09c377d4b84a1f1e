import { readFile } from 'node:fs/promises'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { describe, expect, it } from 'vitest'
import { findingsOf, readTrial, toldOf, trialNames } from '../intake/hostile/trials.cases.ts'
import { run } from './policy-evaluate.ts'

const top = new URL('../../../', import.meta.url)

async function evaluated(argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: (path) => readFile(new URL(path, top)),
    cwd: '/',
  })
  return { code, err, out: out.join('\n') }
}

const parts = ['requirement', 'bearer', 'turn', 'state', 'count', 'counted', 'notCounted', 'reasons', 'need']
const furtherParts = ['cites', 'readings', 'version']

describe.each(trialNames)('policy evaluate --json of %s', (name) => {
  const { policyFiles, factsFile, asOf } = readTrial(name)

  it.each(asOf)(
    'says the findings of $on, every part of them',
    async ({ on, knownAt, findings: expected }) => {
      const files = ['--policy', ...policyFiles, '--facts', factsFile]
      const { code, err, out } = await evaluated([...files, '--on', on, '--known-at', knownAt, '--json'])
      expect(err).toEqual([])
      const findings: readonly Finding[] = JSON.parse(out)
      for (const one of expected) {
        const { of: _, ...fields } = one
        expect(
          findingsOf(one, findings).map((finding) => toldOf(finding, one)),
          one.of,
        ).toEqual([fields])
      }
      for (const finding of findings) {
        expect(Object.keys(finding)).toEqual(expect.arrayContaining([...parts, ...furtherParts]))
        if (finding.need !== null) expect(Object.keys(finding.need)).toEqual(['more', 'by', 'counts'])
      }
      const isAmiss = findings.some(({ state }) => ['short', 'over', 'overdue'].includes(state))
      expect(code).toBe(isAmiss ? 1 : 0)
    },
  )

  it('says each in a sentence of its own', async () => {
    const [first] = asOf
    const files = ['--policy', ...policyFiles, '--facts', factsFile]
    const { out } = await evaluated([...files, '--on', first?.on ?? ''])
    expect(out).toContain(`截至 ${first?.on}：`)
    expect(out).not.toMatch(/undefined|null|NaN|\[object/)
  })
})
