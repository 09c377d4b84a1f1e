import { type OutlineEntry, stateOfEntry } from '@tongxin/core/policy/outline/entry'
import { isUnitRole } from '@tongxin/core/policy/unit-role'
import { delegatedWord, forceWords } from '../../words/policy/policy.ts'
import { ReadingsBox } from './decisions/readings-box.tsx'
import { LeftLine } from './draft/left-line.tsx'
import { UnitsThatSetIt } from './unit-own/units-that-set-it.tsx'

/** What a clause sets; entries of one name stand under it together. */
export function EntryList({ entries }: { readonly entries: readonly OutlineEntry[] }) {
  return (
    <dl className="entry-list">
      {grouped(entries).map((group) => (
        <div key={group.map(({ path }) => path).join()}>
          <dt>{group[0]?.label}</dt>
          {group.map((entry) => (
            <dd key={entry.path}>
              <Entry entry={entry} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Entry({ entry }: { readonly entry: OutlineEntry }) {
  const { value, notes, delegated, openings } = entry
  const left = delegated.filter((words) => words !== value)
  const leftToUnits = entry.left.find(({ to }) => isUnitRole(to))
  return (
    <>
      <span className="entry-value">
        <span>
          {value}
          {[...left, ...notes].map((note) => (
            <small key={note}>{note}</small>
          ))}
        </span>
        <ForceTag entry={entry} />
      </span>
      {entry.left.map((place) => (
        <LeftLine key={place.place.join('.')} left={place} />
      ))}
      {leftToUnits && <UnitsThatSetIt place={leftToUnits.place} />}
      {openings.map((opening) => (
        <ReadingsBox key={opening.place.join('.')} opening={opening} />
      ))}
    </>
  )
}

function ForceTag({ entry }: { readonly entry: OutlineEntry }) {
  if (stateOfEntry(entry) === 'delegated')
    return (
      <span className="force-tag" data-force="delegated" title={delegatedWord.meaning}>
        {delegatedWord.word}
      </span>
    )
  if (!entry.force) return null
  const { word, meaning } = forceWords[entry.force]
  return (
    <span className="force-tag" data-force={entry.force} title={meaning}>
      {word}
    </span>
  )
}

function grouped(entries: readonly OutlineEntry[]): readonly (readonly OutlineEntry[])[] {
  const groups: OutlineEntry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.[0]?.label === entry.label) last.push(entry)
    else groups.push([entry])
  }
  return groups
}
