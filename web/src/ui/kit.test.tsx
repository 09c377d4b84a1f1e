import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { newClientKey } from '../app/client-key.ts'
import { policyAddress } from '../app/policy-address.ts'
import { expectAccessible } from '../testing/accessible.ts'
import { states } from '../words/duties/states.ts'
import { Card } from './card.tsx'
import { Chip } from './chip.tsx'
import { ClauseAddress, ClauseLink } from './duties/clause-link.tsx'
import { EmptyState } from './empty-state.tsx'
import { FigureStrip } from './figures/figure-strip.tsx'
import { HeatCell, HeatLegend, heatBin, moveAmongHeatCells } from './figures/heat-cell.tsx'
import { MiniBar, SegmentBar } from './figures/segment-bar.tsx'
import { PageHeader } from './page-header.tsx'
import { StateMark } from './state-mark.tsx'

describe('a state', () => {
  it('says its word beside its icon, whatever its colour', () => {
    render(<StateMark state="no-supply" />)
    const mark = screen.getByText(states['no-supply'].word).parentElement
    expect(mark?.querySelector('svg')).toBeTruthy()
    expect(mark?.getAttribute('data-tone')).toBe('due')
  })

  it('keeps icon and colour when the figure says it better', () => {
    render(<StateMark state="met">本学期 1/1 已达标</StateMark>)
    expect(screen.getByText('本学期 1/1 已达标').parentElement?.getAttribute('data-tone')).toBe('met')
  })
})

describe('a clause', () => {
  const clause = <ClauseLink section="第三条（二）" phrase="每学期不少于一次" document="明大党〔2026〕18号" />

  it.each(['focus', 'tap', 'hover'])('shows its words on %s and is tied to them', async (way) => {
    const user = userEvent.setup()
    render(clause)
    const link = screen.getByRole('button', { name: '第三条（二）' })
    if (way === 'focus') act(() => link.focus())
    if (way === 'tap') await user.pointer({ keys: '[TouchA]', target: link })
    if (way === 'hover') fireEvent.pointerEnter(link, { pointerType: 'mouse' })
    const words = screen.getByRole('tooltip')
    expect(words.textContent).toContain('每学期不少于一次')
    expect(words.textContent).toContain('明大党〔2026〕18号 第三条（二）')
    expect(link.getAttribute('aria-describedby')).toBe(words.id)
  })

  it('leads to its place in the document where the entry has a page for it', () => {
    render(<ClauseAddress value={policyAddress}>{clause}</ClauseAddress>)
    const link = screen.getByRole('link', { name: '第三条（二）' })
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe('/policy#第三条（二）')
    act(() => link.focus())
    expect(screen.getByRole('tooltip').textContent).toContain('每学期不少于一次')
  })

  it('goes away on Escape', async () => {
    const user = userEvent.setup()
    render(clause)
    await user.tab()
    expect(screen.getByRole('tooltip')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('tooltip')).toBeNull()
  })

  it('stands as plain words where no phrase is known', () => {
    render(<ClauseLink section="第三条" />)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('第三条')).toBeTruthy()
  })
})

describe('figures', () => {
  it('lead to the records behind them and stand on their clause', async () => {
    render(
      <FigureStrip
        label="本学期"
        segments={[
          { label: '已达标', count: 131, tone: 'met' },
          { label: '未达标', count: 76, tone: 'due' },
        ]}
        figures={[
          {
            label: '已达标',
            icon: 'check-circle',
            tone: 'met',
            value: 131,
            unit: '人',
            to: '/ledger?state=met',
          },
          {
            label: '应联系',
            icon: 'people',
            value: 207,
            unit: '人',
            clause: <ClauseLink section="第二条" />,
          },
        ]}
      />,
    )
    expect(screen.getByRole('link', { name: '131 人' }).getAttribute('href')).toBe('/ledger?state=met')
    expect(screen.getByRole('img', { name: '本学期：已达标 131，未达标 76' })).toBeTruthy()
    await expectAccessible()
  })

  it('draw no part of the bar for nothing', () => {
    render(
      <SegmentBar
        label="本学期"
        segments={[
          { label: '已达标', count: 3, tone: 'met' },
          { label: '无人联系', count: 0, tone: 'short' },
        ]}
      />,
    )
    expect(screen.getByRole('img').children).toHaveLength(1)
  })
})

describe('a short bar beside a fraction', () => {
  it.each([
    [7, 14, '50%'],
    [0, 0, '0%'],
    [3, 2, '100%'],
  ])('of %i in %i fills %s', (part, whole, width) => {
    const { container } = render(<MiniBar part={part} whole={whole} />)
    expect(container.querySelector('i')?.style.width).toBe(width)
  })
})

describe('the heat table', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [6, 3],
    [9, 4],
    [10, 5],
    [48, 5],
  ])('puts %i into shade %i', (count, bin) => {
    expect(heatBin(count)).toBe(bin)
  })

  it('always shows the number, and – for a month to come', async () => {
    const user = userEvent.setup()
    render(
      <Card title="各月联系次数" footer={<HeatLegend label="每月次数" />}>
        <table onKeyDown={moveAmongHeatCells}>
          <tbody>
            <tr>
              <th scope="row">文学院</th>
              <td>
                <HeatCell count={3} label="文学院 9月，3 次" to="/ledger?month=9" />
              </td>
              <td>
                <HeatCell count={6} label="文学院 10月，6 次" to="/ledger?month=10" />
              </td>
              <td>
                <HeatCell count={null} label="12月还没有到" />
              </td>
            </tr>
          </tbody>
        </table>
      </Card>,
    )
    expect(screen.getByTitle('12月还没有到').textContent).toBe('–')
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('6')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('6')
    await expectAccessible()
  })
})

describe('small things', () => {
  it('a page names the tab by its title, without anybody in it', () => {
    render(
      <PageHeader
        title="联系台账"
        crumbs={[{ label: '名册', to: '/roster' }]}
        actions={<button type="button">导出</button>}
      />,
    )
    expect(document.title).toBe('联系台账 · 同心')
    expect(within(screen.getByRole('navigation')).getByRole('link').getAttribute('href')).toBe('/roster')
  })

  it('an empty list says what to do next', () => {
    render(<EmptyState title="还没有联系记录">请干部在手机上记一次。</EmptyState>)
    expect(screen.getByText('请干部在手机上记一次。')).toBeTruthy()
  })

  it('a chip says whether it is chosen', async () => {
    const press = vi.fn()
    render(
      <Chip pressed onPress={press}>
        今天
      </Chip>,
    )
    const chip = screen.getByRole('button', { name: '今天', pressed: true })
    await userEvent.setup().click(chip)
    expect(press).toHaveBeenCalledOnce()
  })

  it('a client key is a fresh UUID, on plain http too', () => {
    const keys = new Set(Array.from({ length: 200 }, newClientKey))
    expect(keys.size).toBe(200)
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
