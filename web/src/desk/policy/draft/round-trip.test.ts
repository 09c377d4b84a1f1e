// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { isMap } from '@tongxin/core/reading/reader'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { draftItems } from './draft-items.ts'
import { editsOf, sheetOfItem } from './item-sheet.ts'
import { editsOfSteps, sheetsOfSteps } from './steps-sheet.ts'
import { fileValue, sheetOfValue } from './value-sheet.ts'

const folder = new URL('../../../../../policies/', import.meta.url)

/** The five documents, the example and every invented one. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !/facts|expected/.test(name))
  .sort()

function read(raw: unknown): Policy {
  const reading = readPolicy(raw)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.policy
}

/** The file with a value at a place; items of a list by their id, and one that stands in place of a list of one. */
function withValue(raw: unknown, [key, ...rest]: ValuePlace, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(raw)) {
    if (key === 'steps') return withValue(raw, rest, value)
    const byId = raw.findIndex((item: unknown) => isMap(item) && item['id'] === key)
    const at = byId === -1 ? Number(key) : byId
    return raw.map((item: unknown, index) => (index === at ? withValue(item, rest, value) : item))
  }
  return isMap(raw) ? { ...raw, [key]: withValue(raw[key], rest, value) } : raw
}

describe.each(files)('the form of %s', (name) => {
  const raw: unknown = parse(readFileSync(new URL(name, folder), 'utf8'))
  const policy = read(raw)
  const items = draftItems(policy)

  it('opened and saved unchanged, changes nothing', () => {
    for (const item of items) {
      expect(editsOf(item, sheetOfItem(item)), item.name).toEqual([])
      if (item.steps) expect(editsOfSteps(item.place, item.steps, sheetsOfSteps(item.steps))).toEqual([])
    }
  })

  it('writes each value so that it is read as the same document', () => {
    for (const item of items)
      for (const { field, place = [...item.place, field], kind, value } of item.values) {
        if (value === undefined) continue
        const written = fileValue(kind, sheetOfValue(kind, value))
        expect(written, place.join('.')).toBeDefined()
        expect(read(withValue(raw, place, written?.value)), place.join('.')).toEqual(policy)
      }
  })
})
