import { screen, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { checkPolicy, listPolicyVersions, loadPolicy, showPolicy } from '@tongxin/contract/policy/policy'
import { showPolicyText } from '@tongxin/contract/policy/policy-text'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import type { Role } from '@tongxin/core/account/role'
import { day } from '@tongxin/core/calendar/day'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const ids = {
  now: '0190b3c0-0000-7000-8000-000000000041',
  before: '0190b3c0-0000-7000-8000-000000000042',
  unit: '0190b3c0-0000-7000-8000-000000000051',
  value: '0190b3c0-0000-7000-8000-000000000061',
}

const document = read({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  docNo: '明大党〔2026〕18号',
  issuedOn: '2026-06-09',
  roles: { ufwd: '党委统战部', unitOrg: '二级单位党组织' },
  periods: {
    重要节日: {
      festivals: {
        readings: [
          ['元旦', '春节'],
          ['元旦', '春节', '中秋'],
        ],
        adopted: 1,
        by: '祝以宁',
        since: '2026-06-20',
      },
    },
  },
  tiers: [{ id: 'unit', label: '二级单位' }],
  requirements: [
    rule('quota.unit', '二级每人结对', {
      bearer: 'cadre',
      count: 'pairing',
      atLeast: { delegated: 'unitOrg' },
      atMost: { delegated: 'unitOrg' },
      cite: { '第三条（一）': '由本单位党组织研究确定' },
    }),
    rule('talk', '每学期联系沟通', {
      every: 'semester',
      atLeast: 1,
      cite: { '第三条（二）': '每学期不少于1次' },
    }),
    rule('visit', '节日走访', {
      every: '重要节日',
      atLeast: 1,
      force: 'should',
      cite: { '第四条（二）': '重要节日应走访' },
    }),
  ],
  silent: ['tiers.unit.pairTerm'],
})

function rule(id: string, label: string, fields: object) {
  return { id, label, bearer: 'pairing', count: 'contact', force: 'must', ...fields }
}

function read(value: unknown) {
  const reading = readPolicy(value)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

const version = (id: string, effectiveOn: string, inForce: boolean) => ({
  id,
  key: 'minghu-2026',
  title: document.title,
  docNo: document.docNo ?? null,
  effectiveOn: day(effectiveOn),
  recordedAt: '2026-06-09T01:00:00Z',
  inForce,
})

function serverWith({ load = false }: { load?: boolean } = {}) {
  const now = version(ids.now, '2026-06-09', true)
  const before = version(ids.before, '2021-03-01', false)
  return fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(listPolicyVersions, () => ({ rows: [now, before], can: { load } }))
    .answer(showPolicy, ({ query }) => ({ version: query?.on === '2021-03-01' ? before : now, document }))
    .answer(listUnitValues, () => ({ rows: [] }))
    .answer(showPolicyText, () => ({ text: null, can: { upload: load } }))
}

function open(server = serverWith(), roles: readonly Role[] = ['leader'], at = '/policy') {
  return renderDesk({ server, at, me: meWith(roles) })
}

describe('the policy page', () => {
  it('shows each clause beside what it sets, and how firmly', async () => {
    open()
    const clause = within(await screen.findByRole('article', { name: '第三条（二）' }))
    expect(clause.getByText('每学期不少于1次')).toBeTruthy()
    expect(clause.getByText('每学期至少 1 次')).toBeTruthy()
    expect(clause.getByText('应')).toBeTruthy()
    expect(within(screen.getByRole('article', { name: '第三条（一）' })).getByText('授权')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('shows the readings, the adopted one and who adopted it', async () => {
    open()
    const clause = within(await screen.findByRole('article', { name: '第四条（二）' }))
    expect(clause.getByText('有两种理解')).toBeTruthy()
    expect(clause.getByText('采用第一种：祝以宁，2026-06-20')).toBeTruthy()
  })

  it('says what the document does not say, and what follows', async () => {
    open()
    const silent = within(await screen.findByRole('article', { name: '文件未规定' }))
    expect(silent.getByText('二级单位：结对期限')).toBeTruthy()
    expect(silent.getByText('结对没有期满日，不判逾期')).toBeTruthy()
  })

  it('marks the clause a link names', async () => {
    open(serverWith(), ['leader'], `/policy#${encodeURIComponent('第三条（二）')}`)
    const clause = await screen.findByRole('article', { name: '第三条（二）' })
    expect(clause.hasAttribute('data-marked')).toBe(true)
    const outline = within(screen.getByRole('navigation', { name: '条款目录' }))
    expect(outline.getByRole('link', { current: 'location' }).title).toContain('第三条（二）')
  })

  it('shows an earlier version by its day', async () => {
    const { user } = open()
    await user.selectOptions(await screen.findByRole('combobox', { name: '版本' }), '2021-03-01')
    expect(await screen.findByText(/2021年3月1日起施行/)).toBeTruthy()
    expect(location.search).toBe('?on=2021-03-01')
  })

  it('offers loading and unit numbers to nobody without the right', async () => {
    open()
    await screen.findByRole('article', { name: '第三条（二）' })
    expect(screen.queryByRole('button', { name: '载入制度文件' })).toBeNull()
    expect(screen.queryByText('授权各单位确定的事项')).toBeNull()
  })

  it('says what to do where no document is loaded', async () => {
    const server = serverWith().answer(showPolicy, () =>
      refuse({ code: 'no-policy-in-force', on: '2026-11-20' }),
    )
    open(server)
    expect(await screen.findByText('还没有制度文件')).toBeTruthy()
  })
})

describe('a document is loaded', () => {
  const mistake = {
    line: 2,
    column: 1,
    path: 'colour',
    reason: '没有“colour”这个字段',
    code: 'unknown-field',
    suggestion: '删去这一行',
  }

  it('only when checked without a mistake, each shown with line, reason and what to write', async () => {
    const server = serverWith({ load: true })
      .answer(checkPolicy, ({ body }) =>
        body.source.includes('colour')
          ? { title: null, mistakes: [mistake], advice: [] }
          : { title: '明湖大学联谊交友办法', mistakes: [], advice: [] },
      )
      .answer(loadPolicy, ({ body, headers }) => {
        expect(body.effectiveOn).toBeNull()
        expect(headers.get('Idempotency-Key')).toBeTruthy()
        return { id: ids.now }
      })
    const { user } = open(server, ['office'])
    await user.click(await screen.findByRole('button', { name: '载入制度文件' }))
    const dialog = within(await screen.findByRole('dialog'))
    const text = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: '制度文件内容' })
    await user.click(text)
    await user.paste('id: minghu-2026\ncolour: red')
    await user.click(dialog.getByRole('button', { name: '检查' }))
    expect(await dialog.findByText('没有“colour”这个字段')).toBeTruthy()
    expect(dialog.getByText('删去这一行')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '载入' }))
    expect(dialog.getByText('还没有载入：请先按“检查”，没有错误才能载入。')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '到第 2 行' }))
    expect([text.selectionStart, text.selectionEnd]).toEqual([16, 27])
    await expectAccessible(await screen.findByRole('dialog'))
    await user.paste('title: 办法')
    await user.click(dialog.getByRole('button', { name: '检查' }))
    expect(await dialog.findByText(/^没有错误/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '载入' }))
    expect(await screen.findByText(/制度文件已载入/)).toBeTruthy()
  })
})
