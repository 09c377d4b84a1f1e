import { screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import {
  enterRecord,
  explainShortfall,
  listRecordDuties,
  listRecordForms,
  listRecords,
  type RecordDuty,
  type RecordForm,
  type RecordLine,
  withdrawRecord,
} from '@tongxin/contract/duties/records'
import { urge } from '@tongxin/contract/duties/urging'
import { showPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const unitId = '01a00000-0000-7000-8000-000000000001'
const cite = { section: '三(二)', phrase: '定期汇总至统战部' }

const form: RecordForm = {
  id: 'document:submit',
  kind: 'document',
  requirements: ['submit'],
  label: '登记表汇总至统战部',
  words: [{ id: '登记表汇总', name: '登记表汇总' }],
  roles: [{ id: 'unitOrg', name: '二级学院党组织' }],
  to: ['统战部'],
  tiers: [],
  needs: ['unit'],
  orUnit: false,
  restricted: false,
  cite,
}

const duty: RecordDuty = {
  requirement: 'submit',
  title: '登记表汇总至统战部',
  cite,
  state: 'due',
  bearerKind: 'unit',
  bearerId: unitId,
  bearerName: '文学院',
  pairingId: null,
  unitId,
  period: '2026-2027-1',
  event: null,
  dueOn: day('2027-01-24'),
  extendedFrom: null,
  subject: null,
  counted: 0,
  needed: 1,
  form: 'document:submit',
  extension: null,
  urged: null,
  can: { explain: false },
}

const line: RecordLine = {
  id: '01a00000-0000-7000-8000-000000000009',
  kind: 'inspection',
  word: null,
  heldOn: day('2026-11-12'),
  roleName: '统战部',
  to: [],
  subject: null,
  unitName: '文学院',
  humanName: null,
  pair: null,
  participants: 0,
  until: null,
  ground: null,
  requirement: null,
  recorderName: '祝以宁',
  recordedAt: '2026-11-13T02:00:00.000Z',
  withdrawn: null,
  can: { withdraw: true },
}

/** A matter handed on, whose step may be given more time with the consent of 统战部. */
const moreTime: RecordForm = {
  ...form,
  id: 'extension:matters.handle',
  kind: 'step',
  requirements: ['matters.handle'],
  label: null,
  words: [{ id: 'handle', name: '办理' }],
  roles: [{ id: 'ufwd', name: '统战部' }],
  to: [],
  needs: ['subject', 'until'],
}

const handling: RecordDuty = {
  ...duty,
  requirement: 'matters.handle',
  title: '办理',
  state: 'overdue',
  bearerKind: 'office',
  bearerId: 'departments',
  bearerName: '承办部门',
  unitId: null,
  event: { word: '交办', on: day('2026-11-11') },
  dueOn: day('2026-11-18'),
  subject: '2026-0012',
  form: null,
  extension: { form: moreTime.id, latest: day('2026-12-02') },
}

const term = {
  id: '2026-2027-1',
  label: '2026–2027 学年第一学期',
  from: day('2026-09-01'),
  to: day('2027-01-25'),
  teaching: null,
}

function officeWith({ duties = [duty], lines = [line] }: Given = {}) {
  const server = fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: day('2026-11-20') }))
    .answer(showCalendar, () => calendarWith({ terms: [term] }))
    .answer(listRecordDuties, () => ({ rows: [...duties] }))
    .answer(listRecords, () => ({ rows: [...lines], total: lines.length, can: { enter: true } }))
    .answer(listRecordForms, () => ({ forms: [form, moreTime], units: [{ id: unitId, name: '文学院' }] }))
  return { server, ...renderDesk({ server, at: '/board/records', me: meWith(['office']) }) }
}

interface Given {
  readonly duties?: readonly RecordDuty[]
  readonly lines?: readonly RecordLine[]
}

describe('登记事项', () => {
  it('begins from what is due, asks only what the document asks for, and sends it for the unit that owes it', async () => {
    const { server, user, container } = officeWith()
    const sent: unknown[] = []
    server.answer(enterRecord, ({ body }) => {
      sent.push(body)
      return { id: line.id }
    })
    expect(await screen.findByText('登记表汇总至统战部')).toBeTruthy()
    await expectAccessible(container)
    await user.click(await screen.findByRole('button', { name: '登记' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.queryByLabelText('编号')).toBeNull()
    expect(dialog.queryByLabelText('人员')).toBeNull()
    await user.click(dialog.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      form: 'document:submit',
      word: '登记表汇总',
      role: 'unitOrg',
      unitId,
      humanId: null,
      subject: null,
    })
  })

  it('urges the unit at its line, and all of one kind above; what nobody is asked for has no such button', async () => {
    const unit = { id: unitId, name: '文学院' }
    const visit: RecordDuty = {
      ...duty,
      requirement: 'congratulate',
      title: '祝贺',
      bearerKind: 'pairing',
      bearerName: '卞怀瑾 · 柏予安',
      urged: { kind: 'event', unit },
    }
    const paper: RecordDuty = { ...duty, urged: { kind: 'record', unit } }
    const { server, user, container } = officeWith({ duties: [paper, visit, handling] })
    const asked: unknown[] = []
    server.answer(urge, ({ body }) => {
      asked.push(body)
      return refuse({ code: 'urged-today', units: ['文学院'] })
    })
    const [ofPaper] = await screen.findAllByRole('button', { name: '催办，文学院' })
    expect(screen.getAllByRole('button', { name: '催办，文学院' })).toHaveLength(2)
    await expectAccessible(container)
    await user.click(ofPaper ?? document.body)
    await user.click(await screen.findByRole('button', { name: '关闭' }))
    await user.click(screen.getByRole('button', { name: '催办全部：走访慰问未办' }))
    expect(await screen.findByText(/今天已经催办过文学院/)).toBeTruthy()
    expect(asked).toEqual([
      { kind: 'record', term: term.id, unitId },
      { kind: 'event', term: term.id, unitId: null },
    ])
  })

  it('says why nothing was saved, and keeps what was filled in', async () => {
    const { server, user } = officeWith()
    server.answer(enterRecord, () => refuse({ code: 'record-needs', needs: ['unit'] }))
    await user.click(await screen.findByRole('button', { name: '登记' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '登记' }))
    expect(await dialog.findByText(/还需要填写：单位/)).toBeTruthy()
  })

  it('shows who entered what and when, and withdraws a mistake with its reason', async () => {
    const { server, user } = officeWith()
    const reasons: string[] = []
    server.answer(withdrawRecord, ({ body }) => {
      reasons.push(body.reason)
      return undefined
    })
    expect(await screen.findByText(/祝以宁 2026年11月13日登记/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤回' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('撤回原因'), '记错了单位')
    await user.click(dialog.getByRole('button', { name: '撤回' }))
    await waitFor(() => expect(reasons).toEqual(['记错了单位']))
  })

  it('gives a step more time from its line, with the last day it may be given and a ground from the list', async () => {
    const { server, user, container } = officeWith({ duties: [handling] })
    const sent: unknown[] = []
    server.answer(enterRecord, ({ body }) => {
      sent.push(body)
      return { id: line.id }
    })
    await user.click(await screen.findByRole('button', { name: '延长' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByLabelText<HTMLInputElement>('编号').value).toBe('2026-0012')
    expect(dialog.getByText('最迟 12月2日')).toBeTruthy()
    await expectAccessible(container)
    await user.selectOptions(dialog.getByLabelText('延长理由'), '需会同其他部门')
    await user.click(dialog.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      form: moreTime.id,
      word: 'handle',
      role: 'ufwd',
      subject: '2026-0012',
      until: '2026-12-02',
      ground: 'others',
    })
  })

  it('says of a step that was given more time which day held before, and of the entry until when and why', async () => {
    officeWith({
      duties: [{ ...handling, state: 'due', dueOn: day('2026-11-27'), extendedFrom: day('2026-11-18') }],
      lines: [
        {
          ...line,
          kind: 'step',
          word: '办理',
          subject: '2026-0012',
          until: day('2026-11-27'),
          ground: 'study',
        },
      ],
    })
    expect(await screen.findByText(/2026-0012，11月27日前，原为 11月18日，已延长/)).toBeTruthy()
    expect(screen.getByText('办理，文学院，2026-0012，延长到 11月27日，需进一步研究')).toBeTruthy()
  })

  it('offers 说明原因 where what is advised was fallen short of', async () => {
    const { server, user } = officeWith({ duties: [{ ...duty, state: 'advice', can: { explain: true } }] })
    const sent: unknown[] = []
    server.answer(explainShortfall, ({ body }) => {
      sent.push(body)
      return { id: line.id }
    })
    await user.click(await screen.findByRole('button', { name: '说明原因' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '说明原因' }))
    await waitFor(() =>
      expect(sent).toEqual([{ requirement: 'submit', bearerId: unitId, period: '2026-2027-1' }]),
    )
  })
})
