// What a finding is called on a page, and the time it is about: in the document's own words, never by an id.
import { countedAs } from '../../policy/outline/counted-as.ts'
import { type NamedInPolicy, type OutlineNames, outlineNames } from '../../policy/outline/names.ts'
import type { Policy } from '../../policy/policy.ts'
import { emptyVocabulary } from '../../policy/reading/vocabulary-reader.ts'
import type { Turn } from '../turns/turn.ts'
import type { Finding } from './finding.ts'

export interface FindingNames {
  /** Its own name, else the phrase it stands in, else what it counts. */
  readonly title: string
  /** The period, or the event that calls for it: 校级名单确定. null where no time is meant, or the day itself. */
  readonly when: string | null
}

/** @param policy the document it was judged by; without it what is built in is named alone */
export function namesOfFinding(
  { turn, ...finding }: Pick<Finding, 'turn' | 'label' | 'cites' | 'counts'>,
  policy: Policy | undefined,
): FindingNames {
  const names = outlineNames(policy ?? noWords)
  return {
    title: titleIn(finding, names),
    when: turn === null || turn.standing ? null : turnWords(turn, names),
  }
}

/** The title alone, of what is known of a rule without a finding. */
export function titleOf(titled: Titled, policy: Policy): string {
  return titleIn(titled, outlineNames(policy))
}

type Titled = Pick<Finding, 'label' | 'cites' | 'counts'>

function titleIn({ label, cites: [cite], counts: { kind, where } }: Titled, names: OutlineNames): string {
  return label ?? cite?.phrase ?? countedAs(kind, where, names)
}

function turnWords({ event, label }: Turn, names: OutlineNames): string {
  return event === null ? label : names.event(event.kind)
}

const noWords: NamedInPolicy = { roles: {}, tiers: [], annexForms: [], vocabulary: emptyVocabulary }
