// @vitest-environment node
import type { EntryCompanion } from '@tongxin/contract/contacts/entry-companions'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import {
  companionsAmiss,
  companionsOffered,
  companionsShown,
  isLooked,
  toggleCompanion,
} from './companions.ts'
import { newLogDraft, readLogDraft } from './log-draft.ts'

const cadre = (id: string, name: string, pinyin: string, personIds: string[]): EntryCompanion => ({
  ...{ id, name, pinyin, initials: pinyin.slice(0, 1), personIds },
  ...{ unitName: '化学学院', post: '副院长' },
})
const rows = [
  cadre('gu', '古月明', 'guyueming', ['xuan']),
  cadre('lu', '路远', 'luyuan', ['ying']),
  cadre('shi', '石磊', 'shilei', ['xuan', 'ying']),
]
const draft = newLogDraft({ today: day('2026-11-20'), forms: [], person: 'xuan' })
const namesOf = (shown: readonly { readonly name: string }[]) => shown.map(({ name }) => name)

describe('who else was there', () => {
  it('is chosen among those paired with somebody at the table', () => {
    expect(namesOf(companionsOffered(rows, draft))).toEqual(['古月明', '石磊'])
    expect(namesOf(companionsOffered(rows, { people: [] }))).toEqual([])
  })

  it('is found by name or pinyin where there are many, and stays to be seen once chosen', () => {
    const offered = companionsOffered(rows, draft)
    expect([isLooked(offered), isLooked(Array.from({ length: 9 }))]).toEqual([false, true])
    const chosen = [{ id: 'lu', name: '路远' }]
    expect(namesOf(companionsShown(offered, { chosen, typed: 'shi' }))).toEqual(['路远', '石磊'])
    expect(namesOf(companionsAmiss(offered, chosen))).toEqual(['路远'])
  })

  it('is kept in the draft by name until pressed again', () => {
    const [gu] = companionsOffered(rows, draft)
    const chosen = toggleCompanion(draft, gu ?? { id: '', name: '' })
    expect(readLogDraft(JSON.parse(JSON.stringify(chosen)))?.companions).toEqual([
      { id: 'gu', name: '古月明' },
    ])
    expect(toggleCompanion(chosen, { id: 'gu', name: '古月明' }).companions).toEqual([])
  })
})
