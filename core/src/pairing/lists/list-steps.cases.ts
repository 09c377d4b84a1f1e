// The chains of the five documents as their lists have them, and short ways to write steps and marks.
import { day } from '../../calendar/day.ts'
import type { Step } from '../../policy/step.ts'
import type { StepMark } from './step-mark.ts'

export const step = (act: Step['act'], by: string, more: Partial<Step> = {}): Step => ({
  act,
  by,
  with: [],
  to: [],
  basis: [],
  needs: [],
  force: 'must',
  cite: [],
  ...more,
})

export const mark = (at: number, role: string, more: Partial<StepMark> = {}): StepMark => ({
  round: 1,
  step: at,
  outcome: 'done',
  role,
  on: day('2026-11-20'),
  lineId: null,
  ...more,
})

const meeting = { body: '党委会议' }
const filed = step('file', 'unitOrg', { to: ['ufwd'] })

export const chains = {
  's0 school': [step('propose', 'ufwd'), step('decide', 'schoolCommittee')],
  // 商定 is read as joint: both mark (reading A4).
  's0 unit': [step('propose', 'unitOrg'), step('consult', 'unitOrg', { with: ['ufwd'] }), filed],
  's1 school': [step('propose', 'ufwd'), step('decide', 'schoolCommittee', meeting)],
  's1 unit': [step('decide', 'unitOrg'), filed],
  's2 school': [step('propose', 'ufwd')],
  's2 unit': [step('decide', 'unitOrg'), filed],
  's3 school': [
    step('propose', 'ufwd', { basis: ['领导班子分工', '联系点'] }),
    step('decide', 'schoolCommittee', meeting),
  ],
  's3 unit': [step('decide', 'unitJointMeeting', { body: '党政联席会议' })],
  's4 school': [step('recommend', 'ufwd'), step('confirm-self', 'cadre')],
  's4 unit': [step('decide', 'unit')],
} as const
