// What lines of the ledger counted for, judged from the facts known by then: as an opened record is judged, so that both say the same.
import { setImmediate } from 'node:timers/promises'
import type { CountedClause } from '@tongxin/contract/contacts/ledger'
import type { Day } from '@tongxin/core/calendar/day'
import { isCountedByCadre, isRestricted } from '@tongxin/core/duties/contact-rules'
import { contactsAsked } from '@tongxin/core/duties/contacts-asked'
import type { HeldDays } from '@tongxin/core/duties/count-scope'
import { findingsIn } from '@tongxin/core/duties/evaluate'
import type { CountedFor } from '@tongxin/core/duties/findings/counted-for'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { partsMet } from '@tongxin/core/duties/findings/parts-met'
import { withContacts } from '@tongxin/core/duties/records/fact-index'
import type { Rule } from '@tongxin/core/duties/rule'
import { type Setting, settingOf } from '@tongxin/core/duties/setting'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Work } from '../../../platform/work.ts'
import { loadCadreFacts } from '../cadre-facts.ts'
import type { StoredContact } from '../facts.ts'
import { type DutyGround, loadGround } from '../ground.ts'
import { inTurn } from './in-turn.ts'
import { metClause, rulesMet } from './rules-met.ts'

export type JudgedLine = {
  readonly partId: string
  readonly cadreId: string
  /** The cadre's on that day. */
  readonly unitId: string | null
  readonly heldOn: Day
  readonly told: Told
}

/** What a line counted for: to those who may know all of it, and to others. The same list where there is nothing to keep back. */
export type Told = { readonly all: readonly CountedClause[]; readonly open: readonly CountedClause[] }

export type ToJudge = {
  readonly cadreIds: readonly string[]
  /** Days of the talk. */
  readonly held: HeldDays
  /** The day judged, by what was known at its end. */
  readonly on: Day
}

export type Judged = {
  readonly lines: readonly JudgedLine[]
  /** Whether contacts of other cadres cannot change what is told of a cadre. */
  readonly isByCadre: boolean
}

/** The lines of these cadres on these days, whoever asks. */
export async function judgeLines(work: Work, { cadreIds, held, on }: ToJudge): Promise<Judged> {
  const ground = await loadGround(work, on < work.today ? on : null)
  const rules = rulesMet(ground, on)
  const judging = { ground, rules, held, on, toldOf: tellerOf(rules) }
  const isByCadre = rules.every(isCountedByCadre)
  const lines: (readonly JudgedLine[])[] = []
  const portions = isByCadre ? portionsOf(cadreIds) : [cadreIds]
  await inTurn(portions, {
    // While one portion is judged the database looks for the next.
    load: (portion) => loadPortion(work, portion, judging),
    use: async (loaded) => void lines.push(await judgePortion(loaded, judging)),
  })
  return { lines: lines.flat(), isByCadre }
}

/** Where a rule rests on the whole roster it is read once; else a portion at a time, and the server answers others in between. */
function portionsOf(cadreIds: readonly string[]): readonly (readonly string[])[] {
  const portions: (readonly string[])[] = []
  for (let at = 0; at < cadreIds.length; at += atATime) portions.push(cadreIds.slice(at, at + atATime))
  return portions
}

const atATime = 100

type Judging = Pick<ToJudge, 'held' | 'on'> & {
  readonly ground: DutyGround
  readonly rules: readonly Rule[]
  readonly toldOf: (met: readonly CountedFor[]) => Told
}

type Portion = { readonly without: Setting; readonly contacts: readonly StoredContact[] }

async function loadPortion(
  work: Work,
  cadreIds: readonly string[],
  { ground, rules, held, on }: Judging,
): Promise<Portion> {
  const settings: Setting[] = []
  const askedOf = (facts: Facts) => {
    const without = settingOf(ground.policies, {
      ...{ calendar: ground.calendar, facts },
      asOf: { on, knownAt: on },
    })
    settings.push(without)
    return contactsAsked(rules, without, held)
  }
  const knownAt = on < work.today ? on : null
  const { contacts } = await loadCadreFacts(work, cadreIds, { rules, askedOf, knownAt })
  const [without] = settings
  if (without === undefined) throw new Error('nobody asked which contacts are needed')
  return { without, contacts }
}

async function judgePortion(
  { without, contacts }: Portion,
  { rules, held, toldOf }: Judging,
): Promise<readonly JudgedLine[]> {
  const asked = contacts.filter((contact) => held.from <= contact.on && contact.on <= held.to)
  const findings = await judge(withAll(without, contacts), { rules, held })
  return partsMet(findings, asked).map(({ contact, part, met }) => ({
    ...{ partId: part.id, cadreId: part.cadre, unitId: part.unit ?? null },
    ...{ heldOn: contact.on, told: toldOf(met) },
  }))
}

function withAll(setting: Setting, contacts: Facts['contacts']): Setting {
  return { ...setting, index: withContacts(setting.index, contacts) }
}

/** Requirement by requirement: the server answers others in between. */
async function judge(
  setting: Setting,
  { rules, held }: { readonly rules: readonly Rule[]; readonly held: HeldDays },
): Promise<readonly Finding[]> {
  const found: (readonly Finding[])[] = []
  for (const key of new Set(rules.map((rule) => rule.key))) {
    await setImmediate()
    found.push(findingsIn(setting, { bearers: null, rules: new Set([key]), since: null, serving: held }))
  }
  return found.flat()
}

/** Thousands of lines counted for the same: they share the list. */
function tellerOf(rules: readonly Rule[]): (met: readonly CountedFor[]) => Told {
  const clauses = new Map(rules.map((rule) => [nameOf(rule.key, rule.version.policy.id), metClause(rule)]))
  const restricted = new Set(rules.filter(isRestricted).map(({ key }) => key))
  const told = new Map<string, Told>()
  return (met) => {
    const name = met
      .map(({ finding, as }) => `${nameOf(finding.requirement, finding.version)}\n${as}`)
      .join('\n')
    const known = told.get(name)
    if (known !== undefined) return known
    const all = onceEach(
      met.flatMap(({ finding, as }) => {
        const clause = clauses.get(nameOf(finding.requirement, finding.version))
        return clause === undefined ? [] : [{ ...clause, late: as === 'late' }]
      }),
    )
    const open = all.filter(({ requirement }) => !restricted.has(requirement))
    const made = { all, open: open.length === all.length ? all : open }
    told.set(name, made)
    return made
  }
}

function nameOf(requirement: string, version: string): string {
  return `${requirement}\n${version}`
}

/** Two events of one kind, or the pair and its cadre, may be served by one contact: the requirement is named once, in time before late. */
function onceEach(told: readonly CountedClause[]): readonly CountedClause[] {
  return told.filter(({ requirement }, at) => told.findIndex((one) => one.requirement === requirement) === at)
}
