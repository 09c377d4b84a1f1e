import { screen, within } from '@testing-library/react'
import { listAuditEvents, showAuditChain, verifyAuditChain } from '@tongxin/contract/audit'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const id = '0190b3c0-0000-7000-8000-00000000aaaa'
const read = {
  id,
  at: '2026-11-20T01:42:00.000Z',
  actorName: '闻知秋',
  actorRole: 'office',
  act: 'human.revealed',
  outcome: 'done' as const,
  subjectKind: 'human',
  subjectIds: [id],
  subjectCount: 1,
  fields: ['phone', 'texts', 'held_on'],
  purpose: '通知开会',
}
const refused = {
  ...read,
  id: '0190b3c0-0000-7000-8000-00000000bbbb',
  actorName: null,
  actorRole: null,
  act: 'access.refused',
  outcome: 'refused' as const,
  subjectKind: 'account.list',
  subjectIds: [],
  subjectCount: 0,
  fields: [],
  purpose: null,
}
const chain = {
  position: 1284,
  sealedAt: '2026-11-20T01:42:01.000Z',
  waiting: 2,
  checkpoint: { position: 1200, at: '2026-11-20T01:40:00.000Z' },
}

const server = () =>
  fakeServer()
    .answer(listAuditEvents, () => ({ rows: [read, refused], more: false }))
    .answer(showAuditChain, () => chain)

const auditor = meWith(['audit-admin'])

describe('the audit page', () => {
  it('says in words who did what, to how many, for what purpose', async () => {
    renderDesk({ server: server(), at: '/audit', me: auditor })
    const row = await screen.findByRole('row', { name: /显示隐藏内容/ })
    expect(row.textContent).toContain('2026-11-20 09:42')
    expect(row.textContent).toContain('闻知秋统战部')
    expect(row.textContent).toContain('人员 1 项')
    expect(row.textContent).toContain('通知开会')
    expect(row.textContent).toContain('手机、谈话内容、日期')
    expect((await screen.findByRole('row', { name: /越权尝试/ })).textContent).toContain('被拒绝')
    expect(await screen.findByText('1284')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('is all an audit administrator finds', async () => {
    renderDesk({ server: server(), at: '/audit', me: auditor })
    const navigation = await screen.findByRole('navigation', { name: '主导航' })
    expect(
      within(navigation)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['审计'])
  })

  it('asks for the days and the act of its address', async () => {
    const queries: URLSearchParams[] = []
    const narrowed = server().answer(listAuditEvents, ({ query }) => {
      queries.push(new URLSearchParams(query as unknown as Record<string, string>))
      return { rows: [], more: false }
    })
    renderDesk({ server: narrowed, at: '/audit?from=2026-11-01&act=human.read&to=nonsense', me: auditor })
    expect(await screen.findByText('没有符合条件的记录')).toBeTruthy()
    expect(Object.fromEntries(queries[0] ?? [])).toMatchObject({ from: '2026-11-01', act: 'human.read' })
    expect(queries[0]?.has('to')).toBe(false)
  })

  it('proves the chain on request, and names what does not fit', async () => {
    const broken = server().answer(verifyAuditChain, () => ({
      from: 1,
      to: 6,
      problems: [{ kind: 'event-changed' as const, position: 7 }],
    }))
    const { user } = renderDesk({ server: broken, at: '/audit', me: auditor })
    await user.click(await screen.findByRole('button', { name: '核对最近部分' }))
    expect((await screen.findByRole('alert')).textContent).toContain('第 7 条：事件内容被改动')
  })
})
