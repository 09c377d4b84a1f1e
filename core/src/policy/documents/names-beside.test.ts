import { describe, expect, it } from 'vitest'
import { pathText } from '../../reading/mistake.ts'
import { sentencesOf } from '../../reading/mistake-sentences.ts'
import type { Policy } from '../policy.ts'
import { readPolicy } from '../read-policy.ts'
import { smallPolicy } from '../small-policy.cases.ts'
import { namesNotThere } from './names-beside.ts'

// 明德学院's document, and one beside it that adds a requirement in its words.
const base = read({ ...smallPolicy, id: 'school-2031' })
const adding = (fields: object) => ({
  id: 'chemistry-2031',
  title: '化学系补充规定',
  effective: '2031-04-01',
  extent: 'partial',
  relation: { to: 'school-2031', as: 'adds', units: ['化学系'] },
  requirements: [
    {
      ...{ id: 'visit', bearer: 'pairing', of: { tier: 'school' }, by: 'ufwd', every: 'wrap-up' },
      ...{ count: 'contact', atLeast: 1, force: 'must', cite: { 第二条: '走访' } },
      ...fields,
    },
  ],
})

function read(value: object): Policy {
  const reading = readPolicy(value)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

function mistakesIn(fields: object, others: readonly Policy[] = [base]) {
  const value = adding(fields)
  return namesNotThere(read(value), value, others)
}

describe('the names of a document beside another', () => {
  it('are those of the other, the tier, the role and the period', () => {
    expect(mistakesIn({})).toEqual([])
  })

  it.each([
    ['a tier', { of: { tier: 'shool' } }, 'requirements[0].of.tier', '层级', 'school'],
    ['a role', { by: 'ufwdd' }, 'requirements[0].by', '角色', 'ufwd'],
    ['a period', { every: 'wrapup' }, 'requirements[0].every', '周期', 'wrap-up'],
  ])('are told where neither gives %s, with the nearest', (_, fields, path, kind, nearest) => {
    const [mistake, ...more] = mistakesIn(fields)
    expect(more).toEqual([])
    expect(mistake).toMatchObject({ code: 'unknown-name', params: { kind, nearest } })
    expect(mistake && pathText(mistake.path)).toBe(path)
    expect(mistake && sentencesOf(mistake.code, mistake.params).suggestion).toContain(nearest)
  })

  it('may come from the document the other stands beside', () => {
    const between = { ...read(adding({})), id: 'faculty-2031' }
    const value = { ...adding({}), relation: { to: 'faculty-2031', as: 'adds' } }
    expect(namesNotThere(read(value), value, [base, between])).toEqual([])
  })

  it('are not asked for where the other is not there, which is told as that', () => {
    expect(mistakesIn({ by: 'ufwdd' }, [])).toEqual([])
  })
})
