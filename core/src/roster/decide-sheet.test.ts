import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { decideSheet } from './decide-sheet.ts'
import { noFacts, type SentSheet } from './human-sheet.ts'

const nobody = {
  ...{ name: '甲', pinyin: null, staffNo: null, gender: null, born: null, died: null },
  ...{ phone: null, email: null, ethnicity: null },
}

function refusalOf(facts: SentSheet['facts']) {
  const decision = decideSheet({
    stored: { id: 'h', version: 0, detail: nobody, facts: noFacts },
    sent: { detail: { name: '甲' }, facts },
    isNew: true,
    unitIds: new Set(),
    staffNoOwner: null,
  })
  return decision.ok ? undefined : decision.refusal
}

const [january, june, next] = [day('2026-01-01'), day('2026-06-01'), day('2027-01-01')]
const ever = { from: null, to: null }
const post = { unitId: null, body: null, rank: null, isMain: true }
const seat = { word: '政协委员', role: null, level: 'provincial', organisation: null }

describe('the same of somebody twice at one time', () => {
  it.each<[string, SentSheet['facts'], string, string]>([
    [
      'a party',
      {
        memberships: [
          { party: '04', ...ever },
          { party: '04', from: june, to: null },
        ],
      },
      'memberships',
      '民革党员',
    ],
    [
      'a seat',
      {
        identities: [
          { ...seat, from: january, to: next },
          { ...seat, from: june, to: null },
        ],
      },
      'identities',
      '省级政协委员',
    ],
    [
      'a title',
      {
        qualifications: [
          { kind: 'title', word: '教授', ...ever },
          { kind: 'title', word: '教授', ...ever },
        ],
      },
      'qualifications',
      '教授',
    ],
    [
      'a register',
      {
        registers: [
          { register: '党外代表人士', ...ever },
          { register: '党外代表人士', ...ever },
        ],
      },
      'registers',
      '党外代表人士',
    ],
    [
      'a post that is the main one',
      {
        posts: [
          { ...post, title: '系主任', from: june, to: null },
          { ...post, title: '院长', from: january, to: next },
        ],
      },
      'posts',
      '院长',
    ],
  ])('is refused by name: %s', (_, facts, field, what) => {
    expect(refusalOf(facts)).toEqual({ code: 'dates-overlap', field, what })
  })

  it.each<[string, SentSheet['facts']]>([
    [
      'one after the other',
      {
        identities: [
          { ...seat, from: january, to: june },
          { ...seat, from: june, to: null },
        ],
      },
    ],
    [
      'posts of which one is the main one',
      {
        posts: [
          { ...post, title: '院长', ...ever },
          { ...post, title: '系主任', isMain: false, ...ever },
        ],
      },
    ],
    [
      'seats of two levels',
      {
        identities: [
          { ...seat, ...ever },
          { ...seat, level: 'national', ...ever },
        ],
      },
    ],
    [
      'seats in two bodies',
      {
        identities: [
          { ...seat, ...ever },
          { ...seat, organisation: '侨联', ...ever },
        ],
      },
    ],
    [
      'two parties',
      {
        memberships: [
          { party: '04', ...ever },
          { party: '05', ...ever },
        ],
      },
    ],
    [
      'a title and a degree of one word',
      {
        qualifications: [
          { kind: 'title', word: '博士', ...ever },
          { kind: 'degree', word: '博士', ...ever },
        ],
      },
    ],
  ])('is not what %s are', (_, facts) => {
    expect(refusalOf(facts)).toBeUndefined()
  })
})
