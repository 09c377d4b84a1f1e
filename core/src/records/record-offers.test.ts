import { describe, expect, it } from 'vitest'
import { readPolicy } from '../policy/read-policy.ts'
import { recordOffers } from './record-offers.ts'

const cite = { 第一条: '每学期报送' }

function offersOf(requirements: readonly object[], more: object = {}) {
  const reading = readPolicy({
    id: 'minghu-2031',
    title: '明湖大学办法',
    effective: '2031-03-01',
    extent: 'whole',
    roles: { ufwd: '统战部', unitOrg: '二级党组织' },
    ...more,
    requirements: requirements.map((each) => ({ force: 'must', atLeast: 1, cite, ...each })),
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading))
  return recordOffers(reading.policy)
}

/** 换届 of an organisation may be entered under any document. */
const election = { id: 'event:reelection', words: ['reelection'], needs: ['unit'] }

describe('what can be entered', () => {
  it('is a re-election and nothing else where the document counts only contacts and pairings', () => {
    const talk = { id: 'talk', bearer: 'pairing', every: 'semester', count: 'contact' }
    expect(offersOf([talk])).toMatchObject([{ ...election, cite: [] }])
  })

  it('is a re-election with the clause that adjusts the list after one', () => {
    const tier = {
      id: 'unit',
      cadres: { party: 'CPC' },
      targets: [{ id: 'all', is: { party: 'outside' }, cite: { 第二条: '党外' } }],
      adjust: [{ after: 'reelection', force: 'must', cite: { 第五条: '与换届工作相衔接' } }],
    }
    expect(offersOf([], { tiers: [tier] })).toMatchObject([
      { ...election, cite: [{ section: '第五条', phrase: '与换届工作相衔接' }] },
    ])
  })

  it('is what the list is adjusted after, where no roster tells it, once for all tiers that name it', () => {
    const tier = (id: string, section: string) => ({
      id,
      cadres: { party: 'CPC' },
      targets: [{ id: 'all', is: { party: 'outside' }, cite: { 第二条: '党外' } }],
      adjust: [
        { after: ['post.changed', '工作需要'], force: 'must', cite: { [section]: `${section}根据工作需要` } },
      ],
    })
    const events = ['工作需要', { id: '遇到困难', restricted: true }]
    const tiers = [tier('school', '第五条'), tier('unit', '第六条')]
    const [, need, ...more] = offersOf([], { vocabulary: { events }, tiers })
    expect(need).toMatchObject({
      id: 'event:工作需要',
      kind: 'event',
      needs: ['human'],
      orUnit: true,
      restricted: false,
      cite: [{ section: '第五条' }, { section: '第六条' }],
    })
    expect(more).toEqual([])
  })

  it('is the paper a requirement counts, with its words, maker and recipient', () => {
    const where = { kind: ['总结', '汇总'], to: 'ufwd' }
    const [offer] = offersOf([
      {
        id: 'submit',
        bearer: 'unit',
        of: { unit: '学院' },
        by: 'unitOrg',
        every: 'semester',
        count: 'document',
        where,
      },
    ])
    expect(offer).toMatchObject({
      id: 'document:submit',
      words: ['总结', '汇总'],
      roles: ['unitOrg'],
      to: ['ufwd'],
      needs: ['unit'],
    })
  })

  it('is an event once, though two requirements wait for it, restricted when one of them is', () => {
    const visit = { bearer: 'pairing', after: 'hardship', count: 'contact' }
    const offers = offersOf([
      { id: 'visit', ...visit, restricted: true },
      { id: 'call', ...visit },
    ])
    expect(offers).toMatchObject([
      {
        id: 'event:hardship',
        requirements: ['visit', 'call'],
        needs: ['human'],
        orUnit: true,
        restricted: true,
      },
      election,
    ])
  })

  it('is no event that the books themselves know of', () => {
    const own = ['pairing.started', 'contact', 'list.decided', 'list.effective']
    const rules = own.map((after, at) => ({ id: `rule${at}`, bearer: 'pairing', after, count: 'contact' }))
    expect(offersOf(rules)).toMatchObject([election])
    expect(offersOf([{ id: 'new', bearer: 'pairing', after: 'reelection', count: 'contact' }])).toHaveLength(
      1,
    )
  })
})
