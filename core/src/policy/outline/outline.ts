import type { Policy } from '../policy.ts'
import { silentLabel } from '../silent-label.ts'
import { type OutlineEntry, stateOfEntry } from './entry.ts'
import { annexEntry, formEntry, recordEntry } from './form-entries.ts'
import { headEntries } from './head-entries.ts'
import { loosePeriods } from './loose-periods.ts'
import { outlineNames } from './names.ts'
import { requirementEntry } from './requirement-entry.ts'
import { byRank, placeOfSection, type SectionPlace } from './section-order.ts'
import { silentConsequence } from './silent-consequence.ts'
import { bothTiersEntry, tierEntries } from './tier-entries.ts'
import { workEntries } from './work-entries.ts'

/** A policy as its document reads: each section with what it sets, then what cites no section, then what is left open. */
export interface Outline {
  readonly sections: readonly OutlineSection[]
  readonly uncited: readonly OutlineEntry[]
  readonly silent: readonly SilentEntry[]
  readonly counts: OutlineCounts
}

export interface OutlineSection {
  /** As the policy cites it: 三(二), 第三条（二）. */
  readonly section: string
  readonly part: string
  readonly item: string | null
  /** The words of the section that values rest on, each once. */
  readonly phrases: readonly string[]
  readonly entries: readonly OutlineEntry[]
}

export interface SilentEntry {
  readonly path: string
  readonly label: string
  readonly consequence: string
}

/** How many things are set, left to somebody, open to several readings, and not said. */
export interface OutlineCounts {
  readonly set: number
  readonly delegated: number
  readonly readings: number
  readonly silent: number
}

/** The outline of a policy, in the order of the document. An entry that rests on two sections stands in both. */
export function outlineOf(policy: Policy): Outline {
  const entries = entriesOf(policy)
  const silent = policy.silent.map((path) => ({
    path,
    label: silentLabel(path, policy),
    consequence: silentConsequence(path),
  }))
  const sections = [...new Set(entries.flatMap(({ cite }) => cite.map(({ section }) => section)))]
  return {
    sections: sections
      .map((section) => ({ section, place: placeOfSection(section) }))
      .sort((left, right) => byRank(left.place, right.place))
      .map(({ section, place }) => sectionOf(section, place, entries)),
    uncited: entries.filter(({ cite }) => cite.length === 0),
    silent,
    counts: { ...countsOf(entries), silent: silent.length },
  }
}

function entriesOf(policy: Policy): readonly OutlineEntry[] {
  const names = outlineNames(policy)
  return [
    ...headEntries(policy, names),
    ...bothTiersEntry(policy),
    ...policy.tiers.flatMap((tier) => tierEntries(tier, names)),
    ...policy.requirements.map((rule) => requirementEntry(rule, policy, names)),
    ...loosePeriods(policy, names),
    ...policy.forms.map((form) => formEntry(form, names)),
    ...recordEntry(policy.record, names),
    ...policy.annexForms.map((form) => annexEntry(form, names)),
    ...workEntries(policy, names),
  ]
}

function sectionOf(
  section: string,
  { part, item }: SectionPlace,
  entries: readonly OutlineEntry[],
): OutlineSection {
  const own = entries.filter(({ cite }) => cite.some((one) => one.section === section))
  const phrases = own.flatMap(({ cite }) =>
    cite.filter((one) => one.section === section).map(({ phrase }) => phrase),
  )
  return { section, part, item, phrases: widest([...new Set(phrases)]), entries: own }
}

/** Without phrases that stand within a longer one. */
function widest(phrases: readonly string[]): readonly string[] {
  return phrases.filter((phrase) => !phrases.some((other) => other !== phrase && other.includes(phrase)))
}

function countsOf(entries: readonly OutlineEntry[]) {
  const count = (state: ReturnType<typeof stateOfEntry>) =>
    entries.filter((entry) => stateOfEntry(entry) === state).length
  return { set: count('set'), delegated: count('delegated'), readings: count('readings') }
}
