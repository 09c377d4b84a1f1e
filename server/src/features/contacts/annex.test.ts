import { readFileSync } from 'node:fs'
import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { samplePolicy } from '../../testing/sample-pairings.ts'
import { annexOf, sheetPer } from './annex.ts'

function policyWith(per: string): Policy {
  const reading = readPolicy(
    parse(samplePolicy.replace('  - id: registration\n', `  - id: registration\n${per}`)),
  )
  if (!reading.ok) throw new Error(JSON.stringify(reading))
  return reading.policy
}

it.each([
  ['where it says so', '    per: pairing-period\n', 'pairing-period'],
  [
    'as it was read by decision',
    '    per: { readings: [contact, pairing-period], adopted: 2, by: 统战部, since: 2026-09-01 }\n',
    'pairing-period',
  ],
  ['nothing while that is open', '    per: { readings: [contact, pairing-period], adopted: null }\n', null],
  ['nothing where it does not say', '', null],
])('the document tells what one sheet of its form is for: %s', (_, per, said) => {
  expect(sheetPer(policyWith(per))).toBe(said)
})

it.each([
  ['zisu-2026', '浙江外国语学院党员领导干部与党外代表人士联谊交友情况登记表'],
  ['sycm-2017', undefined],
  ['xiyi-2019', undefined],
  ['shsmu-2018', undefined],
  ['hnfnu-2017', undefined],
])('a table of pairings is no form of a record: %s', (document, title) => {
  const file = new URL(`../../../../policies/${document}.yaml`, import.meta.url)
  const reading = readPolicy(parse(readFileSync(file, 'utf8')))
  if (!reading.ok) throw new Error(JSON.stringify(reading))
  expect(annexOf(reading.policy)?.title).toBe(title)
})
