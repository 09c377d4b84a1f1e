import { describe, expect, it } from 'vitest'
import { readPolicy } from '../policy/read-policy.ts'
import { recordOffers } from './record-offer.ts'

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

describe('what can be entered', () => {
  it('is nothing where the document counts only contacts and pairings', () => {
    expect(offersOf([{ id: 'talk', bearer: 'pairing', every: 'semester', count: 'contact' }])).toEqual([])
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
    ])
  })

  it('is no event that the books themselves know of', () => {
    const own = ['pairing.started', 'contact', 'list.decided', 'list.effective']
    const rules = own.map((after, at) => ({ id: `rule${at}`, bearer: 'pairing', after, count: 'contact' }))
    expect(offersOf(rules)).toEqual([])
    expect(offersOf([{ id: 'new', bearer: 'pairing', after: 'reelection', count: 'contact' }])).toHaveLength(
      1,
    )
  })
})
