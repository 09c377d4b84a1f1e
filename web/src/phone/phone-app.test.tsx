import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { showMe, showSignInMethods, signIn, signOut } from '@tongxin/contract/account/account'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { useAnswer } from '../app/api.ts'
import { expectAccessible } from '../testing/accessible.ts'
import { fakeServer, refuse } from '../testing/fake-server.ts'
import { meWith } from '../testing/people.ts'
import { renderPhone } from '../testing/render.tsx'
import { DraftBadge } from '../ui/draft-badge.tsx'
import { openDraftBox } from './drafts/draft-box.ts'
import { useDraft } from './drafts/use-draft.ts'
import type { PhoneScreen } from './screen.ts'
import { phoneScreens } from './screens.ts'

const cadre = meWith(['cadre'], { displayName: '梁溪和' })

function NoteScreen() {
  const draft = useDraft({
    id: 'note',
    initial: '',
    read: (stored) => (typeof stored === 'string' ? stored : undefined),
  })
  const methods = useAnswer(showMe, {}, { when: false })
  if (draft.value === undefined) return null
  return (
    <>
      <label>
        简要情况
        <textarea value={draft.value} onChange={(event) => draft.change(event.target.value)} />
      </label>
      {draft.keeping && <DraftBadge keeping={draft.keeping} />}
      <button type="button" onClick={() => void methods.refetch()}>
        读取
      </button>
      <button type="button" onClick={() => void draft.drop()}>
        已收到
      </button>
    </>
  )
}

const screens: readonly PhoneScreen[] = [
  {
    path: '/m/friends',
    title: '我的朋友',
    tab: { label: '我的朋友', icon: 'people', roles: ['cadre', 'delegate'] },
    load: async () => () => <p>朋友</p>,
  },
  { path: '/m/note', title: '记一次', bare: true, load: async () => NoteScreen },
  {
    path: '/m/friends/:id',
    title: '谈前看看',
    load:
      async () =>
      ({ params }) => <p>看 {params['id']}</p>,
  },
  ...phoneScreens.filter((one) => ['/m/me', '/m/set-password'].includes(one.path)),
]

async function keptNote() {
  const box = await openDraftBox({ account: cadre.accountId, now: () => Date.now() })
  return (await box.find('note'))?.value
}

function serverWithMethods() {
  return fakeServer().answer(showSignInMethods, () => ({
    school: '明湖大学',
    demo: false,
    methods: ['password' as const],
  }))
}

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true })
  globalThis.indexedDB = new IDBFactory()
})

describe('the phone', () => {
  it('opens on the first tab and shows the tabs of the role', async () => {
    renderPhone({ server: fakeServer(), at: '/m/', me: cadre, screens })
    expect(await screen.findByText('朋友')).toBeTruthy()
    const tabs = within(screen.getByRole('navigation', { name: '主导航' })).getAllByRole('link')
    expect(tabs.map((tab) => tab.textContent)).toEqual(['我的朋友', '我的'])
    expect(tabs[0]?.getAttribute('aria-current')).toBe('page')
    await expectAccessible()
  })

  it('goes from tab to tab without loading anew, and back', async () => {
    const { user } = renderPhone({ server: fakeServer(), at: '/m/friends', me: cadre, screens })
    await user.click(await screen.findByRole('link', { name: '我的' }))
    expect(await screen.findByText('修改密码')).toBeTruthy()
    history.back()
    expect(await screen.findByText('朋友')).toBeTruthy()
  })

  it('hands the parts of an address to its screen', async () => {
    renderPhone({ server: fakeServer(), at: '/m/friends/42?from=due', me: cadre, screens })
    expect(await screen.findByText('看 42')).toBeTruthy()
  })

  it('enlarges everything with 大字 and remembers it', async () => {
    const { user } = renderPhone({ server: fakeServer(), at: '/m/', me: cadre, screens })
    const large = await screen.findByRole('button', { name: '大字' })
    await user.click(large)
    expect(large.getAttribute('aria-pressed')).toBe('true')
    expect(document.documentElement.hasAttribute('data-large-type')).toBe(true)
    await user.click(large)
    expect(document.documentElement.hasAttribute('data-large-type')).toBe(false)
  })

  it('signs in on the page that was asked for', async () => {
    const server = serverWithMethods().answer(signIn, () => cadre)
    const { user } = renderPhone({ server, at: '/m/friends', me: null, screens })
    await user.type(await screen.findByLabelText('工号或登录名'), 'M1')
    await user.type(screen.getByLabelText('密码'), '一二三{Enter}')
    expect(await screen.findByText('朋友')).toBeTruthy()
  })
})

describe('what is typed on the phone', () => {
  it('is kept at each keystroke and is there again after the page was lost', async () => {
    const first = renderPhone({ server: fakeServer(), at: '/m/note', me: cadre, screens })
    await first.user.type(await screen.findByLabelText('简要情况'), '谈了排课')
    expect(await screen.findByText('草稿已存在本机')).toBeTruthy()
    await waitFor(async () => expect(await keptNote()).toBe('谈了排课'))
    first.unmount()
    renderPhone({ server: fakeServer(), at: '/m/note', me: cadre, screens })
    expect((await screen.findByLabelText<HTMLTextAreaElement>('简要情况')).value).toBe('谈了排课')
  })

  it('is gone from the device once it was received', async () => {
    const first = renderPhone({ server: fakeServer(), at: '/m/note', me: cadre, screens })
    await first.user.type(await screen.findByLabelText('简要情况'), '谈')
    await screen.findByText('草稿已存在本机')
    await first.user.click(screen.getByRole('button', { name: '已收到' }))
    first.unmount()
    renderPhone({ server: fakeServer(), at: '/m/note', me: cadre, screens })
    expect((await screen.findByLabelText<HTMLTextAreaElement>('简要情况')).value).toBe('')
  })

  it('is said not to be kept where the address is plain http', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true })
    renderPhone({ server: fakeServer(), at: '/m/note', me: cadre, screens })
    expect(await screen.findByText('本机不留草稿，请写完即存')).toBeTruthy()
  })

  it('stays on the page when the session ends, under a new sign-in', async () => {
    const server = serverWithMethods()
    const { user } = renderPhone({ server, at: '/m/note', me: cadre, screens })
    await user.type(await screen.findByLabelText('简要情况'), '还没存')
    server.answer(showMe, () => refuse({ code: 'unauthenticated' })).answer(signIn, () => cadre)
    await user.click(screen.getByRole('button', { name: '读取' }))
    const dialog = await screen.findByRole('dialog', { name: '登录已过期' })
    expect(dialog.textContent).toContain('您填写的内容还在本页上')
    server.answer(showMe, () => cadre)
    await user.type(within(dialog).getByLabelText('密码'), '一二三{Enter}')
    await screen.findByLabelText('简要情况')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByLabelText<HTMLTextAreaElement>('简要情况').value).toBe('还没存')
  })

  it('is asked about before signing out deletes it', async () => {
    const server = serverWithMethods().answer(signOut, () => undefined)
    const first = renderPhone({ server, at: '/m/note', me: cadre, screens })
    await first.user.type(await screen.findByLabelText('简要情况'), '谈')
    await screen.findByText('草稿已存在本机')
    first.unmount()
    const { user } = renderPhone({ server, at: '/m/me', me: cadre, screens })
    await user.click(await screen.findByRole('button', { name: '退出登录' }))
    expect(await screen.findByText('本机还有 1 份草稿没有上传，退出后会删除。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '先不退出' }))
    expect(server.called).not.toContain(signOut.id)
    await user.click(screen.getByRole('button', { name: '退出登录' }))
    await user.click(await screen.findByRole('button', { name: '删除草稿并退出' }))
    expect(await screen.findByLabelText('工号或登录名')).toBeTruthy()
  })
})
