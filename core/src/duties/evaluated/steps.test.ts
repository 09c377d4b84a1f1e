import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Facts } from '../../roster/facts.ts'
import { document, policyOf } from '../school.cases.ts'
import { judgedBy } from './judged.cases.ts'

describe('a step with a deadline', () => {
  const filed = [
    { act: 'decide', by: 'unitOrg' },
    { act: 'file', by: 'ufwd', within: '7 days', cite: { 三: '七日内备案' } },
  ]
  const tiers = [document.tiers[0], { ...document.tiers[1], list: { steps: filed } }]
  const step = (subject: string, act: string, on: string, procedure = 'unit') => ({
    id: `${subject}-${act}`,
    on: day(on),
    recordedOn: day(on),
    procedure,
    subject,
    act,
    role: act === 'file' ? 'ufwd' : 'unitOrg',
  })
  const filings = (steps: Facts['steps']) =>
    judgedBy([policyOf({ tiers })], { steps })
      .filter(({ requirement }) => requirement === 'unit.file')
      .map(({ turn, state, cites }) => [turn?.id, state, cites[0]?.phrase])

  it('is due after the step before it, list by list', () => {
    const decided = [step('a', 'decide', '2026-10-10'), step('b', 'decide', '2026-11-18')]
    expect(filings([...decided, step('b', 'file', '2026-11-19')])).toEqual([
      ['a-decide', 'overdue', '七日内备案'],
      ['b-decide', 'met', '七日内备案'],
    ])
    expect(filings([step('a', 'decide', '2026-10-10', 'school')])).toEqual([])
  })
})

describe('a step that stands instead of another', () => {
  const steps = [
    { act: 'dispatch', by: 'ufwd' },
    { act: 'handle', by: 'ufwd', within: '15 days' },
    { act: 'explain', by: 'ufwd', insteadOf: 'handle', within: '10 days' },
    { act: 'tell', by: 'ufwd', within: '5 days' },
  ]
  const done = (act: string, on: string, subject: string) => ({
    ...{ id: `${subject}-${act}`, on: day(on), recordedOn: day(on), procedure: 'matters', subject, act },
    role: 'ufwd',
  })
  const found = (...facts: Facts['steps']) =>
    judgedBy([policyOf({ procedures: { matters: { steps } } })], { steps: facts })
      .filter(({ requirement }) => requirement.startsWith('matters.'))
      .map(({ requirement, turn, state }) => [requirement, turn?.id, turn?.dueOn, state])

  it('begins with what came before the other, and either lets the time of the next run', () => {
    expect(found(done('dispatch', '2026-10-01', 'c'))).toEqual([
      ['matters.handle', 'c-dispatch', '2026-10-16', 'overdue'],
      ['matters.explain', 'c-dispatch', '2026-10-11', 'optional'],
    ])
    const solved = [done('dispatch', '2026-10-01', 'a'), done('handle', '2026-10-12', 'a')]
    expect(found(...solved)).toEqual([
      ['matters.handle', 'a-dispatch', '2026-10-16', 'met'],
      ['matters.explain', 'a-dispatch', '2026-10-11', 'met'],
      ['matters.tell', 'a-handle', '2026-10-17', 'overdue'],
    ])
    const explained = [done('dispatch', '2026-10-01', 'b'), done('explain', '2026-10-10', 'b')]
    expect(found(...explained, done('tell', '2026-10-15', 'b'))).toEqual([
      ['matters.handle', 'b-dispatch', '2026-10-16', 'met'],
      ['matters.explain', 'b-dispatch', '2026-10-11', 'met'],
      ['matters.tell', 'b-explain', '2026-10-15', 'met'],
    ])
  })
})

describe('the time of a step', () => {
  const steps = [
    { act: 'recommend', by: 'ufwd' },
    { act: 'consult', by: 'ufwd', force: 'should' },
    { act: 'confirm-self', by: 'cadre', within: '10 days' },
    { act: 'file', by: 'ufwd', within: '7 days' },
  ]
  const done = (act: string, on: string, id = act) => ({
    ...{ id, on: day(on), recordedOn: day(on), procedure: 'school', subject: 'l', act, role: 'ufwd' },
  })
  const tiers = [{ ...document.tiers[0], list: { steps } }, document.tiers[1]]
  const found = (...facts: Facts['steps']) =>
    judgedBy([policyOf({ tiers })], { steps: facts })
      .filter(({ requirement }) => requirement.startsWith('school.'))
      .map(({ requirement, turn, state }) => [requirement, turn?.id, turn?.dueOn, state])

  it('runs from what was done last, though a step between was passed over', () => {
    const recommended = done('recommend', '2026-11-01')
    expect(found(recommended)).toEqual([['school.confirm-self', 'recommend', '2026-11-11', 'overdue']])
    expect(found(recommended, done('consult', '2026-11-12'))).toEqual([
      ['school.confirm-self', 'consult', '2026-11-22', 'due'],
    ])
  })

  it('runs once from the last of those who confirm one by one', () => {
    const confirmed = ['10', '12'].map((on) => done('confirm-self', `2026-11-${on}`, `c${on}`))
    const files = (...facts: Facts['steps']) =>
      found(done('recommend', '2026-11-01'), ...confirmed, ...facts).filter(([id]) => id === 'school.file')
    expect(files()).toEqual([['school.file', 'c12', '2026-11-19', 'overdue']])
    expect(files(done('file', '2026-11-18'))).toEqual([['school.file', 'c12', '2026-11-19', 'met']])
  })
})
