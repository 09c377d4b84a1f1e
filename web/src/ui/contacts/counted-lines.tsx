import type { CountedLine } from '@tongxin/contract/contacts/counted'
import { countedSayings, countedWords, standing } from '../../words/contacts/counted.ts'
import { ClauseLink } from '../duties/clause-link.tsx'
import { Icon } from '../icon.tsx'
import './counted-lines.css'

interface CountedLinesProps {
  readonly lines: readonly CountedLine[]
}

/** What one contact counted for and did not, each with its clause and how the requirement stands. */
export function CountedLines({ lines }: CountedLinesProps) {
  if (lines.length === 0) return <p className="counted-none">{countedWords.nothing}</p>
  return (
    <ul className="counted-lines">
      {lines.map((line) => (
        <Line key={`${line.requirement} ${line.when ?? ''}`} line={line} />
      ))}
    </ul>
  )
}

function Line({ line }: { readonly line: CountedLine }) {
  const { word, icon, tone } = countedSayings[line.as]
  return (
    <li>
      <span data-tone={tone}>
        <Icon name={icon} size={18} />
      </span>
      <div>
        {word} <b>{line.title}</b>
        <small>
          {standing(line)}{' '}
          {line.cites.map(({ section, phrase }) => (
            <ClauseLink key={`${section} ${phrase}`} section={section} phrase={phrase} />
          ))}
          {line.setBy !== null && countedWords.setBy(line.setBy)}
        </small>
      </div>
    </li>
  )
}
