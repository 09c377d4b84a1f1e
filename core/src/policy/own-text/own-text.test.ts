import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { readPolicy } from '../read-policy.ts'
import { smallPolicy } from '../small-policy.cases.ts'
import { markedParagraphs } from './marked-text.ts'
import { matchCitations, sectionWords, textOfSection } from './match-citations.ts'
import { paragraphsOf } from './paragraphs.ts'
import { sectionNamed } from './section-path.ts'
import { splitText } from './split-text.ts'

// 明德学院 and its documents are invented; only their ways of numbering are those of real ones.

const byParts = `明德党字〔2031〕3号
关于党员领导干部联系党外人士的实施意见
为做好联系交友工作，提出如下意见。
一、工作意义
联系交友是一项制度。
二、工作范围
1.参加联系的干部为学校领导班子成员。
2.联系对象
（1）人大代表、政协委员。
（2）党外教授。
三、主要措施
（一）明确名单
每人联系一至二名。
（二）定期联系
每学期至少谈心一次，
每学年走访一次。
附件：明德学院联系交友登记表
中共明德学院委员会
2031年3月1日
附件
明德学院联系交友登记表
填表时间`

const byArticles = `明德学院联谊交友办法
第一章 总则
第一条 为加强联谊交友工作，制定本办法。
第二条 工作坚持平等相待。
第二章 职责
第三条 干部职责：
（一）每学期联系一次；
（二）及时记录。
第四条 每名干部联系一至二名对象。`

const names = (text: string) => splitText(text).map(sectionWords)

describe('a text is taken apart by its numbering', () => {
  it('in parts, items and numbers, with what stands before, the signature and the annex', () => {
    expect(names(byParts)).toEqual([
      '首部',
      '一',
      '二',
      '二1',
      '二2',
      '二2（1）',
      '二2（2）',
      '三',
      '三（一）',
      '三（二）',
      '附件',
      '落款',
      '附件',
    ])
  })

  it('in articles that are counted through the chapters', () => {
    expect(names(byArticles)).toEqual([
      '首部',
      '第一章',
      '第一条',
      '第二条',
      '第二章',
      '第三条',
      '第三条（一）',
      '第三条（二）',
      '第四条',
    ])
  })

  it.each([
    ['full-width figures', '一、范围\n１．干部\n２．对象', ['一', '一1', '一2']],
    ['figures in circles', '一、范围\n①干部\n②对象', ['一', '一（1）', '一（2）']],
    ['half-width brackets', '一、范围\n(一)干部\n(二)对象', ['一', '一（一）', '一（二）']],
    ['a number left out', '一、意义\n三、措施', ['一', '三']],
    ['more than ten', '十、其他\n十一、附则', ['首部']],
    [
      'a notice before rules that number anew',
      '一、印发\n二、执行\n2031年3月1日\n一、总则\n二、职责',
      ['一', '二', '落款', '一', '二'],
    ],
    ['an annex with numbering of its own', '一、总则\n附件1\n一、填表说明', ['一', '附件1', '附件1一']],
  ])('with %s', (_, text, sections) => {
    expect(names(text)).toEqual(sections)
  })

  it('and no line that begins like a number without being one begins a section', () => {
    const text = '一、范围\n每校不少于\n1.5万元，由\n五、六个单位承担\n二、对象'
    expect(names(text)).toEqual(['一', '二'])
  })

  it('loses no paragraph', () => {
    const split = splitText(byParts).flatMap(({ paragraphs }) => paragraphs)
    expect(split).toEqual(paragraphsOf(byParts))
  })
})

describe('lines broken at the width of a page', () => {
  const broken = [
    '一、主要措施',
    '　　明确联谊交友名单。学院党委班子成员与党外代',
    '',
    '表人士的联谊名单由统战部提出，经党委会议研究后',
    '',
    '确定，每学年可视情况对联系名单作适当的调整工作',
    '',
    '二、定期联谊',
    '每学期至少与所联系的党外代表人士谈心一次，因故',
    '',
    '不能见面的，可以采取其他方式取得联系并作好登记',
    '',
    '要及时向统战部报告联谊交友的情况和意见建议等。',
  ].join('\r\n')

  it('are the paragraphs they were', () => {
    expect(paragraphsOf(broken)).toHaveLength(4)
    expect(paragraphsOf(broken)[1]).toContain('党外代表人士的联谊名单由统战部提出')
  })

  it('are left alone where a line is a paragraph', () => {
    expect(paragraphsOf(byParts)).toHaveLength(byParts.split('\n').length)
  })
})

describe('a citation names a section', () => {
  it.each([
    ['三(二)', '三（二）'],
    ['三（二）', '三（二）'],
    ['二.2(1)', '二2（1）'],
    ['二2', '二2'],
    ['第三条（二）', '第三条（二）'],
    ['第三条第（二）项', '第三条（二）'],
    ['第四条第二款', '第四条'],
  ])('%s', (written, words) => {
    const text = [...splitText(byParts), ...splitText(byArticles)]
    expect(textOfSection(written, text).map(sectionWords)).toContain(words)
  })

  it('not when it is written in no such way', () => {
    expect(sectionNamed('正文中间')).toBeUndefined()
    expect(textOfSection('正文中间', splitText(byParts))).toEqual([])
  })

  it('and a section holds those inside it', () => {
    expect(textOfSection('三', splitText(byParts)).map(sectionWords)).toEqual(['三', '三（一）', '三（二）'])
  })
})

describe('what a policy cites is looked for in its section', () => {
  const matches = (cite: Record<string, string | readonly string[]>, text = byArticles) => {
    const [first] = smallPolicy.requirements
    const reading = readPolicy({ ...smallPolicy, requirements: [{ ...first, label: '每人人数', cite }] })
    if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
    return matchCitations(outlineOf(reading.policy), splitText(text)).filter(({ rests }) =>
      rests.includes('每人人数'),
    )
  }

  it('and found, spaces, width and kind of quotation marks aside', () => {
    expect(matches({ 第四条: '每名干部 联系一至二名' })).toEqual([
      {
        section: '第四条',
        occurrence: 1,
        phrase: '每名干部 联系一至二名',
        state: 'found',
        rests: ['每人人数'],
        elsewhere: [],
      },
    ])
    expect(matches({ 三: '（二）定期联系每学期' }, byParts)).toMatchObject([{ state: 'found' }])
  })

  it('or found elsewhere, which says how to mend the citation', () => {
    expect(matches({ 第二条: '一至二名' })).toMatchObject([
      { state: 'phrase-missing', elsewhere: ['第四条'] },
    ])
  })

  it('or the section itself is not there', () => {
    expect(matches({ 第九条: '不存在的话' })).toMatchObject([{ state: 'section-missing', elsewhere: [] }])
  })

  it('as often as the citation says it is printed', () => {
    expect(matches({ '附件#2': '登记表' }, byParts)).toMatchObject([{ state: 'found' }])
    expect(matches({ '附件#3': '登记表' }, byParts)).toMatchObject([{ state: 'phrase-missing' }])
  })

  it('before the first number, in the signature and in the annex', () => {
    const cite = { 首部: '明德党字〔2031〕3号', 落款: '2031年3月1日', 附件: '填表时间' }
    expect(matches(cite, byParts).map(({ state }) => state)).toEqual(['found', 'found', 'found'])
  })
})

describe('cited words are set off', () => {
  it('where they stand, also over the end of a paragraph', () => {
    const [first, second] = markedParagraphs(['每学期谈心', '一次，每年走访。'], ['谈心一次', '每年 走访'])
    expect(first).toEqual([
      { text: '每学期', cited: false },
      { text: '谈心', cited: true },
    ])
    expect(second).toEqual([
      { text: '一次', cited: true },
      { text: '，', cited: false },
      { text: '每年走访', cited: true },
      { text: '。', cited: false },
    ])
  })

  it('and the paragraphs are whole again when put together', () => {
    const paragraphs = paragraphsOf(byParts)
    const pieces = markedParagraphs(paragraphs, ['每学期', '登记表', '没有的话'])
    expect(pieces.map((own) => own.map(({ text }) => text).join(''))).toEqual(paragraphs)
  })
})
