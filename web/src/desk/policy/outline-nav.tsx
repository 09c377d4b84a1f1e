import { stateOfEntry } from '@tongxin/core/policy/outline/entry'
import type { Outline, OutlineSection } from '@tongxin/core/policy/outline/outline'
import { policyAddress } from '../../app/policy-address.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type StateName, states } from '../../words/duties/states.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { delegatedWord, forceWords, sectionHint, policyWords as words } from '../../words/policy/policy.ts'

interface OutlineNavProps {
  readonly outline: Outline
  readonly marked: string | undefined
}

/** The sections at the left, with what is open in each; it stays while the document scrolls. */
export function OutlineNav({ outline, marked }: OutlineNavProps) {
  const { sections, uncited, silent } = outline
  return (
    <nav className="card outline-nav" aria-label={words.outline}>
      <h2>{words.outline}</h2>
      <ol>
        {sections.map((section, at) => (
          <li key={section.section}>
            {section.item && sections[at - 1]?.part !== section.part && <p>{section.part}</p>}
            <SectionLink section={section} marked={marked} />
          </li>
        ))}
        {uncited.length > 0 && (
          <li>
            <PlainLink to={words.uncited} marked={marked} />
          </li>
        )}
        {silent.length > 0 && (
          <li>
            <PlainLink to={words.silentTitle} marked={marked}>
              <Count state="silent" count={silent.length} />
            </PlainLink>
          </li>
        )}
      </ol>
      <Legend />
    </nav>
  )
}

function SectionLink({
  section,
  marked,
}: {
  readonly section: OutlineSection
  readonly marked: string | undefined
}) {
  const name = sectionWords(section.section)
  const open = section.entries.filter((entry) => stateOfEntry(entry) === 'readings').length
  const left = section.entries.filter((entry) => stateOfEntry(entry) === 'delegated').length
  const hint = sectionHint(section.entries)
  return (
    <AppLink
      to={policyAddress(section.section)}
      className={section.item ? 'outline-item' : undefined}
      aria-current={marked === name ? 'location' : undefined}
      title={`${name} ${hint}`}
    >
      <span className="outline-name">{section.item ?? section.part}</span>
      <span className="outline-hint">{hint}</span>
      {open > 0 && <Count state="two-readings" count={open} />}
      {left > 0 && <Count state="delegated" count={left} />}
    </AppLink>
  )
}

interface PlainLinkProps {
  readonly to: string
  readonly marked: string | undefined
  readonly children?: React.ReactNode
}

function PlainLink({ to, marked, children }: PlainLinkProps) {
  return (
    <AppLink to={policyAddress(to)} aria-current={marked === to ? 'location' : undefined}>
      <span className="outline-hint outline-plain">{to}</span>
      {children}
    </AppLink>
  )
}

function Count({ state, count }: { readonly state: StateName; readonly count: number }) {
  const { icon, tone, word } = states[state]
  return (
    <span className="outline-count" data-tone={tone} title={`${word} ${count} 项`}>
      <Icon name={icon} size={14} label={word} />
      {count}
    </span>
  )
}

function Legend() {
  return (
    <dl className="policy-legend" aria-label={words.legend}>
      {(['must', 'should', 'may'] as const).map((force) => (
        <div key={force}>
          <dt>
            <span className="force-tag" data-force={force}>
              {forceWords[force].word}
            </span>
          </dt>
          <dd>{forceWords[force].meaning}</dd>
        </div>
      ))}
      <div>
        <dt>
          <span className="force-tag" data-force="delegated">
            {delegatedWord.word}
          </span>
        </dt>
        <dd>{delegatedWord.meaning}</dd>
      </div>
    </dl>
  )
}
