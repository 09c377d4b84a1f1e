import { day } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import type { ContactFact, ContactPartFact } from '@tongxin/core/contacts/contact-fact'
import { partTaken } from '@tongxin/core/contacts/part-taken'
import { evaluate } from '@tongxin/core/duties/evaluate'
import { countedFor } from '@tongxin/core/duties/findings/counted-for'
import type { Policy } from '@tongxin/core/policy/policy'
import { describe, expect, it } from 'vitest'
import { type DocumentKey, documents, readAdopting, readDocument } from './documents.cases.ts'
import { leader, paired, personWith, schoolWith, secretary, talk } from './school.cases.ts'

// What a contact of each form counts for under each of the five documents, on an ordinary day of the term and within the
// days of 春节 (1 to 19 February): + counted, ~ late, ? open, - not, with the reason. The letters of `clauseOf` are the
// document's own; what a rule does not look at (a visit for an event nobody entered) is not told.

const ordinary = '2027-04-12'
const springFestival = '2027-02-10'

type Row = readonly [form: string, onAnyDay: readonly string[], atFestival: readonly string[]]

const written = { S1: '+record 四(二)', S2: '+record 三(二)', S3: '+record 五.4', S4: '+record 八.3' }

const tables: Readonly<Record<DocumentKey, readonly Row[]>> = {
  S0: [
    ['联系', ['+contact 五.2'], ['+contact 五.2', '-visit.festival 五.2 other-act']],
    ['谈心', ['+contact 五.2'], ['+contact 五.2', '-visit.festival 五.2 other-act']],
    ['交谈', ['+contact 五.2'], ['+contact 五.2', '-visit.festival 五.2 other-act']],
    // 登门拜访: whether it is 联系、谈心 where there was a talk, or never, is open.
    [
      '登门拜访',
      ['?contact 五.2 form-undecided'],
      ['?contact 五.2 form-undecided', '?visit.festival 五.2 form-undecided'],
    ],
  ],
  S1: ['见面约谈', '电话沟通', '走访慰问', '网上互动'].map(
    (form): Row => [
      form,
      ['+contact 四(三)', written.S1],
      ['+contact 四(三)', '+visit.festival 四(三)', written.S1],
    ],
  ),
  S2: [
    [
      '座谈研讨',
      ['?contact.semester 三(二) form-undecided', written.S2],
      ['?contact.semester 三(二) form-undecided', '-visit.festival 四(二) other-act', written.S2],
    ],
    [
      '个别谈心',
      ['+contact.semester 三(二)', written.S2],
      ['+contact.semester 三(二)', '-visit.festival 四(二) other-act', written.S2],
    ],
    [
      '实地走访',
      ['+contact.semester 三(二)', written.S2],
      ['+contact.semester 三(二)', '+visit.festival 四(二)', written.S2],
    ],
    [
      '线上新媒体交流',
      ['+contact.semester 三(二)', written.S2],
      ['+contact.semester 三(二)', '-visit.festival 四(二) other-mode', written.S2],
    ],
  ],
  S3: [
    ...['沟通交流', '走访慰问'].map(
      (form): Row => [
        form,
        ['+contact 五.2', written.S3],
        ['+contact 五.2', '+visit.festival 五.2', written.S3],
      ],
    ),
    [
      '关心培养',
      ['-contact 五.2 form-does-not-count', written.S3],
      ['-contact 五.2 form-does-not-count', '-visit.festival 五.2 form-does-not-count', written.S3],
    ],
    ...['定期座谈', '座谈会', '茶话会', '问候或拜访'].map(
      (form): Row => [
        form,
        ['?contact 五.2 form-undecided', written.S3],
        ['?contact 五.2 form-undecided', '?visit.festival 五.2 form-undecided', written.S3],
      ],
    ),
  ],
  S4: [
    ...['访谈', '约谈', '电话交流', '网络新媒体交流', '随时联系交流'].map(
      (form): Row => [
        form,
        ['+contact 八.2', written.S4],
        [
          '+contact 八.2',
          '-visit.festival 七.2 other-act',
          '-visit.home.festival 八.2 other-act',
          written.S4,
        ],
      ],
    ),
    [
      '座谈',
      ['?contact 八.2 form-undecided', written.S4],
      [
        '?contact 八.2 form-undecided',
        '-visit.festival 七.2 other-act',
        '-visit.home.festival 八.2 other-act',
        written.S4,
      ],
    ],
    [
      '走访看望',
      ['-contact 八.2 other-act', written.S4],
      ['+visit.festival 七.2', '-contact 八.2 other-act', '-visit.home.festival 八.2 other-act', written.S4],
    ],
    [
      '登门走访',
      ['-contact 八.2 other-act', written.S4],
      ['+visit.festival 七.2', '+visit.home.festival 八.2', '-contact 八.2 other-act', written.S4],
    ],
    // Somebody on a tour counts by a talk of their own, which nobody says there was.
    [
      '学习考察',
      ['-contact 八.2 no-talk', written.S4],
      [
        '-contact 八.2 no-talk',
        '-visit.festival 七.2 other-act',
        '-visit.home.festival 八.2 other-act',
        written.S4,
      ],
    ],
  ],
}

describe.each(documentKeys())('under %s', (key) => {
  const { policy } = readDocument(documents[key])

  it('every form of the document has its row', () => {
    expect(tables[key].map(([form]) => form).toSorted()).toEqual(policy.forms.map(({ id }) => id).toSorted())
  })

  it.each(tables[key])('%s counts for what the clauses say', (form, onAnyDay, atFestival) => {
    expect(told(policy, held(policy, { form, on: ordinary }))).toEqual([...onAnyDay].toSorted())
    expect(told(policy, held(policy, { form, on: springFestival }))).toEqual([...atFestival].toSorted())
  })
})

describe('what the document leaves open counts as the school has read it', () => {
  type Case = readonly [
    key: DocumentKey,
    adopted: Readonly<Record<string, number>>,
    form: string,
    said: { readonly spoke?: boolean; readonly talk?: boolean },
    contact: string,
  ]
  const each: readonly Case[] = [
    ['S0', { 'forms[登门拜访].counts': 1 }, '登门拜访', {}, '+contact 五.2'],
    ['S0', { 'forms[登门拜访].counts': 2 }, '登门拜访', {}, '-contact 五.2 form-does-not-count'],
    ['S2', { 'forms[座谈研讨].counts': 1 }, '座谈研讨', { spoke: false }, '+contact.semester 三(二)'],
    ['S2', { 'forms[座谈研讨].counts': 2 }, '座谈研讨', { spoke: true }, '+contact.semester 三(二)'],
    [
      'S2',
      { 'forms[座谈研讨].counts': 2 },
      '座谈研讨',
      { spoke: false },
      '-contact.semester 三(二) did-not-speak',
    ],
    [
      'S2',
      { 'forms[座谈研讨].counts': 3 },
      '座谈研讨',
      { spoke: true },
      '-contact.semester 三(二) form-does-not-count',
    ],
    ['S2', { 'forms[实地走访].counts': 2 }, '实地走访', {}, '+contact.semester 三(二)'],
    ['S3', { 'forms[茶话会].counts': 2 }, '茶话会', { spoke: false }, '-contact 五.2 did-not-speak'],
    ['S4', { 'forms[座谈].counts': 2 }, '座谈', { spoke: true }, '+contact 八.2'],
    ['S4', {}, '学习考察', { talk: true }, '+contact 八.2'],
    // Whether 交谈 over the telephone is one is open; once it is to be in person it is not.
    ['S4', { 'requirements[contact].where': 2 }, '电话交流', {}, '-contact 八.2 other-mode'],
    ['S4', { 'requirements[contact].where': 2 }, '约谈', {}, '+contact 八.2'],
  ]
  it.each(each)('%s %j: %s %j', (key, adopted, form, said, contact) => {
    const policy = readAdopting(key, adopted)
    expect(told(policy, held(policy, { form, on: ordinary, said }))).toContain(contact)
  })
})

describe('a visit around each festival', () => {
  const festivals = [
    { name: '国庆', from: day('2026-09-24'), to: day('2026-10-09') },
    { name: '元旦', from: day('2026-12-25'), to: day('2027-01-04') },
    { name: '春节', from: day('2027-01-30'), to: day('2027-02-14') },
  ]
  // S0 leaves open whether a visit counts at all.
  const visits = { S0: '登门拜访', S1: '走访慰问', S2: '实地走访', S3: '走访慰问', S4: '登门走访' } as const
  const days = [
    ['2026-09-23', null],
    ['2026-09-24', '2026年国庆'],
    ['2026-10-08', '2026年国庆'],
    ['2026-10-09', null],
    ['2026-11-25', null],
    ['2026-12-25', '2027年元旦'],
    ['2027-01-03', '2027年元旦'],
    ['2027-01-04', null],
    ['2027-02-06', '2027年春节'],
    ['2027-02-14', null],
  ] as const
  it.each(documentKeys())('counts under %s for the festival it is made at, and for none after it', (key) => {
    const { policy } = readDocument(documents[key])
    const at = days.map(([on]) => {
      const contact = held(policy, { form: visits[key], on })
      const found = findingsOf(policy, contact, festivals)
        .filter(({ requirement }) => requirement === 'visit.festival')
        .filter(({ counted, notCounted }) => counted.length + notCounted.length > 0)
      return [on, found[0]?.turn?.label ?? null]
    })
    expect(at).toEqual(days.map((one) => [...one]))
  })
})

describe('who asked, and who was there', () => {
  it.each(['S0', 'S1'] as const)('under %s a talk the person asked for is not the cadre’s own', (key) => {
    const { policy } = readDocument(documents[key])
    const [form = ''] = policy.forms.map(({ id }) => id)
    const asked = held(policy, { form, on: ordinary, part: { initiatedBy: 'person' } })
    expect(told(policy, asked).find((line) => line.includes('contact'))).toMatch(
      /^-contact .* other-initiator$/,
    )
  })

  it('one person with two cadres counts for both pairs, once each', () => {
    const { policy } = readDocument(documents.S2)
    const contact = held(policy, { form: '个别谈心', on: ordinary })
    const both = {
      ...contact,
      parts: [
        ...contact.parts,
        ...held(policy, { form: '个别谈心', on: ordinary, cadre: 'secretary' }).parts,
      ],
    }
    expect(told(policy, both, 'leader')).toContain('+contact.semester 三(二)')
    expect(told(policy, both, 'secretary')).toContain('+contact.semester 三(二)')
  })
})

function documentKeys(): readonly DocumentKey[] {
  return ['S0', 'S1', 'S2', 'S3', 'S4']
}

interface Held {
  readonly form: string
  readonly on: string
  readonly cadre?: string
  readonly said?: { readonly spoke?: boolean; readonly talk?: boolean }
  readonly part?: Partial<ContactPartFact>
}

function held(policy: Policy, { form: id, on, cadre = 'leader', said = {}, part }: Held): ContactFact {
  const form = policy.forms.find((each) => each.id === id)
  if (form === undefined) throw new Error(`no form ${id}`)
  const taken = partTaken(form, { spoke: null, talk: null, raised: null, ...said })
  return talk(on, [cadre, 'guest'], { id: 'contact', form: id, part: { ...taken, ...part } })
}

/** What the pair’s rules made of it, each as `+requirement section reason`. */
function told(policy: Policy, contact: ContactFact, cadre = 'leader'): readonly string[] {
  const own = findingsOf(policy, contact).filter(
    ({ bearer }) => bearer.kind === 'pairing' && bearer.cadre === cadre,
  )
  return countedFor(own, { id: contact.id, heldOn: contact.on, recordedOn: contact.on })
    .map(({ finding, as, reason }) =>
      [signs[as] + finding.requirement, finding.cites[0]?.section, reason].filter(Boolean).join(' '),
    )
    .toSorted()
}

const signs = { counted: '+', late: '~', unjudged: '=', open: '?', not: '-' } as const

function findingsOf(policy: Policy, contact: ContactFact, festivals?: SchoolCalendar['festivals']) {
  const pairings = [paired(leader.id, 'guest', 'school'), paired(secretary.id, 'guest', 'unit')]
  const facts = schoolWith({ humans: [personWith('guest')], pairings, contacts: [contact] })
  const calendar = festivals === undefined ? facts.calendar : { ...facts.calendar, festivals }
  const on = day('2027-04-20')
  return evaluate([policy], calendar, facts, { on, knownAt: on })
}
