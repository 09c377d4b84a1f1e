import { describe, expect, it } from 'vitest'
import { readPolicy } from './read-policy.ts'
import { silentLabel } from './silent-label.ts'

const reading = readPolicy({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  tiers: [{ id: 'school', label: '校级' }, { id: 'unit' }],
})
if (!reading.ok) throw new Error('not read')
const { policy } = reading

describe('what a document is silent on reads', () => {
  it.each([
    ['effective', '施行日期'],
    ['procedures.requests', '约谈申请'],
    ['tiers.school.list.steps.decide', '校级：名单由谁决定'],
    ['tiers.school.adjust.every', '校级：名单调整的周期'],
    ['tiers.unit.pairTerm', '第二层级：结对期限'],
    ['coverage.school', '校级：全覆盖'],
    ['quota', '每人联系人数'],
    ['tiers.other.scope', '其他事项'],
    ['something.else', '其他事项'],
  ])('%s as %s', (path, label) => {
    expect(silentLabel(path, policy)).toBe(label)
  })
})
