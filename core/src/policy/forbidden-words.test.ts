import { describe, expect, it } from 'vitest'
import { pathText } from '../reading/mistake.ts'
import { forbiddenWordIn } from './forbidden-words.ts'
import { readPolicy } from './read-policy.ts'
import { smallPolicy } from './small-policy.cases.ts'

describe('words that judge a person', () => {
  it.each<[string, readonly string[]]>([
    [
      'belief and religion',
      [
        '宗教人士',
        '民族宗教界代表人士',
        '宗教教职人员',
        '信教群众',
        '佛教徒',
        '伊斯兰教',
        '基督徒',
        '清真饮食',
        '无神论者',
        '有信仰',
      ],
    ],
    [
      'loyalty and reliability',
      [
        '忠诚度',
        '忠誠',
        '忠于组织',
        '拥护情况',
        '政治可靠',
        '政治可靠性',
        '可信人员',
        '政治立场坚定',
        '政治素质',
        '政审',
        '重点人',
        '重点人员',
        '异见人士',
        '敏感人物',
        '稳控对象',
      ],
    ],
    [
      'attitude',
      [
        '态度消极',
        '態度',
        '思想动态异常',
        '思想波动',
        '政治倾向',
        '情绪低落',
        '心态',
        '抵触情绪',
        '对学校不满',
      ],
    ],
    [
      'conduct',
      [
        '关键时刻表现',
        '表現',
        '现实表现',
        '品行',
        '师德师风',
        '言行',
        '不当言论',
        '违纪',
        '受处分',
        '日常行为',
        '失信人员',
      ],
    ],
    [
      'other scripts and spellings',
      [
        '思想不稳定人员名单',
        '不稳定因素',
        'Loyalty',
        'unreliable',
        'RELIGIOUS',
        'bad behaviour',
        'misconduct',
        'ｌｏｙａｌ',
        '忠 诚',
        '忠·诚度',
        '态-度',
        '宗\u3000教',
        '品\u200b行',
        '“忠”“诚”',
        '現實表現',
        '擁護情況',
        '思想動態',
        '違紀處分',
        '無神論',
        'Ｂｅｌｉｅｆ',
      ],
    ],
  ])('of %s are recognised', (_, terms) => {
    expect(terms.filter((term) => forbiddenWordIn(term) === undefined)).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    [
      'identities',
      [
        '人大代表',
        '政协委员',
        '民主党派成员',
        '无党派人士',
        '少数民族',
        '归国留学人员',
        '港澳台侨',
        '新的社会阶层人士',
        '党外青年教师',
        '高层次人才',
      ],
    ],
    [
      'registers',
      ['重点培养名单', '重点人才', '重点人选', '教育部重点人文社科基地负责人', '具有较强代表性和社会影响力'],
    ],
    [
      'acts',
      [
        '谈心',
        '走访看望',
        '通报校情',
        '政策宣讲',
        '听取意见',
        '思想沟通',
        '思想交流',
        '思想政治工作',
        '帮助解决困难',
        '慰问',
      ],
    ],
    ['events', ['遇到困难', '取得突出成绩', '人员变动', '换届', 'hardship', 'reelection', 'post.changed']],
    [
      'disciplines, bodies and other words',
      [
        '宗教学教师',
        '宗教事务局',
        '政协民族和宗教委员会',
        '可靠性工程专家',
        '行为科学教师',
        '组织行为学',
        '新闻报道教学',
        '频道教研室',
        '通信教研室',
        '电信教学',
        '半导体 semiconductor',
        'behavioral science',
        '作风建设',
      ],
    ],
  ])('are not seen in %s', (_, terms) => {
    expect(terms.filter((term) => forbiddenWordIn(term) !== undefined)).toEqual([])
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
    ['the name of a requirement', talks({ label: '了解现实表现' }), 'requirements[0].label'],
    ['the name of a tier', { tiers: [{ ...tier, label: '政治可靠的骨干' }] }, 'tiers[0].label'],
    ['a category', target({ title: '忠诚' }), 'tiers[0].targets[0].is.title'],
    [
      'a group of seats',
      target({ identity: { is: '政协委员', group: '宗教界' } }),
      'tiers[0].targets[0].is.identity.group',
    ],
    [
      'a kind of paper',
      talks({ count: 'document', where: { kind: '表现鉴定' } }),
      'requirements[0].where.kind',
    ],
    ['a topic one filters by', talks({ where: { topic: '信仰' } }), 'requirements[0].where.topic'],
    ['a topic to choose', { topics: ['教学', '思想动态'] }, 'topics[1]'],
    ['a form of contact', { forms: [{ id: '政审谈话' }] }, 'forms[0].id'],
    ['what a record holds', { record: { by: 'cadre', fields: ['时间', '品行'] } }, 'record.fields[1]'],
    [
      'a column of an annex',
      { annexForms: [{ id: 'sheet', fields: ['时间', { id: 'remark', label: '政治表现' }] }] },
      'annexForms[0].fields[1].label',
    ],
    ['an annex', { annexForms: [{ id: 'sheet', title: '品行登记表' }] }, 'annexForms[0].title'],
    ['a window', { periods: { 表现评定期: { months: [6] } } }, 'periods.表现评定期'],
    [
      'a register of the vocabulary',
      { vocabulary: { registers: ['靠得住的人'] } },
      'vocabulary.registers[0]',
    ],
    ['a reason to end', { vocabulary: { endReasons: ['违纪'] } }, 'vocabulary.endReasons[0]'],
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

  it.each<[string, object, string]>([
    ['the requirement that asks', talks({ where: { act: '考察忠诚' } }), '要求“talk”不予表示'],
    ['the category that asks', target({ listed: '不可靠名单' }), '对象类别“seats”不予表示'],
    [
      'what uses a word of the vocabulary',
      { vocabulary: { acts: ['谈心', '看望', '考察表现'] }, ...talks({ where: { act: '考察表现' } }) },
      '要求“talk”不予表示',
    ],
    ['the word alone where nothing uses it', { vocabulary: { events: ['思想波动'] } }, '这个词不予表示'],
  ])('saying that %s is therefore not represented', (_, change, says) => {
    const reading = readPolicy({ ...smallPolicy, ...change })
    const told = reading.ok ? [] : reading.mistakes.filter(({ code }) => code === 'forbidden-word')
    expect(told[0]?.reason).toContain(says)
  })

  it('but not where a text has no effect', () => {
    const guidance = [{ text: '了解普遍关心的问题，民族、宗教界人士的意见一并听取' }]
    const assessment = [{ channel: '年度考核', of: 'cadre', weight: '关键时刻表现', narrative: true }]
    const reading = readPolicy({ ...smallPolicy, guidance, assessment, silent: [] })
    expect(reading.ok ? [] : reading.mistakes).toEqual([])
  })
})
