import { screen, within } from '@testing-library/react'
import {
  listPolicyDecisions,
  listPolicyVersions,
  type PolicyDecision,
  showPolicy,
  showPolicyVersion,
} from '@tongxin/contract/policy/policy'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { fakeServer } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { ids, openDocument, openPolicy, policyOf, versionOf } from '../policy.cases.ts'

const now = versionOf({ id: ids.now, inForce: true, recordedBy: '闻知秋' })
const before = versionOf({ id: ids.before, effectiveOn: day('2021-03-01'), docNo: '明大党〔2021〕5号' })

const earlier = policyOf({
  ...openDocument,
  requirements: openDocument.requirements
    .filter(({ id }) => id !== 'report')
    .map((rule) => (rule.id === 'talk' ? { ...rule, every: 'academic-year' } : rule)),
})

const decision: PolicyDecision = {
  versionId: ids.now,
  effectiveOn: day('2026-06-20'),
  kind: 'adopted',
  label: '节日走访',
  about: '“重大节日”指哪些',
  words: '元旦、春节、国庆',
  sections: ['第四条'],
  by: '祝以宁',
  since: '2026-06-20',
  body: null,
  minutesNo: '纪要〔2026〕7号',
}

function open(at: string, rows = [now, before]) {
  const server = fakeServer()
    .answer(listPolicyVersions, () => ({ rows, can: { load: true } }), rows.length)
    .answer(showPolicy, () => ({ version: now, document: openPolicy }))
    .answer(showPolicyVersion, ({ params }) =>
      params.id === ids.now ? { version: now, document: openPolicy } : { version: before, document: earlier },
    )
    .answer(listUnitValues, () => ({ rows: [] }))
    .answer(listPolicyDecisions, () => ({ rows: [decision] }))
  return renderDesk({ server, at, me: meWith(['office']) })
}

describe('versions side by side', () => {
  it('show the shown one beside the one before, value by value', async () => {
    open('/policy?tab=compare')
    expect(await screen.findByText('改动 1 处，新增 1 处')).toBeTruthy()
    const talk = within(screen.getByRole('row', { name: /每学期联系沟通/ }))
    expect(talk.getByText('每学年至少 1 次')).toBeTruthy()
    expect(talk.getByText('每学期至少 1 次')).toBeTruthy()
    const report = within(screen.getByRole('row', { name: /汇总报告/ }))
    expect(report.getByText('没有这一项')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('stand with the earlier at the left, also where the other is yet to come', async () => {
    const later = { ...before, effectiveOn: day('2027-03-01') }
    open('/policy?tab=compare', [later, now])
    const left = await screen.findByLabelText<HTMLSelectElement>('左边的版本')
    expect(left.value).toBe(ids.now)
    expect(screen.getByLabelText<HTMLSelectElement>('右边的版本').value).toBe(ids.before)
  })

  it('are any two one chooses, and the address keeps them', async () => {
    const { user } = open('/policy?tab=compare')
    await user.selectOptions(await screen.findByLabelText('左边的版本'), ids.now)
    expect(await screen.findByText('两个版本的规定相同。')).toBeTruthy()
    expect(location.search).toContain(`from=${ids.now}`)
  })

  it('say what to do where there is only one', async () => {
    open('/policy?tab=compare', [now])
    expect(await screen.findByText(/只有一个版本/)).toBeTruthy()
  })
})

describe('the history', () => {
  it('lists versions with who stored them, and decisions with who, when and by which minutes', async () => {
    open('/policy?tab=history')
    const versions = within(await screen.findByRole('table', { name: '历次版本' }))
    expect(versions.getByText('闻知秋')).toBeTruthy()
    expect(versions.getByRole('link', { name: '与现行并排' }).getAttribute('href')).toContain('tab=compare')
    const decisions = within(await screen.findByRole('table', { name: '采用与确定的记录' }))
    expect(decisions.getByText('采用：元旦、春节、国庆')).toBeTruthy()
    expect(decisions.getByText('祝以宁')).toBeTruthy()
    expect(decisions.getByText('纪要〔2026〕7号')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })
})
