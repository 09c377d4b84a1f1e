import { screen, within } from '@testing-library/react'
import { listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import { adoptReading, fillDelegated } from '@tongxin/contract/policy/policy-editing'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import type { Role } from '@tongxin/core/account/role'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { ids, openPolicy, versionOf } from '../policy.cases.ts'

const inForce = versionOf({ id: ids.now, inForce: true })

function serverWith(load = true) {
  return fakeServer()
    .answer(listPolicyVersions, () => ({ rows: [inForce], can: { load } }), 3)
    .answer(showPolicy, () => ({ version: inForce, document: openPolicy }))
    .answer(listUnitValues, () => ({ rows: [] }))
}

function open(server = serverWith(), roles: readonly Role[] = ['office']) {
  return renderDesk({ server, at: '/policy', me: meWith(roles) })
}

describe('a reading', () => {
  it('is adopted with by whom, since when and by which minutes', async () => {
    const sent: unknown[] = []
    const server = serverWith().answer(adoptReading, ({ params, body, headers }) => {
      sent.push(params, body, headers.get('If-Match'))
      return { id: ids.later }
    })
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '采用一种：上限' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '采用' }))
    expect(dialog.getByRole('alert').textContent).toBe('还没有提交，请先填写：采用哪一种。')
    expect(sent).toEqual([])
    await user.click(dialog.getByRole('radio', { name: '不设上限' }))
    await user.clear(dialog.getByLabelText('由谁决定'))
    await user.type(dialog.getByLabelText('由谁决定'), '祝以宁')
    await user.type(dialog.getByLabelText('纪要编号'), '纪要〔2026〕7号')
    await expectAccessible(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '采用' }))
    expect(await screen.findByText(/已采用/)).toBeTruthy()
    expect(sent).toEqual([
      { id: ids.now },
      {
        place: ['requirements', 'quota.school', 'atMost'],
        reading: 2,
        by: '祝以宁',
        since: '2026-11-20',
        body: '',
        minutesNo: '纪要〔2026〕7号',
      },
      '"3"',
    ])
  })

  it('keeps what was typed when a colleague was faster', async () => {
    const server = serverWith().answer(adoptReading, () => refuse({ code: 'stale-version', current: 4 }))
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '采用一种：上限' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: '不设上限' }))
    await user.type(dialog.getByLabelText('纪要编号'), '7号')
    await user.click(dialog.getByRole('button', { name: '采用' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('填写的内容还在')
    expect(dialog.getByLabelText<HTMLInputElement>('纪要编号').value).toBe('7号')
  })

  it('is adopted by nobody who may only read', async () => {
    open(serverWith(false), ['leader'])
    expect(await screen.findByText('有两种理解')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /采用一种/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^确定/ })).toBeNull()
  })
})

describe('what the document leaves to the office', () => {
  async function fill(name: string) {
    const sent: unknown[] = []
    const server = serverWith().answer(fillDelegated, ({ body }) => {
      sent.push(body.place, body.value)
      return { id: ids.later }
    })
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name }))
    return { user, sent, dialog: within(await screen.findByRole('dialog')) }
  }

  it('is set as a cycle', async () => {
    const { user, sent, dialog } = await fill('确定：周期')
    await user.selectOptions(dialog.getByLabelText('确定为'), '每学年')
    await user.click(dialog.getByRole('button', { name: '确定' }))
    expect(await screen.findByText(/已确定/)).toBeTruthy()
    expect(sent).toEqual([['requirements', 'inspection', 'every'], 'academic-year'])
  })

  it('is set as festivals by name', async () => {
    const { user, sent, dialog } = await fill('确定：“重大节日”指哪些')
    await user.type(dialog.getByLabelText('确定为'), '元旦、春节，国庆')
    await user.click(dialog.getByRole('button', { name: '确定' }))
    expect(await screen.findByText(/已确定/)).toBeTruthy()
    expect(sent).toEqual([
      ['periods', '重大节日', 'festivals'],
      ['元旦', '春节', '国庆'],
    ])
  })

  it('shows who set it, and what it is', async () => {
    open()
    const clause = within(await screen.findByRole('article', { name: '第六条' }))
    expect(clause.getByText('每年至少 2 份')).toBeTruthy()
    expect(clause.getByText('下限：党委统战部，2026-09-01，纪要〔2026〕3号')).toBeTruthy()
    expect(clause.getByRole('button', { name: '改定：下限' })).toBeTruthy()
  })
})
