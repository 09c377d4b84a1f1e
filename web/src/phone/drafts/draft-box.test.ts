// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDraftBox } from './draft-box.ts'
import { draftsOf, findKey, openDraftStore } from './draft-store.ts'

const day = 86_400_000
const monday = Date.UTC(2026, 10, 16)

function boxOf(account: string, at = monday) {
  return openDraftBox({ account, now: () => at })
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe('drafts on the device', () => {
  it('are found again after the page was closed', async () => {
    const before = await boxOf('liang')
    await before.keep('contact', { brief: '主要谈了实验中心排课' })
    const after = await boxOf('liang')
    expect((await after.find('contact'))?.value).toEqual({ brief: '主要谈了实验中心排课' })
  })

  it('keep the last keystroke only', async () => {
    const box = await boxOf('liang')
    await box.keep('contact', '主')
    await box.keep('contact', '主要')
    expect((await box.list()).map((draft) => draft.value)).toEqual(['主要'])
  })

  it('lie sealed: neither the text nor the key can be read out of the store', async () => {
    const box = await boxOf('liang')
    await box.keep('contact', { brief: '耗材采购周期长' })
    const store = await openDraftStore()
    const [sealed] = await draftsOf(store, 'liang')
    expect(new TextDecoder().decode(sealed?.sealed)).not.toContain('耗材')
    const held = await findKey(store, 'liang')
    expect(held?.key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', held!.key)).rejects.toThrow()
  })

  it('belong to one account: another on the same device sees none of them', async () => {
    await (await boxOf('liang')).keep('contact', '梁')
    const other = await boxOf('tang')
    expect(await other.find('contact')).toBeUndefined()
    expect(await other.list()).toEqual([])
  })

  it('go when the server has received them', async () => {
    const box = await boxOf('liang')
    await box.keep('contact', '已上传')
    await box.remove('contact')
    expect(await box.list()).toEqual([])
  })

  it('go at sign-out together with their key, and leave those of others', async () => {
    const box = await boxOf('liang')
    await box.keep('contact', '未上传')
    await (await boxOf('tang')).keep('contact', '汤')
    await box.clear()
    const store = await openDraftStore()
    expect(await draftsOf(store, 'liang')).toEqual([])
    expect(await findKey(store, 'liang')).toBeUndefined()
    expect(await (await boxOf('tang')).list()).toHaveLength(1)
  })

  it('go after seven days, not before, whosever they are', async () => {
    await (await boxOf('liang', monday)).keep('old', '旧')
    expect(await (await boxOf('liang', monday + 7 * day)).list()).toHaveLength(1)
    await boxOf('tang', monday + 7 * day + 1)
    expect(await (await boxOf('liang', monday)).list()).toEqual([])
  })

  it('that cannot be opened any more count as gone', async () => {
    const box = await boxOf('liang')
    await box.keep('contact', '一')
    const other = await boxOf('liang')
    await other.clear()
    const fresh = await boxOf('liang')
    await box.keep('late', '用旧密钥写的')
    expect(await fresh.find('late')).toBeUndefined()
    expect(await fresh.list()).toEqual([])
  })

  it('share one key when two tabs open at the same moment', async () => {
    const [first, second] = await Promise.all([boxOf('liang'), boxOf('liang')])
    await first.keep('contact', '同一把钥匙')
    expect((await second.find('contact'))?.value).toBe('同一把钥匙')
  })
})
