import { screen, waitFor, within } from '@testing-library/react'
import {
  redeemCode,
  setPassword,
  showMe,
  showSignInMethods,
  signIn,
  signOut,
} from '@tongxin/contract/account/account'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../testing/accessible.ts'
import { calendarWith } from '../testing/calendars.ts'
import { fakeServer, refuse } from '../testing/fake-server.ts'
import { meWith } from '../testing/people.ts'
import { renderDesk } from '../testing/render.tsx'
import { type DeskScreen, deskScreens } from './screens.ts'

const screens: readonly DeskScreen[] = [
  ...deskScreens.filter((one) => one.path === '/set-password'),
  { path: '/workbench', load: async () => () => <h1>工作台</h1> },
  { path: '/roster', load: async () => () => <h1>名册</h1> },
  { path: '/settings', load: async () => () => <h1>管理</h1> },
  { path: '/broken', load: async () => Broken },
]

function Broken(): never {
  throw new Error('a screen that fails')
}

const terms = [
  {
    id: '2025-2026-2',
    label: '2025–2026 学年第二学期',
    from: day('2026-02-23'),
    to: day('2026-08-31'),
    teaching: null,
  },
  {
    id: '2026-2027-1',
    label: '2026–2027 学年第一学期',
    from: day('2026-08-31'),
    to: day('2027-02-22'),
    teaching: null,
  },
]

function serverWithTerms() {
  return fakeServer().answer(showCalendar, () => calendarWith({ terms, can: { write: false } }))
}

function serverWithMethods() {
  return serverWithTerms().answer(showSignInMethods, () => ({
    school: '明湖大学',
    demo: false,
    methods: ['password' as const],
  }))
}

describe('the sign-in of the desk', () => {
  it('shows the school, only the configured way, and the sentences every sign-in carries', async () => {
    renderDesk({ server: serverWithMethods(), at: '/', me: null })
    expect(await screen.findByText('明湖大学')).toBeTruthy()
    expect(await screen.findByLabelText('工号或登录名')).toBeTruthy()
    expect(screen.queryByText(/企业微信|统一身份认证登录/)).toBeNull()
    expect(screen.getByText('本系统为非涉密系统，严禁处理、存储、传输国家秘密')).toBeTruthy()
    await expectAccessible()
  })

  it('goes on at the address that was asked for', async () => {
    const me = meWith(['office'])
    const server = serverWithMethods().answer(signIn, ({ body }) => {
      expect(body).toEqual({ name: 'M20417', password: '山高水长有回音' })
      return me
    })
    const { user } = renderDesk({ server, at: '/roster', me: null, screens })
    await user.type(await screen.findByLabelText('工号或登录名'), ' M20417 ')
    await user.type(screen.getByLabelText('密码'), '山高水长有回音')
    await user.click(screen.getByRole('button', { name: '登录' }))
    expect(await screen.findByRole('heading', { name: '名册' })).toBeTruthy()
    expect(location.pathname).toBe('/roster')
  })

  it('does not say whether the account exists', async () => {
    const server = serverWithMethods().answer(signIn, () => refuse({ code: 'sign-in-failed' }))
    const { user } = renderDesk({ server, at: '/', me: null })
    await user.type(await screen.findByLabelText('工号或登录名'), 'nobody')
    await user.type(screen.getByLabelText('密码'), 'x{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe(
      '账号或密码不对，或账号不能登录。请核对后再试。',
    )
  })

  it('takes the code of a one-time link out of the address before it sends it', async () => {
    let addressWhenSent = ''
    const server = serverWithMethods().answer(redeemCode, ({ body }) => {
      addressWhenSent = location.href
      expect(body.code).toBe('k7-plum-river')
      return meWith(['office'])
    })
    renderDesk({ server, at: '/sign-in/link#k7-plum-river', me: null, screens })
    expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
    expect(addressWhenSent).not.toContain('plum')
    expect(server.called.filter((id) => id === redeemCode.id)).toHaveLength(1)
  })

  it('is not undone by an earlier question that is answered late', async () => {
    let answerLate = () => undefined as undefined
    const late = new Promise<undefined>((resolve) => {
      answerLate = () => resolve(undefined) as undefined
    })
    const server = serverWithMethods()
      .answer(showMe, async () => {
        await late
        return null
      })
      .answer(redeemCode, () => meWith(['office']))
    renderDesk({ server, at: '/sign-in/link#abc', screens })
    expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
    answerLate()
    await expect(screen.findByLabelText('工号或登录名', {}, { timeout: 300 })).rejects.toThrow()
  })

  it('lets a link win over a session that is still open', async () => {
    const other = meWith(['system-admin'], {
      displayName: '祝以宁',
      accountId: '0190b3c0-0000-7000-8000-0000000000ff',
    })
    const server = serverWithMethods().answer(redeemCode, () => other)
    renderDesk({ server, at: '/sign-in/link#abc', me: meWith(['office']), screens })
    expect(await screen.findByText('祝以宁')).toBeTruthy()
  })

  it('asks for a first password after a link, and lets it wait', async () => {
    const server = serverWithMethods()
      .answer(redeemCode, () => meWith(['office'], { hasPassword: false }))
      .answer(setPassword, ({ body }) => {
        expect(body).toEqual({ current: null, next: '桂花开在十月里' })
        return undefined
      })
    const { user } = renderDesk({ server, at: '/sign-in/link#abc', me: null, screens })
    await user.type(await screen.findByLabelText('新密码'), '桂花开在十月里')
    await user.type(screen.getByLabelText('再输一遍新密码'), '桂花开在九月里')
    await user.click(screen.getByRole('button', { name: '保存密码' }))
    expect(await screen.findByText('两次输入的新密码不一样，请核对。')).toBeTruthy()
    expect(server.called).not.toContain(setPassword.id)
    await user.clear(screen.getByLabelText('再输一遍新密码'))
    await user.type(screen.getByLabelText('再输一遍新密码'), '桂花开在十月里')
    server.answer(showMe, () => meWith(['office']))
    await user.click(screen.getByRole('button', { name: '保存密码' }))
    expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
  })

  it('says that an expired link needs a new one and offers the password', async () => {
    const server = serverWithMethods().answer(redeemCode, () => refuse({ code: 'code-expired' }))
    const { user } = renderDesk({ server, at: '/sign-in/link#old', me: null })
    expect((await screen.findByRole('alert')).textContent).toContain('已过期或已用过')
    await user.click(screen.getByRole('button', { name: '用密码登录' }))
    expect(await screen.findByLabelText('工号或登录名')).toBeTruthy()
  })
})

describe('the shell of the desk', () => {
  it('shows the office its places and marks where it is', async () => {
    renderDesk({ server: serverWithTerms(), at: '/roster', me: meWith(['office']), screens })
    const nav = await screen.findByRole('navigation', { name: '主导航' })
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['工作台', '名册'])
    expect(within(nav).getByRole('link', { current: 'page' }).textContent).toBe('名册')
    await screen.findByRole('heading', { name: '名册' })
    await expectAccessible()
  })

  it('shows an administrator nothing but 管理', async () => {
    renderDesk({ server: serverWithTerms(), at: '/', me: meWith(['system-admin']), screens })
    expect(await screen.findByRole('heading', { name: '管理' })).toBeTruthy()
    expect(within(screen.getByRole('navigation')).getAllByRole('link')).toHaveLength(1)
    expect(screen.queryByRole('searchbox')).toBeNull()
  })

  it('tells an account without a role whom to ask', async () => {
    renderDesk({ server: serverWithTerms(), at: '/', me: meWith([]), screens })
    expect(await screen.findByText('您的账号还没有可用的页面')).toBeTruthy()
  })

  it('stands on the term of today and keeps another choice in the address', async () => {
    const { user } = renderDesk({
      server: serverWithTerms(),
      at: '/workbench',
      me: meWith(['office']),
      screens,
    })
    const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: '学期' })
    expect(select.value).toBe('2026-2027-1')
    await user.selectOptions(select, '2025–2026 学年第二学期')
    await waitFor(() => expect(new URLSearchParams(location.search).get('term')).toBe('2025-2026-2'))
    await waitFor(() => expect(select.value).toBe('2025-2026-2'))
  })

  it('names the document in force', async () => {
    const server = serverWithTerms().answer(listPolicyVersions, () => ({
      rows: [
        version('明大党〔2021〕7号', '2021-09-01', false),
        version('明大党〔2026〕18号', '2026-06-09', true),
      ],
      can: { load: false },
    }))
    const withPolicy = [...screens, { path: '/policy', load: async () => () => <h1>制度</h1> }]
    renderDesk({ server, at: '/workbench', me: meWith(['leader']), screens: withPolicy })
    expect(await screen.findByRole('link', { name: '明大党〔2026〕18号' })).toBeTruthy()
    expect(screen.getByText(/2026年6月9日起施行/)).toBeTruthy()
    expect(screen.queryByText('明大党〔2021〕7号')).toBeNull()
  })

  it('follows plain links without loading the page anew', async () => {
    const { user } = renderDesk({ server: serverWithTerms(), at: '/roster', me: meWith(['office']), screens })
    await user.click(await screen.findByRole('link', { name: '工作台' }))
    expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
    expect(location.pathname).toBe('/workbench')
  })

  it('goes to the search with / and keeps the words in the address', async () => {
    const { user } = renderDesk({
      server: serverWithTerms(),
      at: '/workbench',
      me: meWith(['office']),
      screens,
    })
    await screen.findByRole('heading', { name: '工作台' })
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await user.keyboard('顾南絮{Enter}')
    await waitFor(() => expect(location.pathname).toBe('/roster'))
    expect(new URLSearchParams(location.search).get('search')).toBe('顾南絮')
  })

  it('signs out to the sign-in page and forgets what was read', async () => {
    const server = serverWithMethods().answer(signOut, () => undefined)
    server.answer(redeemCode, () => meWith(['office']))
    const { user } = renderDesk({ server, at: '/sign-in/link#abc', me: null, screens })
    await user.click(await screen.findByRole('button', { name: /闻知秋/ }))
    await user.click(await screen.findByText('退出登录'))
    expect(await screen.findByLabelText('工号或登录名')).toBeTruthy()
    expect(screen.queryByText('闻知秋')).toBeNull()
    await waitFor(() => expect(location.pathname).toBe('/'))
  })

  it('marks a demonstration on every page', async () => {
    const me = meWith(['office'], { school: { name: '明湖大学', demo: true } })
    renderDesk({ server: serverWithTerms(), at: '/workbench', me, screens })
    expect(await screen.findByText('演示')).toBeTruthy()
  })

  it('says in words that a screen failed, and keeps the navigation', async () => {
    renderDesk({ server: serverWithTerms(), at: '/broken', me: meWith(['office']), screens })
    expect(await screen.findByText('页面没有打开')).toBeTruthy()
  })

  it('offers to try again when the server cannot be reached', async () => {
    const server = serverWithMethods()
    server.online = false
    const { user } = renderDesk({ server, at: '/workbench', me: meWith(['office']), screens })
    const again = await screen.findByRole('button', { name: '重新读取' }, { timeout: 15_000 })
    server.online = true
    await user.click(again)
    expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
  })
})

function version(docNo: string, effectiveOn: string, inForce: boolean) {
  return {
    id: crypto.randomUUID(),
    key: 'minghu',
    title: '联谊交友工作办法',
    docNo,
    effectiveOn: day(effectiveOn),
    recordedAt: '2026-06-01T08:00:00Z',
    inForce,
  }
}
