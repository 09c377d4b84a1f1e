// @vitest-environment node
import { findingStates } from '@tongxin/core/duties/findings/state-of'
import { describe, expect, it } from 'vitest'
import { states } from './states.ts'

const all = Object.entries(states)

describe('the table of states', () => {
  it('gives every state of the policy language a word, an icon and a colour', () => {
    expect(findingStates.filter((state) => !(state in states))).toEqual([])
  })

  it('never tells two states apart by colour alone', () => {
    const said = all.map(([, { word, icon }]) => `${word} ${icon}`)
    expect(new Set(said).size).toBe(said.length)
  })

  it('uses a word for one state only', () => {
    const words = all.map(([, { word }]) => word)
    expect(new Set(words).size).toBe(words.length)
  })

  it('is never red where the document sets no deadline', () => {
    for (const name of ['silent', 'optional', 'delegated', 'not-applicable'] as const) {
      expect(states[name].tone).toBe('silent')
    }
  })
})
