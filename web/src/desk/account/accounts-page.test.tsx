import { screen, within } from '@testing-library/react'
import {
  endGrant,
  giveGrant,
  issueCode,
  listAccounts,
  openAccount,
  suspendAccount,
} from '@tongxin/contract/account/account'
import { giveCadreGrants, openCadreAccounts, showGrantScopes } from '@tongxin/contract/account/cadre-accounts'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const id = '0190b3c0-0000-7000-8000-00000000aaaa'
const { grants } = meWith(['office'])
const row = {
  id,
  signInName: 'M20417',
  displayName: '汤若谷',
  humanId: null,
  hasPassword: false,
  suspendedAt: null,
  version: 3,
  grants,
}
const systemAdmin = { open: true, issueCode: true, suspend: true, grant: false }
const securityAdmin = { open: false, issueCode: false, suspend: false, grant: true }

function serverWith(can: typeof systemAdmin) {
  return fakeServer()
    .answer(listAccounts, () => ({ rows: [row], can }))
    .answer(showGrantScopes, () => ({ units: [{ id, name: '文学院' }], cadres: [{ id, name: '卞怀瑾' }] }))
}

describe('the accounts', () => {
  it('show a system administrator who may enter, but no way to give a role', async () => {
    renderDesk({ server: serverWith(systemAdmin), at: '/settings', me: meWith(['system-admin']) })
    expect(await screen.findByText('M20417')).toBeTruthy()
    expect(screen.getByText('统战部')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '授予角色' })).toBeNull()
    await expectAccessible(screen.getByRole('main'))
  })

  it('are opened with a name, and refused in words when it is taken', async () => {
    const server = serverWith(systemAdmin).answer(openAccount, ({ headers, body }) => {
      expect(headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
      return refuse({ code: 'sign-in-name-taken', name: body.signInName })
    })
    const { user } = renderDesk({ server, at: '/settings', me: meWith(['system-admin']) })
    await user.click(await screen.findByRole('button', { name: '开通账号' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('登录名'), 'M20417')
    await user.type(within(dialog).getByLabelText('姓名'), '汤若谷')
    await user.click(within(dialog).getByRole('button', { name: '开通账号' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('登录名“M20417”已有账号使用')
  })

  it('get a one-time link whose code no server on its way sees', async () => {
    const server = serverWith(systemAdmin).answer(issueCode, () => ({
      code: 'plum-river-9',
      expiresAt: '2026-11-21T09:00:00Z',
    }))
    const { user } = renderDesk({ server, at: '/settings', me: meWith(['system-admin']) })
    await user.click(await screen.findByRole('button', { name: '登录链接' }))
    const link = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '登录链接' })
    expect(new URL(link.value).hash).toBe('#plum-river-9')
    expect(new URL(link.value).pathname).toBe('/sign-in/link')
    expect(server.called.filter((called) => called === issueCode.id)).toHaveLength(1)
  })

  it('are suspended only in the version that was seen', async () => {
    const server = serverWith(systemAdmin).answer(suspendAccount, ({ headers }) => {
      expect(headers.get('If-Match')).toBe('"3"')
      return refuse({ code: 'stale-version', current: 4 })
    })
    const { user } = renderDesk({ server, at: '/settings', me: meWith(['system-admin']) })
    await user.click(await screen.findByRole('button', { name: '停用' }))
    expect(await screen.findByText(/刚被别人改过/)).toBeTruthy()
  })

  it('get and lose roles from a security administrator', async () => {
    const server = serverWith(securityAdmin)
      .answer(giveGrant, ({ body }) => {
        expect(body).toMatchObject({ role: 'leader', from: '2026-11-20', to: null })
        return { id }
      })
      .answer(endGrant, () => undefined)
    const { user } = renderDesk({ server, at: '/settings', me: meWith(['security-admin']) })
    await user.click(await screen.findByRole('button', { name: '授予角色' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('combobox'))
    await user.click(await screen.findByTitle('校领导'))
    await user.click(within(dialog).getByRole('button', { name: '授予角色' }))
    expect(await screen.findByText('角色已授予')).toBeTruthy()
    expect(server.called).toContain(giveGrant.id)
  })

  it('get a role over a unit by its name', async () => {
    const server = serverWith(securityAdmin).answer(giveGrant, ({ body }) => {
      expect(body).toMatchObject({ role: 'unit-secretary', unitId: id, cadreId: null })
      return { id }
    })
    const { user } = renderDesk({ server, at: '/settings', me: meWith(['security-admin']) })
    await user.click(await screen.findByRole('button', { name: '授予角色' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('combobox', { name: '角色' }))
    await user.click(await screen.findByTitle('统战委员'))
    await user.click(await within(dialog).findByRole('combobox', { name: '单位' }))
    await user.click(await screen.findByTitle('文学院'))
    await user.click(within(dialog).getByRole('button', { name: '授予角色' }))
    expect(await screen.findByText('角色已授予')).toBeTruthy()
  })

  it('are opened for every cadre of the roster at once', async () => {
    const server = serverWith(systemAdmin).answer(openCadreAccounts, () => ({
      opened: 12,
      withoutStaffNo: 1,
      nameTaken: 0,
    }))
    const { user } = renderDesk({ server, at: '/settings', me: meWith(['system-admin']) })
    await user.click(await screen.findByRole('button', { name: '为名册干部开户' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '为名册干部开户' }))
    expect(await screen.findByText('已开通 12 个账号；1 人没有工号，未开通')).toBeTruthy()
  })

  it('of cadres get their role at once', async () => {
    const server = serverWith(securityAdmin).answer(giveCadreGrants, () => ({ given: 12 }))
    const { user } = renderDesk({ server, at: '/settings', me: meWith(['security-admin']) })
    await user.click(await screen.findByRole('button', { name: '授予干部角色' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '授予干部角色' }))
    expect(await screen.findByText('已为 12 个账号授予角色')).toBeTruthy()
  })
})
