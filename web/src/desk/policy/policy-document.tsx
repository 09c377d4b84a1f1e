import type { OutlineSection, SilentEntry } from '@tongxin/core/policy/outline/outline'
import type { TextSection } from '@tongxin/core/policy/own-text/split-text'
import { useId } from 'react'
import { StateMark } from '../../ui/state-mark.tsx'
import { longDay } from '../../words/days.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { ownTextWords } from '../../words/policy/own-text.ts'
import { policyWords as words } from '../../words/policy/policy.ts'
import { ClauseText } from './clause-text.tsx'
import { EntryList } from './entry-list.tsx'
import { useOwnText } from './own-text/use-own-text.ts'
import type { ShownPolicy } from './shown-policy.ts'

/** The document: a clause at the left of each row, what it sets at the right; at the end what it leaves open. */
export function PolicyDocument({ version, document, outline, marked }: ShownPolicy) {
  const id = useId()
  const { sections, uncited, silent } = outline
  const text = useOwnText(version.id)
  return (
    <section className="card policy-document" aria-labelledby={id}>
      <header>
        <h2 id={id}>{document.title}</h2>
        <p>{factsOf(version, document).join('，')}</p>
        <p>{text ? ownTextWords.beside : words.onlyPhrases}</p>
      </header>
      {sections.map((section) => (
        <Clause
          key={section.section}
          section={section}
          text={text}
          marked={marked === sectionWords(section.section)}
        />
      ))}
      {uncited.length > 0 && (
        <Row title={words.uncited} note={words.uncitedNote} marked={marked === words.uncited}>
          <EntryList entries={uncited} />
        </Row>
      )}
      {silent.length > 0 && (
        <Row title={words.silentTitle} note={words.silentNote} marked={marked === words.silentTitle}>
          <SilentList silent={silent} />
        </Row>
      )}
    </section>
  )
}

function factsOf(
  { effectiveOn }: ShownPolicy['version'],
  document: ShownPolicy['document'],
): readonly string[] {
  const { docNo, adoptedOn, issuedOn, interpretedBy, roles } = document
  return [
    ...(docNo === undefined ? [] : [docNo]),
    ...(adoptedOn === undefined ? [] : [words.adoptedOn(longDay(adoptedOn))]),
    ...(issuedOn === undefined || issuedOn === effectiveOn ? [] : [words.issuedOn(longDay(issuedOn))]),
    words.effectiveOn(longDay(effectiveOn)),
    ...(interpretedBy === undefined ? [] : [words.interpretedBy(roles[interpretedBy] ?? interpretedBy)]),
  ]
}

interface ClauseProps {
  readonly section: OutlineSection
  readonly text: readonly TextSection[] | undefined
  readonly marked: boolean
}

function Clause({ section, text, marked }: ClauseProps) {
  return (
    <Row
      title={sectionWords(section.section)}
      marked={marked}
      text={<ClauseText section={section} text={text} />}
    >
      <EntryList entries={section.entries} />
    </Row>
  )
}

interface RowProps {
  readonly title: string
  readonly note?: string
  readonly text?: React.ReactNode
  readonly marked: boolean
  readonly children: React.ReactNode
}

function Row({ title, note, text, marked, children }: RowProps) {
  return (
    <article id={title} className="policy-row" data-marked={marked ? '' : undefined} aria-label={title}>
      <div className="policy-clause">
        <h3>{title}</h3>
        {note && <p className="policy-note">{note}</p>}
        {text}
      </div>
      <div className="policy-values">{children}</div>
    </article>
  )
}

function SilentList({ silent }: { readonly silent: readonly SilentEntry[] }) {
  return (
    <dl className="entry-list">
      {silent.map(({ path, label, consequence }) => (
        <div key={path}>
          <dt>{label}</dt>
          <dd>
            <span className="entry-value">
              <StateMark state="silent" size={14} />
              <small>{consequence}</small>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
