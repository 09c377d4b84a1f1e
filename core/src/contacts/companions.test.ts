import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { type Companion, decideCompanions } from './companions.ts'
import type { DecidedContact, DecidedPart } from './decide-contact.ts'

const part = (personId: string, over: Partial<DecidedPart> = {}): DecidedPart => ({
  ...{ personId, initiatedBy: 'person', brief: '谈了实验室搬迁', topics: ['校情通报'], acts: [] },
  ...{ raised: null, remark: '', spoke: true, talk: false, answers: null, ...over },
})

const decided: DecidedContact = {
  ...{ heldOn: day('2031-11-20'), form: '座谈会', place: '三号楼', series: null },
  parts: [
    part('ying', {
      raised: { kind: 'difficulty', text: '孩子入学' },
      remark: '会后再约',
      promise: { text: '问清入学政策', dueOn: null },
      event: 'moved',
      answers: { id: 'moved', kind: 'post.changed', on: day('2031-11-19') },
    }),
    part('yu', { spoke: false }),
  ],
}

const deputy = (over: Partial<Companion> = {}): Companion => ({
  ...{ cadreId: 'deputy', isCadre: true, contactId: 'contact-2' },
  ...{ pairedOn: new Set(['ying', 'lin']), written: new Map(), ...over },
})

const decide = (asked: readonly string[], known: readonly Companion[]) =>
  decideCompanions(decided, { cadreId: 'head', contactId: 'contact-1', asked, known })

describe('several cadres at one meeting', () => {
  it('puts the same occasion down for the other, with whom they are paired; matters and promises stay where they were written', () => {
    const decision = decide(['deputy', 'deputy'], [deputy()])
    expect(decision.ok && decision.changes).toEqual([
      {
        cadreId: 'deputy',
        contactIds: ['contact-2'],
        entered: {
          contactId: 'contact-2',
          decided: {
            ...{ heldOn: '2031-11-20', form: '座谈会', place: '三号楼', series: null },
            parts: [{ ...part('ying'), event: null, promise: null }],
          },
        },
      },
    ])
    expect(decision.ok && decision.events).toEqual([
      {
        act: 'contact.companions-named',
        subjectKind: 'contact',
        subjectIds: ['contact-1', 'contact-2'],
        fields: ['held_on', 'form', 'parts'],
      },
    ])
  })

  it('does not enter again what the other wrote down themselves, and holds it together', () => {
    const both = deputy({ pairedOn: new Set(['ying', 'yu']), written: new Map([['ying', 'own']]) })
    const some = decide(['deputy'], [both])
    expect(some.ok && some.changes[0]).toMatchObject({
      contactIds: ['own', 'contact-2'],
      entered: { decided: { parts: [{ personId: 'yu' }] } },
    })
    const all = decide(['deputy'], [deputy({ written: new Map([['ying', 'own']]) })])
    expect(all.ok && all.changes[0]).toMatchObject({ contactIds: ['own'], entered: null })
  })

  it.each<[string, string, readonly Companion[], object]>([
    ['oneself', 'head', [], { code: 'companion-oneself' }],
    ['somebody unknown', 'nobody', [deputy()], { code: 'companion-not-paired', cadreId: 'nobody' }],
    [
      'one paired with others only',
      'deputy',
      [deputy({ pairedOn: new Set(['lin']) })],
      { code: 'companion-not-paired', on: '2031-11-20' },
    ],
    ['a former cadre', 'deputy', [deputy({ isCadre: false })], { code: 'companion-no-cadre' }],
  ])('refuses %s, and with them the whole meeting', (_, asked, known, refusal) => {
    expect(decide([asked], known)).toMatchObject({ ok: false, refusal })
  })
})
