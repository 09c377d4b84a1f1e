import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listLists } from '@tongxin/contract/pairing/lists'
import {
  type DocumentTemplate,
  keepTemplate,
  listTemplates,
  withdrawTemplate,
} from '@tongxin/contract/templates'
import { expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'
import { deskScreens } from '../screens.ts'

const screens = deskScreens.filter(({ place }) => place === 'lists')
const template: DocumentTemplate = {
  id: '0190b3c0-0000-7000-8000-000000000201',
  kind: 'allocation',
  format: 'docx',
  fileName: '本校分配表.docx',
  keptBy: '闻知秋',
  keptAt: '2026-11-20T01:00:00.000Z',
  endedAt: null,
}
const wrong = { where: '正文“{学午}”', written: '{学午}', reason: '没有这个占位符', fix: '是不是 {学年}' }

it('says every mistake of a template, takes a mended one into use, and withdraws it after asking', async () => {
  let rows: DocumentTemplate[] = []
  let mended = false
  const server = fakeServer()
    .answer(listTemplates, () => ({ rows }))
    .answer(listLists, () => ({
      rows: [],
      academicYear: null,
      beginnable: [],
      unchanged: [],
      statable: [],
    }))
    .answer(keepTemplate, () => {
      if (!mended) return { refusal: { code: 'template-has-mistakes', problems: [wrong] } }
      rows = [template]
      return { id: template.id }
    })
    .answer(withdrawTemplate, () => {
      rows = [{ ...template, endedAt: '2026-11-20T02:00:00.000Z' }]
      return undefined as never
    })
  renderDesk({ server, at: '/lists/templates', me: meWith(['office']), screens })
  const choose = async () =>
    fireEvent.change(await screen.findByLabelText('上传模板：分配表（Word）', {}, { timeout: 10_000 }), {
      target: { files: [new File(['x'], '本校分配表.docx')] },
    })
  await choose()
  const told = within(await screen.findByRole('alert'))
  expect(told.getByText('正文“{学午}”：“{学午}”没有这个占位符。是不是 {学年}。')).toBeTruthy()
  expect(screen.queryByText('本校分配表.docx')).toBeNull()
  mended = true
  await choose()
  expect(await screen.findByText('本校分配表.docx')).toBeTruthy()
  await expectAccessible()
  expect(screen.getByLabelText('上传模板：登记表（Word）')).toBeTruthy()
  expect(screen.queryByLabelText('上传模板：登记表（Excel）')).toBeNull()
  expect(screen.getByText('{#联系} … {/联系}')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '停用：分配表（Word）' }))
  fireEvent.click(screen.getByRole('button', { name: '停用模板' }))
  expect(await screen.findByRole('heading', { name: '以前的模板' })).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('button', { name: '停用：分配表（Word）' })).toBeNull())
})
