import type { Policy } from '../policy.ts'
import { type OutlineEntry, plainEntry } from './entry.ts'
import type { OutlineNames } from './names.ts'
import { lateSaying, periodSaying } from './period-words.ts'
import { isWord } from './tier-called.ts'
import { gathered, valueOr } from './value-words.ts'

/** Periods no requirement runs in; the others are told beside theirs. */
export function loosePeriods(policy: Policy, names: OutlineNames): readonly OutlineEntry[] {
  const used = policy.requirements.flatMap(({ every }) => {
    if (every?.state === 'set') return [every.value]
    return every?.state === 'readings' ? every.readings : []
  })
  return Object.entries(policy.periods)
    .filter(([name]) => !used.includes(name))
    .map(([name, spec]) => {
      const { words, delegated, left, openings } = gathered([
        periodSaying(name, spec, names),
        ...lateSaying(spec),
      ])
      const value = valueOr(words.join(), delegated)
      return plainEntry({
        path: `periods.${name}`,
        label: isWord(name) ? name : '另定时段',
        value,
        delegated,
        left,
        openings,
        cite: [],
      })
    })
}
