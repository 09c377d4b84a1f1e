import { screen, waitFor, within } from '@testing-library/react'
import { listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import { draftPolicy, savePolicyVersion } from '@tongxin/contract/policy/policy-editing'
import { showPolicyText } from '@tongxin/contract/policy/policy-text'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import { tryPolicy } from '@tongxin/contract/policy/what-if'
import { policyDiff } from '@tongxin/core/policy/diff/policy-diff'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { type FakeServer, fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { ids, openDocument, openPolicy, policyOf, versionOf } from '../policy.cases.ts'
import { keepDraft, readDraft } from './kept-draft.ts'

const inForce = versionOf({ id: ids.now, inForce: true })
const stored = 'id: minghu-2026\ntitle: 明湖大学联谊交友办法\n'

const twice = policyOf({
  ...openDocument,
  requirements: openDocument.requirements.map((one) => (one.id === 'talk' ? { ...one, atLeast: 2 } : one)),
})
const mistake = {
  line: 3,
  column: 1,
  path: 'colour',
  code: 'unknown-field',
  reason: '没有“colour”这个字段',
  suggestion: '删去这一行',
}

/** A server that answers drafts: an edit makes the second document, the word colour a mistake. */
function serverWith(edited: unknown[] = [], load = true): FakeServer {
  return fakeServer()
    .answer(listPolicyVersions, () => ({ rows: [inForce], can: { load } }), 1)
    .answer(showPolicy, () => ({ version: inForce, document: openPolicy }))
    .answer(listUnitValues, () => ({ rows: [] }))
    .answer(draftPolicy, ({ body }) => {
      edited.push(...body.edits)
      const source = body.edits.length > 0 ? `${stored}# 改过\n` : (body.source ?? stored)
      if (source.includes('colour'))
        return { source, document: null, mistakes: [mistake], advice: [], differences: [] }
      const document = source.includes('改过') ? twice : openPolicy
      return {
        source,
        document,
        mistakes: [],
        advice: [],
        differences: [...policyDiff(openPolicy, document)],
      }
    })
}

function open(server = serverWith()) {
  return renderDesk({ server, at: '/policy?tab=draft', me: meWith(['office']) })
}

beforeEach(() => sessionStorage.clear())

describe('a draft of a new version', () => {
  it('is changed in a form, and shows what differs', async () => {
    const edited: unknown[] = []
    const { user } = open(serverWith(edited))
    await user.selectOptions(await screen.findByLabelText('改哪一项'), '每学期联系沟通')
    const least = screen.getByLabelText<HTMLInputElement>('下限')
    expect(least.value).toBe('1')
    await user.clear(least)
    await user.type(least, '2')
    await user.selectOptions(screen.getByLabelText('约束程度'), '一般')
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    expect(await screen.findByText('改动 1 处')).toBeTruthy()
    expect(screen.getByText('每学期至少 2 次')).toBeTruthy()
    expect(edited).toEqual([
      { place: ['requirements', 'talk', 'force'], value: 'should' },
      { place: ['requirements', 'talk', 'atLeast'], value: 2 },
    ])
  })

  it('says plainly that clause numbers cannot be checked before a text is uploaded', async () => {
    open()
    const card = within(await screen.findByRole('region', { name: '条款编号核对' }))
    expect(await card.findByText(/学校还没有上传这份文件的原文/)).toBeTruthy()
  })

  it('names each clause it cites that is not in the text the school uploaded', async () => {
    const server = serverWith().answer(showPolicyText, () => ({
      text: {
        id: ids.now,
        versionId: ids.now,
        fileName: '办法.docx',
        recordedAt: '2026-06-10T08:00:00Z',
        content: '第一条 总则。\n第九条 每学期至少一次。',
      },
      can: { upload: true },
    }))
    open(server)
    const card = within(await screen.findByRole('region', { name: '条款编号核对' }))
    expect(await card.findByText(/在学校上传的原文中没有找到/)).toBeTruthy()
    expect(card.getAllByText(/原文中没有这一条/).length).toBeGreaterThan(0)
    await expectAccessible(screen.getByRole('main'))
  })

  it('is tried over today’s data before it is stored', async () => {
    const tried: (string | null)[] = []
    const server = serverWith().answer(tryPolicy, ({ body }) => {
      tried.push(body.source)
      return refuse({ code: 'policy-has-mistakes', count: 3, mistakes: [] })
    })
    const { user } = open(server)
    await user.selectOptions(await screen.findByLabelText('改哪一项'), '每学期联系沟通')
    await user.selectOptions(screen.getByLabelText('约束程度'), '一般')
    expect(screen.queryByText('不保存任何内容，不影响任何人')).toBeNull()
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    await screen.findByText('不保存任何内容，不影响任何人')
    const card = within(screen.getByRole('main')).getAllByRole('button', { name: '试算' }).at(-1)
    if (card) await user.click(card)
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(tried).toEqual([`${stored}# 改过\n`])
  })

  it('leaves a value to somebody, or to several readings', async () => {
    const edited: unknown[] = []
    const { user } = open(serverWith(edited))
    await user.selectOptions(await screen.findByLabelText('改哪一项'), '每学期联系沟通')
    await user.selectOptions(screen.getByLabelText('下限怎样规定'), '授权另定')
    expect(screen.getByText('请按提示填写')).toBeTruthy()
    expect(screen.getByRole('button', { name: '放入草稿' }).hasAttribute('disabled')).toBe(true)
    await user.selectOptions(screen.getByLabelText('授权给'), '党委统战部')
    await user.type(screen.getByLabelText('不多于'), '4')
    await user.selectOptions(screen.getByLabelText('周期怎样规定'), '有多种理解')
    await user.selectOptions(screen.getByLabelText('第 1 种理解'), '每学期')
    await user.selectOptions(screen.getByLabelText('第 2 种理解'), '每学年')
    await user.click(screen.getByRole('button', { name: '放入草稿' }))
    await screen.findByText('改动 1 处')
    expect(edited).toEqual([
      {
        place: ['requirements', 'talk', 'every'],
        value: { readings: ['semester', 'academic-year'], adopted: null },
      },
      { place: ['requirements', 'talk', 'atLeast'], value: { delegated: 'ufwd', atMost: 4 } },
    ])
  })

  it('is changed as text, every mistake at its line as one types, and cannot be stored with one', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: '文本' }))
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '制度文件内容' })
    expect(text.value).toBe(stored)
    text.setSelectionRange(stored.length, stored.length)
    await user.type(text, 'colour: red', {
      initialSelectionStart: stored.length,
      initialSelectionEnd: stored.length,
    })
    expect(await screen.findByText('没有“colour”这个字段')).toBeTruthy()
    expect(screen.getByRole('button', { name: '存为新版' }).hasAttribute('disabled')).toBe(true)
    await expectAccessible(screen.getByRole('main'))
  })

  it('is still there after the page was left', async () => {
    keepDraft('minghu-2026', { base: ids.now, text: `${stored}# 改过\n` })
    open()
    expect(await screen.findByText('改动 1 处')).toBeTruthy()
  })

  it('says so when a colleague has stored a version since it was begun', async () => {
    keepDraft('minghu-2026', { base: ids.before, text: `${stored}# 改过\n` })
    open()
    expect(await screen.findByText(/这份草稿是从较早的版本起草的/)).toBeTruthy()
  })

  it('is nothing for a version that has been replaced, or for who may only read', async () => {
    open(serverWith([], false))
    expect(await screen.findByText(/只有统战部可以起草新版/)).toBeTruthy()
  })
})

describe('storing it', () => {
  async function saving(server: FakeServer) {
    keepDraft('minghu-2026', { base: ids.now, text: `${stored}# 改过\n` })
    const { user } = open(server)
    const save = await screen.findByRole('button', { name: '存为新版' })
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false))
    await user.click(save)
    return { user, dialog: within(await screen.findByRole('dialog')) }
  }

  it('says from when, under which number, and what happens to the running period and the pairings', async () => {
    const sent: unknown[] = []
    const server = serverWith().answer(savePolicyVersion, ({ params, body, headers }) => {
      sent.push(params.id, body, headers.get('If-Match'))
      return { id: ids.later }
    })
    const { user, dialog } = await saving(server)
    const day = dialog.getByLabelText('起用日期')
    await user.clear(day)
    await user.type(day, '2027-03-01')
    await user.type(dialog.getByLabelText('新文号'), '明大党〔2027〕3号')
    await user.selectOptions(
      dialog.getByLabelText('每学期联系沟通：正在进行的这一期'),
      '仍按旧版计，从下一期起按新版',
    )
    await user.selectOptions(dialog.getByLabelText('原有结对'), '在新版起用日结束，重新编制名单')
    await expectAccessible(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '存入' }))
    expect(await screen.findByText(/新版已存入/)).toBeTruthy()
    expect(sent).toEqual([
      ids.now,
      {
        source: `${stored}# 改过\n`,
        effectiveOn: '2027-03-01',
        docNo: '明大党〔2027〕3号',
        transition: { requirements: { talk: 'old' }, pairings: 'end' },
      },
      '"1"',
    ])
    expect(readDraft('minghu-2026')).toBeNull()
  })

  it('tells the second of two, and loses nothing', async () => {
    const server = serverWith().answer(savePolicyVersion, () => refuse({ code: 'stale-version', current: 2 }))
    const { user, dialog } = await saving(server)
    await user.click(dialog.getByRole('button', { name: '存入' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('您的草稿没有存入，还在这里')
    await user.click(dialog.getByRole('button', { name: '读取同事的版本' }))
    expect(await screen.findByText('改动 1 处')).toBeTruthy()
    expect(readDraft('minghu-2026')?.text).toContain('改过')
  })
})
