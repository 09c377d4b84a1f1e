import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { conditionAsWritten } from '@tongxin/core/policy/editing/condition-as-written'
import { whichAsWritten } from '@tongxin/core/policy/editing/rule-as-written'
import type { Predicate } from '@tongxin/core/policy/predicate'
import type { Which } from '@tongxin/core/policy/requirement'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../../testing/accessible.ts'
import { policyOf } from '../../policy.cases.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { WhichEditor } from './which-editor.tsx'

const document = policyOf({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  effective: '2026-06-09',
  roles: { ufwd: '党委统战部' },
  vocabulary: { identities: ['政协委员', '人大代表'], orders: { title: ['讲师', '副教授', '教授'] } },
  tiers: [
    { id: 'school', label: '校级' },
    { id: 'unit', label: '二级单位' },
  ],
})

interface HeldProps {
  readonly start: Predicate | null
  readonly onSeen: (condition: Predicate | null) => void
}

function Held({ start, onSeen }: HeldProps) {
  const [held, setHeld] = useState(start)
  return (
    <ConditionEditor
      label="包括哪些人"
      condition={held}
      document={document}
      onChange={(next) => {
        onSeen(next)
        setHeld(next)
      }}
    />
  )
}

function condition(start: Predicate | null) {
  const seen = [start]
  const { container } = render(<Held start={start} onSeen={(next) => seen.push(next)} />)
  const written = () => {
    const last = seen.at(-1)
    return last && conditionAsWritten(last)
  }
  return { user: userEvent.setup(), container, written }
}

describe('a condition', () => {
  it('is put together from facts, a group and an exclusion, in words', async () => {
    const { user, container, written } = condition(null)
    await user.click(screen.getByRole('button', { name: '加一项条件' }))
    await user.selectOptions(screen.getByLabelText('条件'), '政治面貌')
    await user.click(screen.getByLabelText('党外人士'))
    await user.click(screen.getByRole('button', { name: '加一组（满足其中一项）' }))
    const group = within(screen.getAllByRole('group').find(isNested) ?? container)
    await user.type(group.getAllByLabelText('身份')[0] ?? container, '政协委员、人大代表')
    await user.selectOptions(group.getByLabelText('怎样比较'), '及以上')
    await user.clear(group.getByLabelText('职称'))
    await user.type(group.getByLabelText('职称'), '副教授')
    await user.click(screen.getAllByRole('button', { name: '加一项排除' }).at(-1) ?? container)
    const excluded = screen.getAllByLabelText('条件').at(-1) ?? container
    await user.selectOptions(excluded, '任职状态')
    await user.click(screen.getByLabelText('离退休'))
    expect(written()).toEqual({
      party: 'outside',
      any: [{ identity: ['政协委员', '人大代表'] }, { title: { atLeast: '副教授' } }],
      not: { employment: 'retired' },
    })
    await expectAccessible(container)
  })

  it('says what is missing, and loses only what is taken away', async () => {
    const { user, container, written } = condition({
      op: 'all',
      of: [
        { op: 'identity', is: '政协委员', level: { atLeast: 'prefecture' } },
        { op: 'age', years: { above: 35, atMost: 45 } },
      ],
    })
    expect(screen.getByLabelText<HTMLSelectElement>('级别').selectedOptions[0]?.text).toBe('市级')
    await user.click(screen.getByRole('button', { name: '加一项条件' }))
    expect(screen.getByText('条件还没有填全；不需要的请删去。')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: '删去：身份' }).at(-1) ?? container)
    expect(written()).toEqual({
      identity: { is: '政协委员', level: { atLeast: 'prefecture' } },
      age: { above: 35, atMost: 45 },
    })
    await user.click(screen.getByRole('button', { name: '删去：身份' }))
    expect(written()).toEqual({ age: { above: 35, atMost: 45 } })
  })

  it('takes several words of one fact, typed one after the other', async () => {
    const { user, written } = condition({ op: 'title', word: { equals: '' } })
    await user.type(screen.getByLabelText('职称'), '副教授、教授')
    expect(written()).toEqual({ title: ['副教授', '教授'] })
  })

  it('is joined the other way by one choice', async () => {
    const { user, written } = condition({
      op: 'all',
      of: [
        { op: 'party', party: 'none' },
        { op: 'listed', word: { equals: '党外代表人士' } },
      ],
    })
    await user.selectOptions(screen.getByLabelText('满足'), '满足其中一项')
    expect(written()).toEqual({ any: [{ party: 'none' }, { listed: '党外代表人士' }] })
  })
})

function isNested(element: HTMLElement): boolean {
  return element.getAttribute('aria-label') === '满足其中一项'
}

describe('whom a requirement is about', () => {
  it('is ticked by the names of the document', async () => {
    const user = userEvent.setup()
    const seen: Which[] = []
    render(
      <WhichEditor
        label="适用范围"
        which={{ tier: ['school'], person: { op: 'party', party: 'outside' } }}
        document={document}
        onChange={(which) => seen.push(which)}
      />,
    )
    await user.click(screen.getByLabelText('二级单位'))
    expect(seen.map(whichAsWritten)).toEqual([{ tier: ['school', 'unit'], person: { party: 'outside' } }])
  })
})
