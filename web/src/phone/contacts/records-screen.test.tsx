import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { type LedgerRow, listContacts } from '@tongxin/contract/contacts/ledger'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { day } from '@tongxin/core/calendar/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { friends, ids, semester } from '../../testing/friends.ts'
import { meWith } from '../../testing/people.ts'
import { renderPhone } from '../../testing/render.tsx'

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true })
})

const me = meWith(['cadre'], { displayName: '梁溪和', humanId: ids.cadre })
const row: LedgerRow = {
  partId: `${ids.pairing}1`,
  contactId: ids.contact,
  version: 1,
  heldOn: day('2026-11-12'),
  form: '个别谈心',
  cadre: { id: ids.cadre, name: '梁溪和' },
  companions: [],
  unitName: null,
  person: { id: ids.xuan, name: '禤若澄' },
  personUnitName: null,
  initiatedBy: 'cadre',
  topics: [],
  raisedKind: 'suggestion',
  promised: true,
  event: null,
  enteredAt: '2026-11-12T02:00:00.000Z',
  recorderName: '周秘书',
  late: false,
  confirmed: false,
  met: null,
  nextDue: semester({}),
  urged: null,
  can: { read: true, amend: true, form: true },
}
const at = `/m/contacts?cadre=${ids.cadre}`

function serverWith(rows: readonly LedgerRow[], next: string | null = null, canRead = true) {
  const asked: object[] = []
  const server = fakeServer()
    .answer(listFriends, () => ({ ...friends, can: { ...friends.can, read: canRead } }))
    .answer(listContacts, ({ query }) => {
      asked.push(query)
      return { rows: [...rows], previous: null, next }
    })
  return Object.assign(server, { asked })
}

describe('all records of a cadre on the phone', () => {
  it('are listed a year at a time with what came of them, and lead to each', async () => {
    const server = serverWith([row], `2026-11-12_${ids.promise}`)
    const { container, user } = renderPhone({ server, at, me })
    const link = await screen.findByRole('link', { name: '禤若澄，11月12日 个别谈心' })
    expect(link.getAttribute('href')).toBe(`/m/contacts/${ids.contact}`)
    expect(screen.getByText('意见建议，有承诺，周秘书代录，等本人确认')).toBeTruthy()
    expect(screen.getByText('2025年11月21日至2026年11月20日')).toBeTruthy()
    await expectAccessible(container)
    await user.click(screen.getByRole('button', { name: '更早的' }))
    await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ after: { heldOn: '2026-11-12' } }))
    await user.click(await screen.findByRole('button', { name: '早一年' }))
    await waitFor(() =>
      expect(server.asked.at(-1)).toMatchObject({
        cadreId: ids.cadre,
        from: '2024-11-21',
        to: '2025-11-20',
      }),
    )
    expect(server.asked.at(-1)).not.toHaveProperty('after')
  })

  it('are looked through for words within the year, which stand in no address', async () => {
    const server = serverWith([row])
    const looked: object[] = []
    server.answer(searchTexts, ({ body }) => {
      looked.push(body)
      return body.words.length < 2
        ? refuse({ code: 'search-word-too-short', word: body.words, atLeast: 2 })
        : { rows: [], previous: null, next: null, total: 0 }
    })
    const { user } = renderPhone({ server, at, me })
    await user.type(await screen.findByLabelText('在谈话内容里查找'), '耗材{Enter}')
    expect(await screen.findByText('这一年的内容里没有这些词')).toBeTruthy()
    expect(looked).toMatchObject([{ words: '耗材', from: '2025-11-21', to: '2026-11-20' }])
    expect(decodeURIComponent(location.href)).not.toContain('耗材')
    await user.clear(screen.getByLabelText('在谈话内容里查找'))
    await user.type(screen.getByLabelText('在谈话内容里查找'), '课{Enter}')
    expect(await screen.findByRole('alert')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '不再查找' }))
    expect(await screen.findByText('禤若澄，11月12日 个别谈心')).toBeTruthy()
  })

  it('show facts alone, and no search, to who may not read them', async () => {
    const closed = { ...row, can: { read: false, amend: false, form: false } }
    renderPhone({
      server: serverWith([closed], null, false),
      at,
      me: meWith(['delegate'], { humanId: null }),
    })
    expect(await screen.findByText('禤若澄，11月12日 个别谈心')).toBeTruthy()
    expect(screen.queryByRole('link', { name: /禤若澄/ })).toBeNull()
    expect(screen.queryByLabelText('在谈话内容里查找')).toBeNull()
  })

  it('say so when there is none', async () => {
    renderPhone({ server: serverWith([]), at, me })
    expect(await screen.findByText('这一年没有记录')).toBeTruthy()
  })
})
