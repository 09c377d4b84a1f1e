import { expect, test } from 'vitest'
import { type AttachedEvidence, decideEvidence, decideEvidenceRemoval } from './decide-evidence.ts'

const attached = (number: number, removed = false): AttachedEvidence => ({
  number,
  digest: `digest-${number}`,
  removed,
})
const photo = { id: 'e9', kind: 'image', digest: 'digest-9' } as const
const six = [1, 2, 3, 4, 5, 6].map((number) => attached(number))

test.each<[string, readonly AttachedEvidence[], number | string]>([
  ['the first is number 1', [], 1],
  ['the next counts on', [attached(1), attached(2)], 3],
  ['a number that was removed is not given again', [attached(1), attached(2, true)], 3],
  ['the sixth is the last', six.slice(0, 5), 6],
  ['a seventh is refused', six, 'evidence-full'],
  ['after one of six was removed there is room', [attached(1, true), ...six.slice(1)], 7],
  ['the same file is refused', [{ ...attached(4), digest: 'digest-9' }], 'evidence-same'],
  ['the same file after it was removed is taken', [{ ...attached(4, true), digest: 'digest-9' }], 5],
])('adding: %s', (_, present, expected) => {
  const decision = decideEvidence(photo, present)
  expect(decision.ok ? decision.changes.number : decision.refusal.code).toBe(expected)
  if (decision.ok)
    expect(decision.events).toEqual([
      { act: 'evidence.added', subjectKind: 'evidence', subjectIds: ['e9'], fields: ['image'] },
    ])
})

test.each<[string, { adderId: string; removed: boolean }, string]>([
  ['by who added it', { adderId: 'me', removed: false }, 'evidence.removed'],
  ['by somebody else', { adderId: 'other', removed: false }, 'evidence-of-other'],
  ['of what is gone', { adderId: 'me', removed: true }, 'not-found'],
])('removing %s', (_, about, expected) => {
  const decision = decideEvidenceRemoval('拍错了', { id: 'e1', accountId: 'me', ...about })
  expect(decision.ok ? decision.events[0].act : decision.refusal.code).toBe(expected)
})
