import { readFile } from 'node:fs/promises'
import { endpoints } from '@tongxin/contract/endpoints'
import { openapiOf } from '@tongxin/contract/openapi'
import { accessMatrix } from '@tongxin/core/account/access-matrix'
import { expect, test } from 'vitest'
import { version } from './version.ts'

const file = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')

test('docs/openapi.json is what the contract prints (npm run -s generate)', async () => {
  expect(JSON.parse(await file('docs/openapi.json'))).toEqual(
    JSON.parse(JSON.stringify(openapiOf(endpoints, version))),
  )
})

test('docs/access-matrix.md is what the access file prints (npm run -s generate)', async () => {
  expect((await file('docs/access-matrix.md')).trimEnd()).toBe(accessMatrix().trimEnd())
})

test('the product says the version of its package', async () => {
  expect(JSON.parse(await file('package.json')).version).toBe(version)
})
