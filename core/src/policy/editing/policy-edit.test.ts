import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { readPolicy } from '../read-policy.ts'
import { smallPolicy } from '../small-policy.cases.ts'
import { type Adoption, decideAdoption } from './decide-adoption.ts'
import { decideFilling, type Filling } from './decide-filling.ts'
import { decideVersion, type VersionFrame } from './decide-version.ts'
import type { BaseVersion } from './policy-edit.ts'

function baseWith(quota: object): BaseVersion {
  const requirements = smallPolicy.requirements.map((one) =>
    one.id === 'quota' ? { ...one, ...quota } : one,
  )
  const reading = readPolicy({ ...smallPolicy, requirements })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return { id: 'v1', effectiveOn: day('2031-03-01'), policy: reading.policy }
}

const place = ['requirements', 'quota', 'atMost']
const frame = { by: '党委会', since: day('2031-05-01'), body: '', minutesNo: '纪要〔2031〕4号' }

describe('adopting a reading', () => {
  const open = baseWith({ atMost: { readings: [2, 'none'], adopted: null } })
  const adopted = baseWith({
    atMost: { readings: [2, 'none'], adopted: 2, by: '党委会', since: '2031-03-01' },
  })
  const decide = (patch: Partial<Adoption> = {}, base = open) =>
    decideAdoption({ ...frame, place, reading: 2, ...patch }, base)

  it('writes the choice, by whom and since when beside the readings', () => {
    expect(decide()).toMatchObject({
      ok: true,
      changes: [
        { place: [...place, 'adopted'], value: 2 },
        { place: [...place, 'by'], value: '党委会' },
        { place: [...place, 'since'], value: '2031-05-01' },
        { place: [...place, 'body'] },
        { place: [...place, 'minutesNo'], value: '纪要〔2031〕4号' },
      ],
      events: [{ act: 'policy.reading-adopted', subjectIds: ['v1'], fields: ['requirements.quota.atMost'] }],
    })
  })

  it('taken back leaves no name behind', () => {
    expect(decide({ reading: null }, adopted)).toMatchObject({
      ok: true,
      changes: [
        { place: [...place, 'adopted'], value: null },
        { place: [...place, 'by'] },
        { place: [...place, 'since'] },
        { place: [...place, 'body'] },
        { place: [...place, 'minutesNo'] },
      ],
    })
  })

  it.each([
    ['a place that is plain', { place: ['requirements', 'quota', 'atLeast'] }, 'not-open-to-readings'],
    ['a place that is not there', { place: ['requirements', 'tea', 'atMost'] }, 'not-open-to-readings'],
    ['a third of two readings', { reading: 3 }, 'reading-unknown'],
    ['a day before the version began', { since: day('2031-02-28') }, 'version-too-early'],
  ])('is refused for %s', (_, patch, code) => {
    expect(decide(patch)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is refused where it is adopted already', () => {
    expect(decide({ reading: 2 }, adopted)).toMatchObject({ refusal: { code: 'policy-unchanged' } })
  })
})

describe('filling in what is left to a role', () => {
  const left = baseWith({ atMost: { delegated: 'ufwd', atLeast: 2, atMost: 5 } })
  const decide = (patch: Partial<Filling> = {}, base = left) =>
    decideFilling({ ...frame, place, value: 3, ...patch }, base)

  it('writes the value and who set it beside the delegation', () => {
    expect(decide()).toMatchObject({
      ok: true,
      changes: [{ place: [...place, 'filled'], value: 3 }, { value: '党委会' }, {}, {}, {}],
      events: [{ act: 'policy.value-filled' }],
    })
  })

  it.each([
    ['more than the bounds', { value: 6 }, 'outside-bounds'],
    ['less than the bounds', { value: 1 }, 'outside-bounds'],
    ['a place the document sets itself', { place: ['requirements', 'quota', 'atLeast'] }, 'not-delegated'],
    ['a day before the version began', { since: day('2031-02-28') }, 'version-too-early'],
  ])('is refused for %s', (_, patch, code) => {
    expect(decide(patch)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is refused for what every unit sets for itself', () => {
    const units = baseWith({ atMost: { delegated: 'unitOrg' } })
    expect(decide({}, units)).toMatchObject({ refusal: { code: 'left-to-each-unit' } })
  })
})

describe('a new version', () => {
  const base = baseWith({})
  const decide = (patch: Partial<VersionFrame> = {}, edited = base.policy) =>
    decideVersion(
      {
        effectiveOn: day('2031-09-01'),
        docNo: '',
        transition: { requirements: {}, pairings: 'keep' },
        ...patch,
      },
      edited,
      base,
    )

  it('drops the transition of the version before', () => {
    expect(decide()).toMatchObject({ ok: true, changes: [{ place: ['transition'] }] })
  })

  it('carries its transition and its number in the text', () => {
    const transition = { requirements: { talk: 'old' }, pairings: 'end' } as const
    expect(decide({ transition, docNo: '明德党〔2031〕9号' })).toMatchObject({
      changes: [
        { place: ['transition'], value: { talk: 'old', pairings: 'end' } },
        { place: ['docNo'], value: '明德党〔2031〕9号' },
        { place: ['effective'], value: '2031-09-01' },
      ],
    })
  })

  it('is refused from before the version it was made from, and under another id', () => {
    expect(decide({ effectiveOn: day('2031-02-28') })).toMatchObject({
      refusal: { code: 'version-too-early', from: '2031-03-01' },
    })
    expect(decide({}, { ...base.policy, id: 'other' })).toMatchObject({
      refusal: { code: 'policy-id-changed', id: 'mingde-2031' },
    })
  })
})
