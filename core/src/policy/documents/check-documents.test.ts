import { describe, expect, it } from 'vitest'
import { pathText } from '../../reading/mistake.ts'
import type { Policy } from '../policy.ts'
import { readPolicy } from '../read-policy.ts'
import { smallPolicy } from '../small-policy.cases.ts'
import { checkAgainstLoaded, checkDocuments, type DocumentMistake } from './check-documents.ts'

function policy(fields: object): Policy {
  const reading = readPolicy({ ...smallPolicy, ...fields })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

const plain = ({ document, mistake }: DocumentMistake) => [document, pathText(mistake.path), mistake.code]
const mistakesOf = (...documents: readonly object[]) =>
  checkDocuments(documents.map(policy)).mistakes.map(plain)
const adviceOf = (...documents: readonly object[]) => checkDocuments(documents.map(policy)).advice.map(plain)

const quota = {
  ...{ id: 'quota', bearer: 'cadre', of: { tier: 'school' }, count: 'pairing', force: 'must' },
  ...{ atLeast: { delegated: 'ufwd', atLeast: 1, atMost: 5 }, atMost: { delegated: 'ufwd', atMost: 5 } },
}
const school = { id: 'school-2031', issuer: '明德学院党委', requirements: [quota] }
const unit = {
  ...{ id: 'chemistry-2031', issuer: '化学系党总支', effective: '2031-04-01', tiers: [], silent: [] },
  relation: { to: 'school-2031', as: 'fills', units: ['chemistry'] },
}
const filled = (fields: object) => ({
  ...unit,
  requirements: [{ ...quota, atLeast: 1, atMost: 4, ...fields }],
})

describe('versions', () => {
  const second = { id: 'school-2033', issuer: '明德学院党委', effective: '2033-03-01' }

  it('follow one another in one line', () => {
    expect(mistakesOf(school, { ...second, replaces: 'school-2031' })).toEqual([])
  })

  it.each<[string, readonly object[], unknown]>([
    ['two whole documents at once', [school, second], [1, 'effective', 'overlapping-versions']],
    [
      'one before its predecessor',
      [school, { ...second, effective: '2031-03-01', replaces: 'school-2031' }],
      [1, 'effective', 'not-after-its-predecessor'],
    ],
    [
      'one in place of nothing',
      [school, { ...second, replaces: 'school-2030' }],
      [1, 'replaces[0]', 'unknown-document'],
    ],
    [
      'a fork',
      [school, { ...second, replaces: 'school-2031' }, { ...second, id: 'other', replaces: 'school-2031' }],
      [2, 'replaces[0]', 'replaced-twice'],
    ],
    [
      'a circle',
      [
        { ...school, replaces: 'school-2033' },
        { ...second, replaces: 'school-2031' },
      ],
      [0, 'replaces', 'circle-of-documents'],
    ],
    ['the same id twice', [school, school], [1, 'id', 'document-twice']],
  ])('%s', (_, documents, mistake) => {
    expect(mistakesOf(...documents)).toContainEqual(mistake)
  })

  it.each<[string, object]>([
    ['of another school', { issuer: '昭文大学党委' }],
    ['that is a draft', { status: 'draft' }],
    ['that is repealed', { status: 'repealed' }],
    ['of which only a part was entered', { extent: 'partial' }],
  ])('do not overlap with one %s', (_, fields) => {
    expect(mistakesOf(school, { ...second, ...fields })).toEqual([])
  })
})

describe('a document beside another', () => {
  it('may set what is left open to it', () => {
    expect(mistakesOf(school, filled({ atLeast: 2 }))).toEqual([])
  })

  it.each<[string, object, string, string]>([
    ['beyond the bounds', filled({ atMost: 6 }), 'requirements[0].atMost', 'beyond-delegated-bounds'],
    [
      'without a ceiling where one is named',
      filled({ atMost: 'none' }),
      'requirements[0].atMost',
      'beyond-delegated-bounds',
    ],
    ['what is not left open', filled({ force: 'should' }), 'requirements[0].force', 'not-left-open'],
    ['what is counted', filled({ count: 'contact' }), 'requirements[0].count', 'not-left-open'],
    [
      'by leaving it open again',
      filled({ atMost: { delegated: 'ufwd' } }),
      'requirements[0].atMost',
      'delegates-again',
    ],
    ['what is not there', filled({ id: 'talk' }), 'requirements[0].id', 'unknown-requirement-there'],
    [
      'more than that',
      { ...filled({}), governance: [{ role: 'ufwd', duty: '牵头' }] },
      'governance',
      'fills-more',
    ],
    [
      'of no document',
      { ...filled({}), relation: { to: 'school-2039', as: 'fills' } },
      'relation.to',
      'unknown-document',
    ],
    [
      'requirements that are not there',
      { ...unit, requirements: [], relation: { ...unit.relation, as: 'replaces', requirements: ['quotas'] } },
      'relation.requirements[0]',
      'unknown-requirement-there',
    ],
    [
      'and adds what is there',
      { ...filled({}), relation: { ...unit.relation, as: 'adds' } },
      'requirements[0].id',
      'same-requirement-twice',
    ],
    [
      'and takes over from a higher one',
      { ...filled({}), relation: { ...unit.relation, as: 'replaces' } },
      'relation.as',
      'replaces-a-higher-one',
    ],
  ])('is told where it sets %s', (_, document, path, code) => {
    expect(mistakesOf(school, document)).toContainEqual([1, path, code])
  })

  it('of an equal or higher level may take over', () => {
    const relation = { ...unit.relation, as: 'replaces' }
    const higher = { ...filled({}), relation, level: 'provincial' }
    expect(mistakesOf({ ...school, level: 'school' }, higher)).toEqual([])
    expect(mistakesOf({ ...school, level: 'school' }, { ...higher, level: 'unit' })).toEqual([
      [1, 'relation.as', 'replaces-a-higher-one'],
    ])
  })

  it('stands in no circle', () => {
    const back = { ...school, relation: { to: 'chemistry-2031', as: 'fills' } }
    const codes = mistakesOf(back, filled({})).filter(([, , code]) => code === 'circle-of-documents')
    expect(codes).toEqual([
      [0, 'relation.to', 'circle-of-documents'],
      [1, 'relation.to', 'circle-of-documents'],
    ])
  })

  it('fills a number once a day, and a gap between two is advice', () => {
    const again = (until: string | undefined) => [
      school,
      { ...filled({}), relation: { ...unit.relation, ...(until && { until }) } },
      { ...filled({ atMost: 3 }), id: 'chemistry-2033', effective: '2033-01-01' },
    ]
    expect(mistakesOf(...again(undefined))).toContainEqual([2, 'requirements[0]', 'filled-twice'])
    expect(mistakesOf(...again('2033-01-01'))).toEqual([])
    expect(adviceOf(...again('2033-01-01'))).toEqual([])
    expect(adviceOf(...again('2032-09-01'))).toEqual([[2, 'effective', 'gap-between-documents']])
  })
})

describe('limits that cannot both hold', () => {
  const atMost = (most: number, fields: object = {}) => ({
    ...{ id: 'few', bearer: 'cadre', of: { tier: 'school' }, count: 'pairing', atMost: most, force: 'must' },
    ...fields,
  })
  const atLeast = (least: number, fields: object = {}) => ({
    ...{
      id: 'many',
      bearer: 'cadre',
      of: { tier: 'school' },
      count: 'pairing',
      atLeast: least,
      force: 'must',
    },
    ...fields,
  })
  const clash = (...requirements: readonly object[]) => {
    const reading = readPolicy({ ...smallPolicy, requirements })
    return reading.ok ? [] : reading.mistakes.map(({ path, code }) => [pathText(path), code])
  }

  it.each<[string, object, object]>([
    ['of the same', atMost(2), atLeast(3)],
    ['of all and of some', atMost(2, { of: undefined }), atLeast(3)],
    ['of all records and of some', atMost(2), atLeast(3, { where: { tier: 'school' } })],
    ['of pairs and of different persons', atMost(2), atLeast(3, { distinct: 'person' })],
    ['under every reading', atMost(2), atLeast(3, { atLeast: { readings: [3, 4], adopted: null } })],
    [
      'of an exclusion and a coverage',
      atMost(0, { bearer: 'person', of: { pairedIn: 'school' }, where: { tier: 'school' } }),
      atLeast(1, {
        bearer: 'person',
        of: { pairedIn: 'school', party: 'outside' },
        where: { tier: 'school' },
      }),
    ],
  ])('%s are a mistake in one document', (_, most, least) => {
    expect(clash(most, least)).toEqual([['requirements[1].atLeast', 'limits-clash']])
  })

  it.each<[string, object, object]>([
    ['that meet', atMost(3), atLeast(3)],
    ['of others', atMost(2, { bearer: 'person' }), atLeast(3)],
    [
      'of sets that may have nobody in common',
      atMost(2, { of: { party: 'CPC' } }),
      atLeast(3, { of: { age: 50 } }),
    ],
    ['where the ceiling is for some records only', atMost(2, { where: { tier: 'school' } }), atLeast(3)],
    ['where the ceiling counts different ones', atMost(2, { distinct: 'person' }), atLeast(3)],
    ['that are not both 应', atMost(2, { force: 'should' }), atLeast(3)],
    ['under one reading only', atMost(2), atLeast(3, { atLeast: { readings: [2, 3], adopted: null } })],
  ])('%s are none', (_, most, least) => {
    expect(clash(most, least)).toEqual([])
  })

  it('are advice over two documents in force at once', () => {
    const base = { id: 'school-2031', requirements: [atMost(2)] }
    const more = { ...unit, relation: { to: 'school-2031', as: 'adds' }, requirements: [atLeast(3)] }
    expect(adviceOf(base, more)).toEqual([[1, 'requirements[0].atLeast', 'limits-clash-over-documents']])
    expect(mistakesOf(base, more)).toEqual([])
    const later = { ...more, relation: { ...more.relation, until: '2031-02-01' }, effective: '2031-01-01' }
    expect(adviceOf(base, later)).toEqual([])
  })
})

describe('a document about to be loaded', () => {
  it('is compared with those it stands beside, and only its own mistakes are told', () => {
    const loaded = [policy(school)]
    const found = checkAgainstLoaded(policy(filled({ atMost: 6 })), loaded)
    expect(found.mistakes.map(plain)).toEqual([[0, 'requirements[0].atMost', 'beyond-delegated-bounds']])
  })

  it('may be the next version whatever day its file names', () => {
    const next = policy({ ...school, id: 'school-2033', effective: '2031-03-01' })
    expect(checkAgainstLoaded(next, [policy(school)])).toEqual({ mistakes: [], advice: [] })
  })

  it('stands beside one that is loaded', () => {
    expect(checkAgainstLoaded(policy(filled({})), []).mistakes.map(plain)).toEqual([
      [0, 'relation.to', 'unknown-document'],
    ])
  })
})

describe('every sentence', () => {
  it('is told in full', () => {
    const { mistakes } = checkDocuments([policy(school), policy(filled({ atMost: 6 }))])
    expect(mistakes[0]?.mistake.reason).toBe('“atMost”定为 6，超出了文件授权的范围（不多于 5）。')
    expect(mistakes[0]?.mistake.suggestion).toBe('请在范围内另定，或先修订授权它的条款。')
  })
})
