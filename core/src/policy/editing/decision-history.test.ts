import { expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { readPolicy } from '../read-policy.ts'
import { smallPolicy } from '../small-policy.cases.ts'
import { decisionHistory } from './decision-history.ts'
import type { BaseVersion } from './policy-edit.ts'

function version(id: string, effectiveOn: string, quota: object): BaseVersion {
  const requirements = smallPolicy.requirements.map((one) =>
    one.id === 'quota' ? { ...one, ...quota } : one,
  )
  const reading = readPolicy({ ...smallPolicy, requirements })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return { id, effectiveOn: day(effectiveOn), policy: reading.policy }
}

const open = { readings: [2, 'none'], adopted: null as number | null }
const first = { ...open, adopted: 1, by: '部务会', since: '2031-05-01' }
const second = { ...open, adopted: 2, by: '党委会', since: '2032-03-01', minutesNo: '纪要〔2032〕2号' }

it('tells who adopted which reading when, and that it was changed and taken back', () => {
  const history = decisionHistory([
    version('v1', '2031-03-01', { atMost: open }),
    version('v2', '2031-05-01', { atMost: first }),
    version('v3', '2031-09-01', { atMost: first }),
    version('v4', '2032-03-01', { atMost: second }),
    version('v5', '2033-01-01', { atMost: open }),
  ])
  expect(history.map(({ versionId, kind, words, by }) => [versionId, kind, words, by])).toEqual([
    ['v5', 'taken-back', null, null],
    ['v4', 'adopted', '不设上限', '党委会'],
    ['v2', 'adopted', '至多 2 人', '部务会'],
  ])
  expect(history[1]).toMatchObject({ about: '上限', sections: ['第四条'], minutesNo: '纪要〔2032〕2号' })
})

it('tells what a role filled in', () => {
  const left = { delegated: 'ufwd', atMost: 5 }
  const history = decisionHistory([
    version('v1', '2031-03-01', { atMost: left }),
    version('v2', '2031-05-01', { atMost: { ...left, filled: 4, by: '统战部', since: '2031-05-01' } }),
  ])
  expect(history).toMatchObject([{ versionId: 'v2', kind: 'filled', words: '至多 4 人', by: '统战部' }])
})

it('tells nothing of a place nobody has decided', () => {
  expect(decisionHistory([version('v1', '2031-03-01', { atMost: open })])).toEqual([])
})
