import { describe, expect, it } from 'vitest'
import { inForceFrom } from './in-force.ts'
import { readPolicy } from './read-policy.ts'

function beginning(dates: object) {
  const reading = readPolicy({ id: 'minghu-2026', title: '明湖大学联谊交友办法', ...dates })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return inForceFrom(reading.policy)
}

const dated = { adoptedOn: '2026-06-02', issuedOn: '2026-06-09' }

describe('a document is in force', () => {
  it.each<[string, object, object | undefined]>([
    ['from the day it names', { ...dated, effective: '2026-09-01' }, { from: '2026-09-01', by: 'effective' }],
    [
      'from its issue, when it says so',
      { ...dated, effective: 'onIssue' },
      { from: '2026-06-09', by: 'effective' },
    ],
    [
      'from the earliest reading while none is adopted',
      { ...dated, effective: { readings: ['2026-06-09', '2026-06-02'], adopted: null } },
      { from: '2026-06-02', by: 'effective' },
    ],
    [
      'from the adopted reading',
      {
        ...dated,
        effective: {
          readings: ['2026-06-09', '2026-06-02'],
          adopted: 1,
          by: '党委统战部',
          since: '2026-06-20',
        },
      },
      { from: '2026-06-09', by: 'effective' },
    ],
    ['from its issue by default, where it is silent', dated, { from: '2026-06-09', by: 'issuedOn' }],
    [
      'from its adoption, where that is all it carries',
      { adoptedOn: '2026-06-02' },
      { from: '2026-06-02', by: 'adoptedOn' },
    ],
    ['from no day, without any date', {}, undefined],
  ])('%s', (_, dates, expected) => {
    expect(beginning(dates)).toEqual(expected)
  })
})
