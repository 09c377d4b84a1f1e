import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFactsText } from './facts-text.ts'
import { readPolicyText } from './policy-text.ts'

const folder = new URL('../../../../policies/', import.meta.url)
const readme = readFileSync(new URL('README.md', folder), 'utf8')
const [policyExample = '', factsExample = ''] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  (match) => match[1],
)

describe('policies/README.md', () => {
  it('shows a policy that is sound', () => {
    const reading = readPolicyText(policyExample)
    expect(reading.ok ? [] : reading.mistakes).toEqual([])
  })

  it('shows facts that are sound', () => {
    const reading = readFactsText(factsExample)
    expect(reading.ok ? [] : reading.mistakes).toEqual([])
  })
})

describe('every policy in the folder', () => {
  const policies = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const files = [...policies, 'examples/minghu-2026.yaml']

  it.each(files)('%s is sound and cites every number', (name) => {
    const reading = readPolicyText(readFileSync(new URL(name, folder), 'utf8'))
    expect(reading.ok ? reading.advice : reading.mistakes).toEqual([])
  })
})
