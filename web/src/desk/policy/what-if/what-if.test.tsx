import { fireEvent, screen, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import { showPolicyText } from '@tongxin/contract/policy/policy-text'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import { listTriedResults, type Tried, tryPolicy } from '@tongxin/contract/policy/what-if'
import { day } from '@tongxin/core/calendar/day'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'

const ids = { now: '0190b3c0-0000-7000-8000-000000000041', before: '0190b3c0-0000-7000-8000-000000000042' }

const reading = readPolicy({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  requirements: [
    {
      id: 'talk',
      label: '每学期联系沟通',
      bearer: 'pairing',
      every: 'semester',
      count: 'contact',
      atLeast: 1,
      force: 'must',
      cite: { '第三条（二）': '每学期不少于1次' },
    },
  ],
})
if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
const { policy } = reading

const version = (id: string, effectiveOn: string, inForce: boolean) => ({
  id,
  key: 'minghu-2026',
  title: policy.title,
  docNo: null,
  effectiveOn: day(effectiveOn),
  recordedAt: '2026-06-09T01:00:00Z',
  inForce,
})
const versions = [version(ids.now, '2026-06-09', true), version(ids.before, '2021-03-01', false)]
const clause = { section: '第三条（二）', occurrence: 1, phrase: '每学期不少于1次' }
const side = { label: '每学期联系沟通', cites: [clause] }

function serverWith(load = true) {
  const sent: Tried[] = []
  const server = fakeServer()
    .answer(showCalendar, () =>
      calendarWith({
        terms: [
          {
            id: '2026-2027-1',
            label: '2026-2027 学年第一学期',
            from: day('2026-09-01'),
            to: day('2027-02-21'),
            teaching: null,
          },
          {
            id: '2026-2027-2',
            label: '2026-2027 学年第二学期',
            from: day('2027-02-21'),
            to: day('2027-09-01'),
            teaching: null,
          },
        ],
      }),
    )
    .answer(listPolicyVersions, () => ({ rows: versions, can: { load } }))
    .answer(showPolicy, () => ({ version: version(ids.now, '2026-06-09', true), document: policy }))
    .answer(listUnitValues, () => ({ rows: [] }))
    .answer(showPolicyText, () => ({ text: null, can: { upload: load } }))
    .answer(tryPolicy, ({ body }) => {
      sent.push(body)
      return {
        on: day('2026-11-20'),
        title: policy.title,
        requirements: [
          {
            requirement: 'talk',
            bearer: 'pairing' as const,
            before: side,
            after: side,
            moves: [
              {
                kind: 'state' as const,
                from: 'met' as const,
                to: 'due' as const,
                results: 115,
                bearers: 115,
              },
            ],
            unchanged: 16,
          },
        ],
        compared: 1,
        untouched: 12,
        changed: 115,
        unchanged: 16,
      }
    })
    .answer(listTriedResults, ({ body }) => ({
      rows: [
        {
          bearer: 'pairing' as const,
          name: body.page === 1 ? '柏予安' : '陆知行',
          cadreName: '卞怀瑾',
          unitName: '文学院',
          before: { state: 'met' as const, text: '本学期 1/1 已达标' },
          after: { state: 'due' as const, text: '2月20日前谈 1 次' },
        },
      ],
      total: 115,
    }))
  return { server, sent }
}

function open(at = '/policy?panel=what-if', load = true) {
  const { server, sent } = serverWith(load)
  return { ...renderDesk({ server, at, me: meWith([load ? 'office' : 'leader']) }), server, sent }
}

const panel = async () => within(await screen.findByRole('complementary', { name: '试算' }))

describe('试算', () => {
  it('is offered to those who may change the document, and to nobody else', async () => {
    open('/policy', false)
    await screen.findByRole('heading', { name: '制度' })
    expect(screen.queryByRole('button', { name: '试算' })).toBeNull()
  })

  it('tries another number and says what would change, from which state to which', async () => {
    const { user, sent } = open()
    const side = await panel()
    const run = await side.findByRole('button', { name: '试算' })
    expect(run).toHaveProperty('disabled', true)
    await user.type(side.getByRole('textbox', { name: '至少' }), '2')
    await user.click(run)
    expect(await side.findByText('115 项结论会变')).toBeTruthy()
    expect(sent[0]).toMatchObject({
      source: null,
      versionId: ids.now,
      numbers: [{ requirement: 'talk', atLeast: 2 }],
    })
    const table = within(side.getByRole('table'))
    expect(table.getByText('已达标')).toBeTruthy()
    expect(table.getByText('未达标')).toBeTruthy()
    expect(side.getByText('16 项不变')).toBeTruthy()
    expect(side.getByText('另有 12 项要求没有改动，结论不变')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('opens a line to the people behind it, page by page', async () => {
    const { user } = open()
    const side = await panel()
    await user.type(await side.findByRole('textbox', { name: '至少' }), '2')
    await user.click(side.getByRole('button', { name: '试算' }))
    await user.click(await side.findByRole('button', { name: /看是谁：已达标 → 未达标 115 对/ }))
    expect(await side.findByText('柏予安（卞怀瑾联系）')).toBeTruthy()
    expect(side.getByText('本学期 1/1 已达标 → 2月20日前谈 1 次')).toBeTruthy()
    await user.click(side.getByRole('button', { name: '再看下一页' }))
    expect(await side.findByText('陆知行（卞怀瑾联系）')).toBeTruthy()
    expect(side.getByText('第 2 页，共 6 页')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('will not send what is no number', async () => {
    const { user } = open()
    const side = await panel()
    await user.type(await side.findByRole('textbox', { name: '至少' }), '两次')
    expect(side.getByText('请填写 0 或以上的整数')).toBeTruthy()
    expect(side.getByRole('button', { name: '试算' })).toHaveProperty('disabled', true)
  })

  it('tries another version, an edited text, and other days of the term', async () => {
    const { user, sent } = open()
    const side = await panel()
    await user.click(await side.findByRole('button', { name: '另一版本' }))
    await user.click(side.getByRole('button', { name: '试算' }))
    await user.click(side.getByRole('button', { name: '制度文件' }))
    await user.type(side.getByRole('textbox', { name: '制度文件内容' }), 'id: minghu-2027')
    await user.click(side.getByRole('button', { name: '重新试算' }))
    await user.click(side.getByRole('button', { name: '校历' }))
    const last = await side.findByLabelText('最后一天')
    fireEvent.change(last, { target: { value: '2027-01-31' } })
    await user.click(side.getByRole('button', { name: '重新试算' }))
    expect(sent).toMatchObject([
      { versionId: ids.before },
      { source: 'id: minghu-2027' },
      {
        terms: [
          { id: '2026-2027-1', to: '2027-02-01' },
          { id: '2026-2027-2', from: '2027-02-01' },
        ],
      },
    ])
  })

  it('says how a text is wrong, and keeps what was entered', async () => {
    const { user, server } = open()
    server.answer(tryPolicy, () => refuse({ code: 'policy-has-mistakes', count: 3, mistakes: [] }))
    const side = await panel()
    await user.click(await side.findByRole('button', { name: '制度文件' }))
    const field = side.getByRole('textbox', { name: '制度文件内容' })
    await user.type(field, 'colour: red')
    await user.click(side.getByRole('button', { name: '试算' }))
    expect(await side.findByText(/3 处错误/)).toBeTruthy()
    expect(field).toHaveProperty('value', 'colour: red')
  })
})
