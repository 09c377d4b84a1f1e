import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { chains, mark, step } from './list-steps.cases.ts'
import type { Marker } from './step-roles.ts'
import { decideWithdrawal, type EnteredMark, mayWithdraw } from './withdraw-mark.ts'

const office: Marker = { roles: ['office'], humanId: null }
const secretary: Marker = { roles: ['unit-secretary'], humanId: null }
const line = { id: 'a', cadreId: 'lu', personId: 'p', continuesId: null, reason: null }

const entered = (id: string, ...given: Parameters<typeof mark>): EnteredMark => ({ ...mark(...given), id })

function list(
  steps: (typeof chains)[keyof typeof chains] | readonly ReturnType<typeof step>[],
  marks: readonly EnteredMark[],
) {
  return { id: 'l', tier: 'school', unitId: null, steps, lines: [line], marks }
}

function withdraw(of: ReturnType<typeof list>, markId: string, more = {}) {
  return decideWithdrawal({ list: of, markId, marker: office, linesChangedSince: false, ...more })
}

const joint = [
  step('propose', 'ufwd'),
  step('consult', 'schoolCommittee', { with: ['ufwd'] }),
  step('decide', 'schoolCommittee'),
]

describe('a mark entered in error', () => {
  test('is taken back, and the list stands where it stood before', () => {
    const decision = withdraw(list(chains['s1 school'], [entered('m1', 0, 'ufwd')]), 'm1')
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.changes.progress).toMatchObject({ state: 'draft', round: 1, effective: null })
    expect(decision.events[0]).toMatchObject({ act: 'list.step-withdrawn', fields: ['propose', 'done'] })
  })

  test('stays where a later step rests on it, which is named', () => {
    const marks = [entered('m1', 0, 'ufwd'), entered('m2', 1, 'ufwd', { on: day('2026-11-21') })]
    expect(withdraw(list(joint, marks), 'm1')).toMatchObject({
      refusal: { code: 'mark-built-on', act: 'consult', on: '2026-11-21' },
    })
    expect(withdraw(list(joint, marks), 'm2').ok).toBe(true)
  })

  test('is taken back beside what another agreed to at the same step', () => {
    const marks = [entered('m1', 0, 'ufwd'), entered('m2', 1, 'ufwd'), entered('m3', 1, 'schoolCommittee')]
    const decision = withdraw(list(joint, marks), 'm2')
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.changes.progress.steps[1]).toMatchObject({ status: 'open', awaits: ['ufwd'] })
  })

  test('stays once pairs began with it; what came after the list took effect does not', () => {
    const decided = [entered('m1', 0, 'unitOrg')]
    expect(withdraw(list(chains['s1 unit'], decided), 'm1')).toMatchObject({
      refusal: { code: 'mark-began-pairs', on: '2026-11-20' },
    })
    const filed = [...decided, entered('m2', 1, 'unitOrg')]
    const decision = withdraw(list(chains['s1 unit'], filed), 'm2')
    expect(decision.ok && decision.changes.progress.decidedNotFiled).toBe(true)
  })

  test('a no is taken back until pairs were changed or the next round begun', () => {
    const no = [entered('m1', 0, 'ufwd'), entered('m2', 1, 'ufwd', { outcome: 'no' })]
    const back = withdraw(list(joint, no), 'm2')
    expect(back.ok && back.changes.progress.round).toBe(1)
    expect(withdraw(list(joint, no), 'm2', { linesChangedSince: true })).toMatchObject({
      refusal: { code: 'lines-changed-since' },
    })
    expect(withdraw(list(joint, no), 'm1')).toMatchObject({ refusal: { code: 'mark-built-on' } })
    const again = [...no, entered('m3', 0, 'ufwd', { round: 2, on: day('2026-12-01') })]
    expect(withdraw(list(joint, again), 'm2')).toMatchObject({
      refusal: { code: 'mark-built-on', act: 'propose', on: '2026-12-01' },
    })
  })

  test('is for whoever may make it, once', () => {
    const marks = [entered('m1', 0, 'ufwd')]
    expect(withdraw(list(joint, marks), 'm1', { marker: secretary })).toMatchObject({
      refusal: { code: 'step-not-yours', role: 'ufwd' },
    })
    expect(withdraw(list(joint, marks), 'gone')).toMatchObject({ refusal: { code: 'mark-not-standing' } })
    expect(mayWithdraw({ list: list(joint, marks), markId: 'm1', marker: office })).toBe(true)
  })
})
