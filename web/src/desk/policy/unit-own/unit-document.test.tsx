import { screen, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import {
  draftUnitDocument,
  listUnitValues,
  saveUnitDocument,
  showUnitDocument,
} from '@tongxin/contract/policy/unit-document'
import { day } from '@tongxin/core/calendar/day'
import { policyDiff } from '@tongxin/core/policy/diff/policy-diff'
import { emptyUnitDocument } from '@tongxin/core/policy/unit-own/unit-document'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { fakeServer } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { ids, policyOf, versionOf } from '../policy.cases.ts'

const unitId = '0190b3c0-0000-7000-8000-000000000051'
const quota = { id: 'quota.unit', label: '二级每人结对', bearer: 'cadre', count: 'pairing', force: 'must' }
const base = policyOf({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  effective: '2026-06-09',
  roles: { unitOrg: '二级单位党组织' },
  periods: { 重要节日: { festivals: { delegated: 'unitOrg' } } },
  forms: [{ id: '座谈会', group: true, counts: { delegated: 'unitOrg' } }],
  annexForms: [{ id: 'registration', title: '联系登记表', per: { delegated: 'unitOrg' } }],
  requirements: [
    { ...quota, atLeast: { delegated: 'unitOrg' }, atMost: { delegated: 'unitOrg', atMost: 5 } },
    {
      ...{ id: 'sum-up', label: '定期汇总', bearer: 'unit', count: 'document', atLeast: 1, force: 'must' },
      ...{ every: { delegated: 'unitOrg' }, where: { delegated: 'unitOrg' } },
    },
  ],
})
const empty = { ...emptyUnitDocument(base, { unitId, name: '外国语学院' }) }
const own = policyOf(empty)
const filled = policyOf({ ...empty, requirements: [{ ...quota, atLeast: 1 }] })
const source = 'id: own\nrequirements:\n  - id: sum-up\n    where: {}\n'

function secretary() {
  const me = meWith(['unit-secretary'])
  return { ...me, grants: me.grants.map((grant) => ({ ...grant, unitId, unitName: '外国语学院' })) }
}

function serverWith(saved: unknown[] = [], edits: unknown[] = []) {
  const inForce = versionOf({ id: ids.now, inForce: true })
  return fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(listPolicyVersions, () => ({ rows: [inForce], can: { load: false } }))
    .answer(showPolicy, () => ({ version: inForce, document: base }))
    .answer(listUnitValues, () => ({
      rows: [
        {
          unitId,
          unitName: '外国语学院',
          effectiveOn: day('2026-09-11'),
          adoptedBy: '党总支委员会',
          adoptedOn: day('2026-09-10'),
          docNo: '纪要〔2026〕7号',
          values: [{ path: 'requirements.quota.unit', label: '二级每人结对', words: '1–3 人' }],
        },
      ],
    }))
    .answer(
      showUnitDocument,
      () => ({ unitName: '外国语学院', base, notBefore: day('2026-06-09'), versions: [] }),
      2,
    )
    .answer(draftUnitDocument, ({ body }) => {
      edits.push(...body.edits)
      const changed = body.edits.length > 0 || body.source?.includes('改过') === true
      const document = changed ? filled : own
      const text = changed ? `${source}# 改过\n` : source
      const differences = [...policyDiff(own, document)]
      return { source: body.source ?? text, document, mistakes: [], advice: [], differences }
    })
    .answer(saveUnitDocument, ({ body, headers }) => {
      saved.push({ ...body, seen: headers.get('If-Match') })
      return { id: ids.now }
    })
}

beforeEach(() => sessionStorage.clear())

describe('a unit’s own document', () => {
  it('is set by its secretary in fields, and stored with who adopted it and when', async () => {
    const [saved, edits]: unknown[][] = [[], []]
    const { user } = renderDesk({
      server: serverWith(saved, edits),
      at: '/policy?tab=unit',
      me: secretary(),
    })
    await user.type(await screen.findByLabelText('下限'), '1')
    expect(screen.getByText(/文件允许不多于 5/)).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    await screen.findByText(/^新增 1 处/)
    expect(edits).toEqual([{ place: ['requirements', 'quota.unit', 'atLeast'], value: 1 }])
    await user.click(screen.getByRole('button', { name: '存为新版' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('由谁研究确定'), '外国语学院党总支委员会')
    await user.type(dialog.getByLabelText('纪要编号'), '纪要〔2026〕7号')
    await expectAccessible(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '存入' }))
    expect(await screen.findByText('已存入，各项结论正在重算')).toBeTruthy()
    expect(saved).toMatchObject([
      {
        effectiveOn: '2026-11-20',
        adoptedBy: '外国语学院党总支委员会',
        adoptedOn: '2026-11-20',
        docNo: '纪要〔2026〕7号',
        seen: '"2"',
      },
    ])
  })

  it('is set by choosing which records count, as the file writes it', async () => {
    const edits: unknown[] = []
    const { user } = renderDesk({ server: serverWith([], edits), at: '/policy?tab=unit', me: secretary() })
    await user.selectOptions(await screen.findByLabelText('改哪一项'), '定期汇总')
    await user.selectOptions(screen.getByLabelText('周期'), '每学期')
    await user.selectOptions(screen.getByLabelText('计入哪些记录：加一项筛选'), '种类')
    await user.type(screen.getByLabelText('种类'), '汇总')
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    await screen.findByText(/^新增 1 处/)
    expect(edits).toEqual([
      { place: ['requirements', 'sum-up', 'every'], value: 'semester' },
      { place: ['requirements', 'sum-up', 'where'], value: { kind: '汇总' } },
    ])
  })

  it('sets forms of contact, windows and the registration form where these are left to it', async () => {
    const edits: unknown[] = []
    const { user } = renderDesk({ server: serverWith([], edits), at: '/policy?tab=unit', me: secretary() })
    await user.selectOptions(await screen.findByLabelText('改哪一项'), '座谈会')
    await user.selectOptions(screen.getByLabelText('计入谁'), '只计谈了话的人')
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    await user.selectOptions(await screen.findByLabelText('改哪一项'), '重要节日')
    await user.type(screen.getByLabelText('指哪些节日'), '元旦、春节')
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    await user.selectOptions(await screen.findByLabelText('改哪一项'), '联系登记表')
    await user.selectOptions(screen.getByLabelText('一张表记什么'), '一次联系一张')
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    await screen.findByText(/^新增 1 处/)
    expect(edits).toEqual([
      { place: ['forms', '座谈会', 'counts'], value: 'talk' },
      { place: ['periods', '重要节日', 'festivals'], value: ['元旦', '春节'] },
      { place: ['annexForms', 'registration', 'per'], value: 'contact' },
    ])
  })

  it('is listed for the office, with the way to it', async () => {
    renderDesk({ server: serverWith(), at: '/policy', me: meWith(['office']) })
    expect(await screen.findByText('二级每人结对：1–3 人')).toBeTruthy()
    expect(screen.getByText('1 个单位已定', { selector: 'a' }).getAttribute('href')).toContain('tab=unit')
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: '外国语学院' })
    expect(link.href).toContain(`tab=unit&unit=${unitId}`)
  })

  it('is offered to nobody else', async () => {
    renderDesk({ server: serverWith(), at: '/policy', me: meWith(['leader']) })
    await screen.findByRole('navigation', { name: '查看方式' })
    expect(screen.queryByRole('link', { name: '单位规定' })).toBeNull()
  })
})
