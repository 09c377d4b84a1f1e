import { describe, expect, it } from 'vitest'
import type { ContactFact, ContactPartFact } from '../../contacts/contact-fact.ts'
import { type Asked, findingsOn } from '../edge-cases/edge-case.cases.ts'
import { pair, policyOnly, talk } from '../school.cases.ts'
import { partsMet } from './parts-met.ts'

// What lines of the ledger counted for: each cadre with each person, by the requirements of the document. 国庆 is 28 September to 7 October.

const pairings = [pair('c1', 'p1', 'school'), pair('c1', 'p2', 'school'), pair('c2', 'p2', 'school')]

/** One occasion on 2 October. */
function meeting(...parts: readonly (readonly [cadre: string, person: string, act: string])[]): ContactFact {
  const all = parts.map(([cadre, person, act]) =>
    talk('2026-10-02', [cadre, person], { id: 'meeting', part: { acts: [act] } }),
  )
  const [first = talk('2026-10-02', ['c1', 'p1'])] = all
  return { ...first, parts: all.flatMap((one): readonly ContactPartFact[] => one.parts) }
}

function told(contact: ContactFact, asked: Asked = {}) {
  const findings = findingsOn({ ...asked, facts: { pairings, contacts: [contact] } })
  return partsMet(findings, [contact]).map(({ part, met }) => [
    part.cadre,
    part.person,
    ...met.map(({ finding, as }) => `${as} ${finding.requirement}`),
  ])
}

describe('a line of the ledger', () => {
  it('counted for what its own pair bears, whatever its neighbours in one meeting counted for', () => {
    expect(told(meeting(['c1', 'p1', '谈心'], ['c1', 'p2', '慰问']))).toEqual([
      ['c1', 'p1', 'counted contact'],
      ['c1', 'p2', 'counted contact', 'counted festival'],
    ])
  })

  it('counted for its own cadre where two of them met one person', () => {
    expect(told(meeting(['c1', 'p2', '谈心'], ['c2', 'p2', '慰问']))).toEqual([
      ['c1', 'p2', 'counted contact'],
      ['c2', 'p2', 'counted contact', 'counted festival'],
    ])
  })

  it('counted for what the cadre bears once, in every line of the cadre', () => {
    const ofCadres = policyOnly({
      id: 'own',
      bearer: 'cadre',
      of: { tier: 'school' },
      every: 'semester',
      count: 'contact',
      atLeast: 1,
    })
    expect(told(meeting(['c1', 'p1', '谈心'], ['c1', 'p2', '谈心']), { policies: [ofCadres] })).toEqual([
      ['c1', 'p1', 'counted own'],
      ['c1', 'p2', 'counted own'],
    ])
  })

  it('counted for nothing between two who are no pair', () => {
    expect(told(meeting(['c2', 'p1', '谈心']))).toEqual([['c2', 'p1']])
  })
})
