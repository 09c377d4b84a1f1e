import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { listLists } from '@tongxin/contract/pairing/lists'
import { listPairings, type PairingRow } from '@tongxin/contract/pairing/pairing'
import { enterUnitPairing, listUnitPairingChoices } from '@tongxin/contract/pairing/unit-pairings'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { deskScreens } from '../../screens.ts'

const id = (last: number) => `0190b3c0-0000-7000-8000-00000000050${last}`
const [party, branch, gan, song, pairing] = [id(1), id(2), id(3), id(4), id(5)]
const betweenUnits: PairingRow = {
  id: pairing,
  cadreId: gan,
  cadreName: '甘棠',
  personId: song,
  personName: '老松',
  cadreUnit: '机电党总支',
  personUnit: '民盟北港支部',
  tier: 'organisations',
  tierName: '组织联系',
  unitName: '机电党总支',
  from: day('2026-09-01'),
  endedOn: null,
  endReason: null,
  handoverId: null,
  nextDue: null,
  urged: null,
  can: { end: true, handOver: false, beginHandover: false },
}

function open(
  { enterUnits, rows = [] }: { enterUnits: boolean; rows?: PairingRow[] },
  refused?: 'units-paired-already',
) {
  const sent: unknown[] = []
  const server = fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(listLists, () => ({
      rows: [],
      academicYear: '2026-2027',
      beginnable: [],
      unchanged: [],
      statable: [],
    }))
    .answer(listPairings, () => ({ rows, can: { enterUnits } }))
    .answer(listUnitPairingChoices, ({ query }) => ({
      tiers: [{ id: 'organisations', name: '组织联系', from: 'unit' as const, to: 'unit' as const }],
      cadre: {
        units: query.tier ? [{ id: party, name: '机电党总支' }] : [],
        people: query.fromUnitId ? [{ id: gan, name: '甘棠' }] : [],
      },
      person: {
        units: query.tier ? [{ id: branch, name: '民盟北港支部' }] : [],
        people: query.toUnitId ? [{ id: song, name: '老松' }] : [],
      },
    }))
    .answer(enterUnitPairing, ({ body }) => {
      if (refused) return refuse({ code: refused })
      sent.push(body)
      return { id: pairing }
    })
  const screens = deskScreens.filter(({ place }) => place === 'lists')
  return { sent, ...renderDesk({ server, at: '/lists?view=pairs', me: meWith(['office']), screens }) }
}

async function fill({ user }: ReturnType<typeof open>) {
  await user.click(await screen.findByRole('button', { name: '登记单位结对' }))
  const dialog = await screen.findByRole('dialog', { name: '登记单位结对' })
  const choose = async (label: string, name: string) => {
    await within(dialog).findByRole('option', { name })
    await user.selectOptions(within(dialog).getByLabelText(label), name)
  }
  await choose('层级', '组织联系')
  fireEvent.change(within(dialog).getByLabelText('自'), { target: { value: '2026-09-01' } })
  await choose('联系单位', '机电党总支')
  await choose('联系一方代表', '甘棠')
  await choose('对象单位', '民盟北港支部')
  const yes = within(dialog).getByRole<HTMLButtonElement>('button', { name: '登记单位结对' })
  await user.click(yes)
  expect(within(dialog).getByText('请先填写“对象一方代表”')).toBeTruthy()
  await choose('对象一方代表', '老松')
  await expectAccessible()
  await user.click(yes)
  return dialog
}

it('the unit is named before who stands for it', async () => {
  open({ enterUnits: false, rows: [betweenUnits] })
  const row = await screen.findByRole('row', { name: /机电党总支（甘棠） 民盟北港支部（老松）/ })
  expect(within(row).getByRole('link', { name: '甘棠' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '登记单位结对' })).toBeNull()
})

it('the office enters a pairing of units with who stands for either side', async () => {
  const opened = open({ enterUnits: true })
  await fill(opened)
  await waitFor(() =>
    expect(opened.sent).toEqual([
      {
        tier: 'organisations',
        fromUnitId: party,
        toUnitId: branch,
        cadreId: gan,
        personId: song,
        from: '2026-09-01',
        reason: '',
      },
    ]),
  )
})

it('says why it was refused, and keeps what was chosen', async () => {
  const dialog = await fill(open({ enterUnits: true }, 'units-paired-already'))
  expect((await within(dialog).findByRole('alert')).textContent).toContain('这两方在这一层级已经结对')
  expect(within(dialog).getByLabelText<HTMLSelectElement>('对象一方代表').value).toBe(song)
})
