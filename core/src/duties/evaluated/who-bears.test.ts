import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { always, unitId } from '../../roster/human.cases.ts'
import { evaluate } from '../evaluate.ts'
import { cadre, calendar, document, factsOf, pair, person, policyOnly, talk } from '../school.cases.ts'
import { bearerStates, dated, inAutumn, judged } from './judged.cases.ts'

describe('who can bear a requirement', () => {
  const semester = { every: 'semester', count: 'contact' }

  it('a person, for whom any cadre’s talk counts', () => {
    const contacts = [talk('2026-09-10', ['c3', 'p1'])]
    expect(
      bearerStates(
        inAutumn(judged({ ...semester, bearer: 'person', of: { listed: '党外代表人士' } }, { contacts })),
      ),
    ).toEqual([
      ['p1', 'met'],
      ['p2', 'due'],
      ['p3', 'due'],
    ])
  })

  it('a team, by its members of the day of the talk', () => {
    const contacts = [talk('2026-09-10', ['c2', 'p2'])]
    expect(bearerStates(inAutumn(judged({ ...semester, bearer: 'team' }, { contacts })))).toEqual([
      ['chem/党组织班子', 'due'],
      ['office/党委班子', 'met'],
    ])
  })

  it('a unit of a kind, by the unit the cadre had on that day', () => {
    const contacts = [talk('2026-09-10', ['c3', 'p2'], { part: { unit: unitId('chem') } })]
    expect(
      bearerStates(
        inAutumn(judged({ ...semester, bearer: 'unit', of: { unit: '二级党组织' } }, { contacts })),
      ),
    ).toEqual([['chem', 'met']])
  })

  it('an office held unit by unit', () => {
    const humans = [
      ...factsOf().humans,
      { ...cadre('s1', 'chem'), roles: [{ ...always, role: 'unitOrg', unit: unitId('chem') }] },
    ]
    const report = { ...dated, id: 'r', kind: '汇总', role: 'unitOrg', unit: unitId('chem'), to: ['ufwd'] }
    const asked = {
      bearer: 'office',
      of: { role: 'unitOrg' },
      every: 'semester',
      count: 'document',
      where: { kind: '汇总', to: 'ufwd' },
    }
    expect(bearerStates(inAutumn(judged(asked, { humans })))).toEqual([['unitOrg@chem', 'due']])
    expect(bearerStates(inAutumn(judged(asked, { humans, documents: [report] })))).toEqual([
      ['unitOrg@chem', 'met'],
    ])
    expect(inAutumn(judged(asked, { humans, documents: [{ ...report, to: [] }] }))[0]?.notCounted).toEqual([
      { id: 'r', reason: 'other-recipient' },
    ])
  })

  it('an office by who holds it, of contacts and of pairings', () => {
    const office = { bearer: 'office', of: { role: 'ufwd' } }
    const contacts = [talk('2026-09-10', ['c1', 'p1']), talk('2026-09-11', ['u1', 'p2'], { id: 'own' })]
    expect(inAutumn(judged({ ...semester, ...office }, { contacts }))[0]).toMatchObject({
      state: 'met',
      counted: ['own'],
    })
    const pairings = [pair('c1', 'p1', 'school'), pair('u1', 'p2', 'unit')]
    expect(judged({ ...office, count: 'pairing' }, { pairings })[0]?.counted).toEqual(['u1-p2'])
    expect(judged({ ...office, count: 'pairing' })[0]?.state).toBe('short')
  })

  it('the school as a whole', () => {
    const inspection = { ...dated, id: 'i', role: 'ufwd', tier: 'school' }
    const asked = {
      bearer: 'school',
      every: 'academic-year',
      count: 'inspection',
      where: { tier: 'school', by: 'ufwd' },
    }
    expect(judged(asked, { inspections: [inspection] }).at(-1)).toMatchObject({
      bearer: { id: 'minghu' },
      state: 'met',
      counted: ['i'],
    })
  })

  it('whether a pair under a target that needs a reason bears one', () => {
    const [first] = document.tiers
    const asking = { ...first, targets: [{ id: 'others', is: { party: 'outside' }, needsReason: true }] }
    const inspected = { id: 'asked', bearer: 'school', count: 'inspection', atLeast: 1 }
    const policy = policyOnly(inspected, { tiers: [asking] })
    const fit = (reason?: string) =>
      evaluate(
        [policy],
        calendar,
        factsOf({ pairings: [{ ...pair('c1', 'p1', 'school'), ...(reason && { reason }) }] }),
        { on: day('2026-11-20'), knownAt: day('2026-11-20') },
      )
        .filter(({ requirement }) => requirement === 'eligible.school')
        .map(({ state, reasons, force }) => [state, reasons, force])
    expect(fit()).toEqual([['advice', ['reason-asked'], 'should']])
    expect(fit('本人多次提出')).toEqual([['explained', ['reason-asked', 'explained'], 'should']])
  })

  it('a cadre of two tiers in the highest only, where the document says so', () => {
    const both = {
      ...cadre('c9', 'chem', '党委班子'),
      posts: ['党委班子', '党组织班子'].map((body) => ({
        ...always,
        unit: unitId('chem'),
        title: '书记',
        body,
      })),
    }
    const asked = { bearer: 'cadre', of: { tier: 'unit' }, count: 'pairing' }
    const humans = [both, person('p1', 'chem')]
    expect(judged(asked, { humans })).toHaveLength(1)
    expect(judged(asked, { humans }, { bothTiers: 'highest' })).toHaveLength(0)
  })
})
