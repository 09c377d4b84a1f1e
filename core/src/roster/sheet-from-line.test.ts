import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { noFacts, type StoredSheet } from './human-sheet.ts'
import { changesNothing, changesOfSheet } from './sheet-changes.ts'
import { type HumanLine, sheetAfterLine } from './sheet-from-line.ts'

const on = day('2026-11-20')
const empty: StoredSheet = {
  id: 'h',
  version: 1,
  detail: {
    name: '',
    pinyin: null,
    staffNo: null,
    gender: null,
    born: null,
    died: null,
    phone: null,
    email: null,
    ethnicity: null,
  },
  facts: noFacts,
}
const line: HumanLine = { role: 'person', unitId: 'u1', name: '柏予安', party: '05', title: '副教授' }

describe('a row of an imported roster', () => {
  it('of somebody new holds with an open beginning, or from the day given', () => {
    const { facts } = sheetAfterLine(empty, { ...line, partyFrom: day('2014-06-01') }, on)
    expect(facts.memberships).toEqual([{ party: '05', from: '2014-06-01', to: null }])
    expect(facts.qualifications).toEqual([{ kind: 'title', word: '副教授', from: null, to: null }])
    expect(facts.employments).toEqual([{ unitId: 'u1', status: 'active', from: null, to: null }])
  })

  it('read a second time changes nothing', () => {
    const stored = after(empty, line)
    expect(changesNothing(changesOfSheet(stored, sheetAfterLine(stored, line, on)))).toBe(true)
  })

  it('that says the same seat twice says it once, of somebody new and of somebody known', () => {
    const seat = { word: '政协委员', role: null, level: 'provincial', organisation: null }
    const twice = { ...line, identities: [seat, seat] }
    for (const stored of [empty, after(empty, line)])
      expect(sheetAfterLine(stored, twice, on).facts.identities).toHaveLength(1)
  })

  it('that says otherwise ends what held, today, and begins anew today', () => {
    const stored = after(empty, line)
    const { facts } = sheetAfterLine(stored, { ...line, title: '教授', unitId: 'u2' }, on)
    expect(facts.qualifications).toMatchObject([
      { word: '副教授', to: on },
      { word: '教授', from: on, to: null },
    ])
    expect(facts.employments).toMatchObject([
      { unitId: 'u1', to: on },
      { unitId: 'u2', from: on },
    ])
    expect(facts.roles).toMatchObject([
      { unitId: 'u1', to: on },
      { unitId: 'u2', from: on },
    ])
  })

  it('leaves alone what it does not say, and what is past', () => {
    const left = [{ party: '03', from: null, to: day('2008-01-01'), id: 'm' }]
    const stored = { ...empty, facts: { ...noFacts, memberships: left } }
    const { facts } = sheetAfterLine(stored, line, on)
    expect(facts.memberships).toMatchObject([left[0], { party: '05', from: on }])
    expect(facts.identities).toBeUndefined()
    expect(facts.posts).toBeUndefined()
  })

  it('said otherwise twice on one day leaves no fact that held for no day', () => {
    const stored = after(after(empty, line), { ...line, title: '教授' })
    const { facts } = sheetAfterLine(stored, { ...line, title: '研究员' }, on)
    expect(facts.qualifications?.map((row) => row.word)).toEqual(['副教授', '研究员'])
  })

  it('that names one of the two units somebody works in says nothing new, and moving on leaves the other', () => {
    const row = (unitId: string, at: number) => ({
      unitId,
      status: 'active',
      from: null,
      to: null,
      id: `e${at}`,
    })
    const one = after(empty, line)
    const stored = { ...one, facts: { ...one.facts, employments: ['u1', 'u2'].map(row) } }
    for (const unitId of ['u1', 'u2']) {
      const said = sheetAfterLine(stored, { ...line, unitId }, on)
      expect(changesNothing(changesOfSheet(stored, said))).toBe(true)
    }
    expect(sheetAfterLine(stored, { ...line, unitId: 'u3' }, on).facts).toMatchObject({
      employments: [
        { unitId: 'u2', to: null },
        { unitId: 'u1', to: on },
        { unitId: 'u3', from: on },
      ],
      roles: [
        { unitId: 'u1', to: on },
        { unitId: 'u3', from: on },
      ],
    })
  })

  it('with another place in the order keeps the days of the roster', () => {
    const stored = after(empty, line)
    expect(sheetAfterLine(stored, { ...line, sortOrder: 7 }, on).facts.roles).toMatchObject([
      { unitId: 'u1', sortOrder: 7, from: null },
    ])
  })
})

function after(stored: StoredSheet, said: HumanLine): StoredSheet {
  const { facts } = sheetAfterLine(stored, said, on)
  const withIds = <Row extends object>(rows: readonly Row[] = []) =>
    rows.map((row, at) => ({ ...row, id: `${at}` }))
  return {
    ...stored,
    detail: { ...stored.detail, name: said.name },
    facts: {
      ...noFacts,
      roles: withIds(facts.roles),
      memberships: withIds(facts.memberships),
      employments: withIds(facts.employments),
      qualifications: withIds(facts.qualifications),
    },
  }
}
