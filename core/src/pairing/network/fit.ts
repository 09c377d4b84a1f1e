import type { Human } from '../../roster/human.ts'
import type { OnFacts } from '../eligibility/candidate.ts'
import { heldOn, type PersonIndex } from './person-index.ts'

/** Facts that speak for a pair: in charge of the person's unit (分管联系), contact point (联系点), the same discipline. */
export type FitGround = keyof typeof points

/** No two sets of them come to the same number, so that a fit says by itself what it rests on. */
const points = { portfolio: 6, 'contact-point': 3, discipline: 1 } as const

export const fitGrounds = ['portfolio', 'contact-point', 'discipline'] as const satisfies readonly FitGround[]

/** What a fit of 0 to 10 rests on. */
export function groundsOfFit(fit: number): readonly FitGround[] {
  let left = fit
  return fitGrounds.filter((ground) => {
    if (left < points[ground]) return false
    left -= points[ground]
    return true
  })
}

/** The same in words, of the one who may have the person. */
export function fitWords(fit: number): string {
  const grounds = groundsOfFit(fit)
  if (grounds.length === 0) return '没有分管、联系点或学科上的关联'
  return `契合：${grounds.map((ground) => groundWords[ground]).join('、')}`
}

const groundWords: Readonly<Record<FitGround, string>> = {
  portfolio: '分管联系对方所在单位',
  'contact-point': '对方所在单位是其联系点',
  discipline: '同一学科',
}

/** How well persons fit a cadre, by recorded facts alone; whoever is not found fits with 0. */
export function fitsOf(cadre: Human, index: PersonIndex, facts: OnFacts): ReadonlyMap<Human, number> {
  const fits = new Map<Human, number>()
  const add = (persons: Iterable<Human>, ground: FitGround) => {
    for (const person of new Set(persons)) fits.set(person, (fits.get(person) ?? 0) + points[ground])
  }
  add(index.personsIn(heldOn(cadre.portfolios, facts)), 'portfolio')
  add(index.personsIn(heldOn(cadre.contactPoints, facts)), 'contact-point')
  const mates = index.groupMates(cadre)
  const peers = mates.filter(({ group }) => facts.roster.findUnit(group, facts.at)?.kind === disciplineKind)
  add(
    peers.map(({ person }) => person),
    'discipline',
  )
  return fits
}

/** A unit of this kind stands for a discipline; whoever is entered in it as in a group works in it. */
export const disciplineKind = '学科'
