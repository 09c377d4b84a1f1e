import { screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import { showPolicyText, uploadPolicyText } from '@tongxin/contract/policy/policy-text'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import { day } from '@tongxin/core/calendar/day'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'

const ids = {
  version: '0190b3c0-0000-7000-8000-000000000041',
  other: '0190b3c0-0000-7000-8000-000000000042',
  text: '0190b3c0-0000-7000-8000-000000000071',
}

const rule = (id: string, label: string, cite: Record<string, string>) => ({
  ...{ id, label, bearer: 'pairing', every: 'semester', count: 'contact', atLeast: 1, force: 'must' },
  cite,
})
const reading = readPolicy({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  requirements: [
    rule('talk', '每学期联系沟通', { '第三条（二）': '每学期不少于1次' }),
    rule('visit', '节日走访', { 第五条: '重要节日应走访' }),
    rule('report', '情况汇总', { '第三条（一）': '年末汇总' }),
  ],
})
if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
const { policy } = reading
const version = {
  id: ids.version,
  key: 'minghu-2026',
  title: policy.title,
  docNo: null,
  effectiveOn: day('2026-06-09'),
  recordedAt: '2026-06-09T01:00:00Z',
  inForce: true,
}

const content = `明湖大学联谊交友办法
第一条 平等相待。
第三条 联系安排
（一）每位领导联系一名对象。
（二）联系沟通每学期不少于 1 次，一般应当面进行。
第四条 每年年末汇总一次。`

const uploaded = {
  ...{ id: ids.text, versionId: ids.version, fileName: '办法.docx', recordedAt: '2026-11-02T03:00:00Z' },
  content,
}

function open(at: string, text: typeof uploaded | null = uploaded, upload = true) {
  const server = fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(listPolicyVersions, () => ({ rows: [version], can: { load: upload } }))
    .answer(showPolicy, () => ({ version, document: policy }))
    .answer(listUnitValues, () => ({ rows: [] }))
    .answer(showPolicyText, () => ({ text, can: { upload } }))
  return { ...renderDesk({ server, at, me: meWith([upload ? 'office' : 'leader']) }), server }
}

describe('beside each clause', () => {
  it('stands the text the school uploaded, with the words that values rest on set off', async () => {
    open('/policy')
    const clause = within(await screen.findByRole('article', { name: '第三条（二）' }))
    expect(await clause.findByText('，一般应当面进行。')).toBeTruthy()
    expect(clause.getByText('每学期不少于 1 次').tagName).toBe('MARK')
  })

  it('stand those words alone where the text has no such clause', async () => {
    open('/policy')
    const clause = within(await screen.findByRole('article', { name: '第五条' }))
    expect(clause.getByText('重要节日应走访').tagName).toBe('MARK')
  })
})

describe('原文', () => {
  it('is shown whole, with each citation that does not fit and where its words do stand', async () => {
    open('/policy?tab=own-text')
    expect(await screen.findByText('办法.docx，2026-11-02上传')).toBeTruthy()
    expect(screen.getByText(/引用 3 处，其中 1 处核对一致/)).toBeTruthy()
    const row = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
    expect(row('第五条').getByText('原文中没有这一条')).toBeTruthy()
    expect(row('第五条').getByText('全文中没有这句话')).toBeTruthy()
    expect(row('第三条（一）').getByText('该条中没有这句话')).toBeTruthy()
    expect(row('第三条（一）').getByText('这句话在第四条')).toBeTruthy()
    expect(row('第三条（一）').getByText('情况汇总')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('says so where everything fits', async () => {
    open('/policy?tab=own-text', {
      ...uploaded,
      content: `${content.replace('一名对象', '一名对象，年末汇总')}\n第五条 重要节日应走访。`,
    })
    expect(await screen.findByText(/引用的 3 处语句都在所引的条款中/)).toBeTruthy()
  })

  it('of another version is said to be so', async () => {
    open('/policy?tab=own-text', { ...uploaded, versionId: ids.other })
    expect(await screen.findByText(/沿用另一版上传的原文/)).toBeTruthy()
  })

  it('is uploaded by the office, and a refused file is told why', async () => {
    const { user, server } = open('/policy?tab=own-text', null)
    expect(await screen.findByText('还没有上传原文')).toBeTruthy()
    const reason = '这是旧版 .doc 文件，请用 Word 或 WPS 打开后“另存为”.docx 再上传。'
    server.answer(uploadPolicyText, () => refuse({ code: 'file-refused', reason }))
    const field = screen.getByLabelText(/上传原文/)
    await user.upload(field, new File(['x'], '办法.docx'))
    expect(await screen.findByText(/旧版 \.doc 文件/)).toBeTruthy()
    server.answer(uploadPolicyText, () => ({ id: ids.text }))
    server.answer(showPolicyText, () => ({ text: uploaded, can: { upload: true } }))
    await user.upload(screen.getByLabelText(/上传原文/), new File(['x'], '办法.docx'))
    await waitFor(() => expect(screen.getByText(/引用 3 处/)).toBeTruthy())
  })

  it('is read, not uploaded, by others', async () => {
    open('/policy?tab=own-text', null, false)
    expect(await screen.findByText('由统战部上传学校印发的文件后，原文显示在这里。')).toBeTruthy()
    expect(screen.queryByLabelText(/上传原文/)).toBeNull()
  })
})
