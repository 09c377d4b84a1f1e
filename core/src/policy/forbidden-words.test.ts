import { describe, expect, it } from 'vitest'
import { pathText } from '../reading/mistake.ts'
import { forbiddenWordIn } from './forbidden-words.ts'
import { readPolicy } from './read-policy.ts'
import { smallPolicy } from './small-policy.cases.ts'

describe('words that judge a person', () => {
  it.each([
    '宗教人士',
    '信教群众',
    '忠诚度',
    '政治可靠',
    '思想动态异常',
    '政治立场坚定',
    '态度消极',
    '关键时刻表现',
    'Loyalty',
    'unreliable',
    'RELIGIOUS',
    'bad behaviour',
    'ｌｏｙａｌ',
  ])('%s is recognised', (term) => {
    expect(forbiddenWordIn(term)).toBeDefined()
  })

  it.each([
    '人大代表',
    '政协委员',
    '党外青年教师',
    '归国留学人员',
    '少数民族',
    '无党派人士',
    '谈心',
    '走访看望',
    '遇到困难',
    '具有较强代表性和社会影响力',
    '重点培养名单',
    '重点人才',
    '新的社会阶层人士',
    '宗教学教师',
    'hardship',
    'reelection',
  ])('%s is not', (term) => {
    expect(forbiddenWordIn(term)).toBeUndefined()
  })
})

describe('a policy file is refused where such a word is', () => {
  const [tier] = smallPolicy.tiers
  const [, talk] = smallPolicy.requirements
  const target = (is: unknown) => ({ tiers: [{ ...tier, targets: [{ id: 'seats', is }] }] })
  const talks = (fields: object) => ({ requirements: [{ ...talk, ...fields }] })

  it.each<[string, object, string]>([
    ['an identity', target({ identity: '宗教界人士' }), 'tiers[0].targets[0].is.identity'],
    [
      'the word of an identity',
      target({ identity: { is: '信教人士' } }),
      'tiers[0].targets[0].is.identity.is',
    ],
    ['a register', target({ listed: '不可靠名单' }), 'tiers[0].targets[0].is.listed'],
    ['a judgement', target({ judged: '忠诚' }), 'tiers[0].targets[0].is.judged'],
    ['an act', talks({ where: { act: '考察表现' } }), 'requirements[0].where.act'],
    ['an event', talks({ every: undefined, after: '思想情况变化' }), 'requirements[0].after'],
    ['the vocabulary', { vocabulary: { events: [{ id: 'attitude' }] } }, 'vocabulary.events[0].id'],
    [
      'an order',
      { vocabulary: { orders: { loyalty: ['低忠诚', '高忠诚'] } } },
      'vocabulary.orders.loyalty[0]',
    ],
  ])('as %s', (_, change, path) => {
    const reading = readPolicy({ ...smallPolicy, ...change })
    const found = reading.ok ? [] : reading.mistakes.map((one) => [pathText(one.path), one.code])
    expect(found).toContainEqual([path, 'forbidden-word'])
  })
})
