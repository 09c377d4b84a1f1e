import type { PolicyVersion } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicy } from '@tongxin/core/policy/read-policy'

// An invented document that leaves much open: readings nobody has adopted, values left to the office.

export const ids = {
  now: '0190b3c0-0000-7000-8000-000000000041',
  before: '0190b3c0-0000-7000-8000-000000000042',
  later: '0190b3c0-0000-7000-8000-000000000043',
} as const

export const openDocument = {
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  docNo: '明大党〔2026〕18号',
  issuedOn: '2026-06-09',
  roles: { ufwd: '党委统战部' },
  periods: { 重大节日: { festivals: { delegated: 'ufwd' } } },
  tiers: [{ id: 'school', label: '校级' }],
  requirements: [
    {
      id: 'quota.school',
      label: '校级每人结对',
      bearer: 'cadre',
      count: 'pairing',
      atLeast: 1,
      atMost: { readings: [1, 'none'], adopted: null },
      force: 'must',
      cite: { '第三条（一）': '结对联系1名' },
    },
    {
      id: 'talk',
      label: '每学期联系沟通',
      bearer: 'pairing',
      every: 'semester',
      count: 'contact',
      atLeast: 1,
      force: 'must',
      cite: { '第三条（二）': '每学期不少于1次' },
    },
    {
      id: 'visit',
      label: '节日走访',
      bearer: 'pairing',
      every: '重大节日',
      count: 'contact',
      atLeast: 1,
      force: 'should',
      cite: { 第四条: '重大节日应走访' },
    },
    {
      id: 'inspection',
      label: '督促检查',
      bearer: 'school',
      every: { delegated: 'ufwd' },
      count: 'inspection',
      atLeast: 1,
      force: 'must',
      cite: { 第五条: '定期督促检查' },
    },
    {
      id: 'report',
      label: '汇总报告',
      bearer: 'school',
      every: 'calendar-year',
      count: 'document',
      atLeast: {
        delegated: 'ufwd',
        atMost: 4,
        filled: 2,
        by: '党委统战部',
        since: '2026-09-01',
        minutesNo: '纪要〔2026〕3号',
      },
      force: 'must',
      cite: { 第六条: '汇总报告' },
    },
  ],
}

export const openPolicy = policyOf(openDocument)

export function policyOf(value: unknown): Policy {
  const reading = readPolicy(value)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

export function versionOf(patch: Partial<PolicyVersion> & Pick<PolicyVersion, 'id'>): PolicyVersion {
  return {
    key: 'minghu-2026',
    title: openDocument.title,
    docNo: openDocument.docNo,
    effectiveOn: day('2026-06-09'),
    recordedAt: '2026-06-09T01:00:00Z',
    inForce: false,
    ...patch,
  }
}
