import { describe, expect, it } from 'vitest'
import { policyOf, policyWith, talk } from '../school.cases.ts'
import { autumn, find, findings, spring } from './found.cases.ts'

describe('versions', () => {
  const next = (transition: Record<string, string> = {}) =>
    policyWith(
      { contact: { atLeast: 2 } },
      { id: 'minghu-2027', issuedOn: '2026-10-01', replaces: ['minghu-2026'], transition },
    )
  const contacts = [talk('2026-09-10', ['c1', 'p1'])]

  it('judge a period by the one in force on its last day, as-of while it runs, with all its records', () => {
    const question = { policies: [next(), policyOf()], facts: { contacts } }
    expect(find({ ...question, on: '2026-09-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'met',
      version: 'minghu-2026',
    })
    expect(find({ ...question, on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'due',
      version: 'minghu-2027',
      count: { lo: 1 },
    })
    expect(find({ ...question, on: '2027-02-01' }, 'contact', 'c1-p1', spring).version).toBe('minghu-2026')
  })

  it('leave the running period to the old version, or unjudged, as the new one says', () => {
    const old = { policies: [next({ contact: 'old' }), policyOf()], facts: { contacts } }
    expect(find({ ...old, on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'met',
      version: 'minghu-2026',
    })
    expect(find({ ...old, on: '2027-03-01' }, 'contact', 'c1-p1', '2026-2027-2').version).toBe('minghu-2027')
    const left = { policies: [next({ contact: 'next' }), policyOf()], facts: { contacts } }
    expect(find({ ...left, on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'not-applicable',
      applies: 'left-out',
    })
  })

  it('judge each period once', () => {
    for (const transition of [{}, { contact: 'old' }, { contact: 'next' }]) {
      const judged = findings({
        on: '2027-03-01',
        policies: [next(transition), policyOf()],
        facts: { contacts },
      })
      const periods = judged
        .filter(({ requirement, bearer }) => requirement === 'contact' && bearer.id === 'c1-p1')
        .map(({ turn }) => turn?.id)
      expect(periods.toSorted()).toEqual([spring, autumn, '2026-2027-2'])
    }
  })

  it('know what a form was that only the document before names', () => {
    const forms = [
      { id: '电话', mode: 'phone' },
      { id: '走访', mode: 'in-person', acts: ['走访'] },
      { id: '拜会' },
    ]
    const before = policyOf({ forms })
    const after = policyWith(
      { festival: { where: { act: '走访', mode: 'in-person' } } },
      { id: 'minghu-2027', issuedOn: '2026-10-05', replaces: ['minghu-2026'], forms: [{ id: '谈心' }] },
    )
    const why = (form: string) => {
      const contact = talk('2026-10-02', ['c1', 'p1'], { form, part: { acts: [] } })
      const question = { on: '2026-10-20', policies: [after, before], facts: { contacts: [contact] } }
      const { version, counted, notCounted } = find(question, 'festival', 'c1-p1', '2026-09-28:国庆')
      expect(version).toBe('minghu-2027')
      return [counted.length, notCounted[0]?.reason]
    }
    expect(why('走访')).toEqual([1, undefined])
    expect(why('电话')).toEqual([0, 'other-mode'])
    expect(why('拜会')).toEqual([0, 'missing-act'])
  })

  it('are not known before they are issued', () => {
    const question = {
      on: '2026-11-20',
      knownAt: '2026-09-30',
      policies: [next(), policyOf()],
      facts: { contacts },
    }
    expect(find(question, 'contact', 'c1-p1', autumn)).toMatchObject({ state: 'met', version: 'minghu-2026' })
  })
})
