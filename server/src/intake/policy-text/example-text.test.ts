import { readFileSync } from 'node:fs'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import { matchCitations } from '@tongxin/core/policy/own-text/match-citations'
import { splitText } from '@tongxin/core/policy/own-text/split-text'
import { expect, it } from 'vitest'
import { readDocumentTextSafely } from '../read-safely.ts'
import { readPolicyText } from './policy-text.ts'

const example = (name: string) =>
  readFileSync(new URL(`../../../../policies/examples/${name}`, import.meta.url))

it('every citation of the example document stands in its text, in the section named', async () => {
  const reading = readPolicyText(example('minghu-2026.yaml').toString('utf8'))
  const text = await readDocumentTextSafely(example('minghu-2026.txt'))
  if (!reading.ok || !text.ok) throw new Error('the example does not read')
  const matches = matchCitations(outlineOf(reading.policy), splitText(text.text))
  expect(matches.filter(({ state }) => state !== 'found')).toEqual([])
  expect(matches.length).toBeGreaterThan(50)
})
