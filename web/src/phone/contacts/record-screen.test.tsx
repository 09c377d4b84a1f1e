import 'fake-indexeddb/auto'
import { fireEvent, screen, within } from '@testing-library/react'
import { amendContact, showContact, showEntryChoices } from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import { type EvidenceLine, listEvidence } from '@tongxin/contract/contacts/evidence'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import type { Refusal } from '@tongxin/core/decision/refusal'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { record } from '../../testing/contact-record.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { choices, counted, friends, ids, logged } from '../../testing/friends.ts'
import { meWith } from '../../testing/people.ts'
import { renderPhone } from '../../testing/render.tsx'

const me = meWith(['cadre'], { displayName: '梁溪和', humanId: ids.cadre })

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true })
  globalThis.indexedDB = new IDBFactory()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The files of the record, which no screen asks for before a press: each is refused, or comes. */
function filesAnswer(answer: () => Response): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return answer()
  })
  return asked
}

const refusing = (refusal: Refusal) => () => new Response(JSON.stringify({ refusal }), { status: 404 })

it('a record is read on the phone with what is attached, and says why a file of it did not come', async () => {
  const line = {
    bytes: 52_000,
    addedBy: '周秘书',
    addedAt: '2026-11-19T02:00:00.000Z',
    can: { remove: false },
  }
  const rows: readonly EvidenceLine[] = [
    { ...line, id: ids.waiting, number: 1, kind: 'image' },
    { ...line, id: ids.promise, number: 2, kind: 'pdf' },
  ]
  const server = fakeServer()
    .answer(showContact, () => record)
    .answer(showWhatCounted, () => counted)
    .answer(listEvidence, () => ({ rows: [...rows], can: { add: false } }))
  const asked = filesAnswer(refusing({ code: 'not-found' }))
  const { container, user } = renderPhone({ server, at: `/m/contacts/${ids.contact}`, me })
  const section = within(await screen.findByRole('region', { name: '佐证' }))
  expect(section.getAllByText('51 KB，周秘书 11月19日添加')).toHaveLength(2)
  const part = within(screen.getByRole('heading', { name: '禤若澄' }).parentElement as HTMLElement)
  expect(part.getByText('谁约的').parentElement?.textContent).toBe('谁约的干部约的')
  await expectAccessible(container)
  expect(asked).toEqual([])
  await user.click(section.getByRole('link', { name: '下载，佐证 2（PDF）' }))
  expect((await section.findByRole('alert')).textContent).toContain('没有找到')
  await user.click(section.getByRole('button', { name: '查看，佐证 1（图片）' }))
  fireEvent.error(section.getByRole('img', { name: '佐证 1（图片）' }))
  expect(section.getByText(/^没有读到这张图片/)).toBeTruthy()
  await user.click(screen.getByRole('link', { name: '看表' }))
  expect(await screen.findAllByRole('alert')).toHaveLength(3)
  expect(asked).toEqual([`/api/evidence/${ids.promise}/file`, `/api/contacts/${ids.contact}/form`])
})

it('a withdrawal asks for its reason, and afterwards offers no change of what is gone', async () => {
  const sent: unknown[] = []
  const server = fakeServer()
    .answer(showContact, () => ({ ...record, can: { ...record.can, amend: true, withdraw: true } }))
    .answer(showWhatCounted, () => counted)
    .answer(listEvidence, () => ({ rows: [], can: { add: false } }))
    .answer(withdrawContact, ({ body }) => {
      sent.push(body)
      return { parts: [{ personId: ids.xuan, duties: [] }] }
    })
  const { user } = renderPhone({ server, at: `/m/contacts/${ids.contact}`, me })
  await user.click(await screen.findByRole('button', { name: '撤回' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.click(dialog.getByText('撤回'))
  expect(dialog.getByText('请先填写“撤回原因”')).toBeTruthy()
  await user.type(dialog.getByLabelText('撤回原因'), '记重了')
  await user.click(dialog.getByText('撤回'))
  expect(await screen.findByText('已撤回，这次联系不再计入')).toBeTruthy()
  expect(sent).toEqual([{ reason: '记重了' }])
  expect(screen.queryByRole('link', { name: '修改' })).toBeNull()
})

it('a change says beside the button that its reason lacks, and sends nothing without it', async () => {
  const server = fakeServer()
    .answer(showContact, () => record)
    .answer(listFriends, () => friends)
    .answer(showEntryChoices, () => choices)
  const { user } = renderPhone({ server, at: `/m/contacts/${ids.contact}/amend`, me })
  const save = await screen.findByRole('button', { name: '保存' })
  await user.click(save)
  const said = await screen.findByText('请写明修改原因，再保存')
  expect(said.closest('.phone-foot')).toBe(save.closest('.phone-foot'))
  await user.type(screen.getByLabelText(/修改原因/), '日期记错了')
  expect(screen.queryByText('请写明修改原因，再保存')).toBeNull()
})

it('a change that was saved is called one, and leads back to the record', async () => {
  const server = fakeServer()
    .answer(showContact, () => record)
    .answer(listFriends, () => friends)
    .answer(showEntryChoices, () => choices)
    .answer(showWhatCounted, () => counted)
    .answer(listEvidence, () => ({ rows: [], can: { add: false } }))
    .answer(amendContact, () => ({ ...logged, id: ids.contact }))
  const { user } = renderPhone({ server, at: `/m/contacts/${ids.contact}/amend`, me })
  await user.type(await screen.findByLabelText(/修改原因/), '日期记错了')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByRole('heading', { name: '已修改' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '再记一次' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '看这条记录' }))
  expect(await screen.findByRole('heading', { name: '联系记录' })).toBeTruthy()
})
