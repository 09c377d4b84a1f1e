import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { asPaper, paperOf, papersAsked } from './submission-paper.ts'

const frame = { effective: '2026-06-09', extent: 'whole', roles: { ufwd: '统战部' } }
const summary = {
  id: 'submit',
  label: '汇总表报送',
  bearer: 'unit',
  every: 'semester',
  count: 'document',
  where: { kind: '汇总表', to: 'ufwd' },
  atLeast: 1,
  force: 'must',
  cite: { 第六条: '每学期报送汇总表' },
}
const minutes = { ...summary, id: 'minutes', label: '会议记录', where: { kind: '会议记录' } }
const school = { ...frame, id: 'school', title: '明湖大学办法', requirements: [minutes, summary] }
/** 化学学院 asks its own for one each quarter instead. */
const chemistry = {
  ...frame,
  id: 'chem',
  title: '化学学院规定',
  extent: 'partial',
  relation: { to: 'school', as: 'replaces', units: ['chem'], requirements: ['submit'] },
  requirements: [{ ...summary, every: 'quarter', cite: { 第二条: '每季度报送' } }],
}

function policy(document: object) {
  const reading = readPolicy(document)
  if (!reading.ok) throw new Error(JSON.stringify(reading))
  return reading.policy
}

const today = day('2026-11-20')
const papers = papersAsked([policy(school), policy(chemistry)], { on: today, today })
const owed = (...rules: readonly string[]) => rules.map((rule) => ({ rule, dueOn: day('2027-01-24') }))

describe('the paper a 汇总表 is', () => {
  test.each([
    ['the one sent to the office, not one the unit keeps', owed('minutes', 'submit'), 'submit', '第六条'],
    ['its own document’s, where that asks the unit', owed('minutes', 'chem:submit'), 'chem:submit', '第二条'],
    ['what the unit keeps, where nothing else is asked of it', owed('minutes'), 'minutes', '第六条'],
  ])('of a unit is %s', (_, asked, rule, section) => {
    expect(paperOf(papers, asked)).toMatchObject({ rule, cite: [{ section }], dueOn: '2027-01-24' })
  })

  test('is none where the unit owes none, or no document is in force', () => {
    expect(paperOf(papers, [])).toBeUndefined()
    expect(papersAsked([policy(school)], { on: day('2026-06-08'), today })).toEqual([])
  })

  const term = { from: day('2026-09-01'), to: day('2027-01-25') }
  test.each([
    ['while the term runs', '2026-11-20', '2026-11-20'],
    ['on its last day', '2027-01-24', '2027-01-24'],
    ['after it', '2027-03-02', '2027-01-24'],
  ])('handed in %s is of a day of the term it is about', (_, on, heldOn) => {
    const paper = paperOf(papers, owed('submit'))
    if (!paper) throw new Error('no paper')
    expect(asPaper(paper, { id: 'r1', unitId: 'chem', term, today: day(on) })).toMatchObject({
      offer: 'document:submit',
      word: '汇总表',
      unitId: 'chem',
      heldOn,
    })
  })
})
