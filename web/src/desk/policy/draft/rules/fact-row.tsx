import { employmentLabels, partyLabels } from '@tongxin/core/policy/atom-sentences'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Atom, Predicate } from '@tongxin/core/policy/predicate'
import { factWords, conditionWords as words } from '../../../../words/policy/policy-rules.ts'
import { ChoiceField } from '../../choice-field.tsx'
import { TextField } from '../../text-field.tsx'
import { ComparisonFields } from './comparison-fields.tsx'
import { bareAtom, type FactPart, factOf, wordOf } from './condition-parts.ts'
import { IdentityDetails } from './identity-details.tsx'
import { NamesField, wordsIn } from './names-field.tsx'
import { offeredNames, orderWords } from './offered-names.ts'

interface FactRowProps {
  readonly part: FactPart
  readonly document: Policy
  readonly onChange: (condition: Predicate) => void
}

/** One question: which fact, and the words or the comparison it must meet. */
export function FactRow({ part, document, onChange }: FactRowProps) {
  const facts = Object.entries(factWords).map(([id, name]) => ({ id, name }))
  return (
    <div className="fact-row">
      <ChoiceField
        label={words.fact}
        choices={facts}
        value={part.op}
        onChoose={(chosen) => onChange(bareAtom(opNamed(chosen), ''))}
      />
      <FactValue part={part} document={document} onChange={onChange} />
    </div>
  )
}

function opNamed(name: string): Atom['op'] {
  const names: readonly string[] = Object.keys(factWords)
  const found = allOps.find((op) => op === name)
  return found !== undefined && names.includes(found) ? found : 'identity'
}

const allOps: readonly Atom['op'][] = [
  ...(['party', 'identity', 'title', 'degree', 'rank', 'post', 'body', 'employment', 'age'] as const),
  ...(['unit', 'group', 'listed', 'judged', 'pairedIn'] as const),
  ...(['inUnitOf', 'inPortfolioOf', 'atContactPointOf', 'sameGroupAs'] as const),
]

function FactValue(props: FactRowProps) {
  const { part, document, onChange } = props
  const [atom] = part.atoms
  const names = part.atoms.flatMap((one) => wordOf(one) || [])
  const put = (chosen: readonly string[]) => onChange(factOf(part.op, chosen))
  const isBare = part.atoms.every((one) => wordOf(one) !== undefined)
  if (part.op === 'party')
    return (
      <NamesField
        label={factWords.party}
        choices={choicesOf(partyLabels)}
        open
        value={part.atoms.length > 1 ? part.atoms.map((one) => wordOf(one) ?? '') : names}
        onChange={put}
      />
    )
  if (part.op === 'pairedIn')
    return (
      <NamesField label={words.tier} choices={offeredNames(document).tier} value={names} onChange={put} />
    )
  if (part.op === 'employment' && isBare)
    return (
      <NamesField
        label={factWords.employment}
        choices={choicesOf(employmentLabels)}
        value={names}
        onChange={put}
      />
    )
  return atom === undefined ? null : <WrittenFact {...props} atom={atom} />
}

function choicesOf(known: Readonly<Record<string, string>>) {
  return Object.entries(known).map(([id, name]) => ({ id, name }))
}

/** Several words of one fact, any of which is enough. */
function SeveralWords({ part, document, onChange }: FactRowProps) {
  return (
    <TextField
      label={factWords[part.op]}
      hint={offeredHint(orderWords(part.op, document))}
      value={part.atoms.map((atom) => wordOf(atom) ?? '').join('、')}
      onChange={(text) => onChange(factOf(part.op, wordsIn(text)))}
    />
  )
}

/** 本文件用到的：政协委员、人大代表. */
export function offeredHint(offered: readonly string[]): string {
  return offered.length === 0 ? words.several : `${words.several}，如 ${offered.slice(0, 4).join('、')}`
}

interface WrittenFactProps extends FactRowProps {
  /** The first of several words, or the one question. */
  readonly atom: Atom
}

/** A fact whose words are typed. The field stays the same while a second word is begun behind the first. */
function WrittenFact(props: WrittenFactProps) {
  const { atom, part, document, onChange } = props
  const one = part.atoms.length === 1
  switch (atom.op) {
    case 'age':
      return (
        <ComparisonFields
          label={factWords.age}
          numbers
          comparison={atom.years}
          onNumbers={(years) => onChange({ op: 'age', years })}
        />
      )
    case 'identity':
      return (
        <>
          {atom.is !== undefined && <SeveralWords {...props} />}
          {one && <IdentityDetails atom={atom} document={document} onChange={onChange} />}
        </>
      )
    case 'unit':
    case 'group':
      return <UnitFact {...props} atom={atom} />
    case 'sameGroupAs':
      return (
        <TextField
          label={words.kind}
          value={atom.kind ?? ''}
          onChange={(kind) => onChange(kind === '' ? { op: atom.op } : { op: atom.op, kind })}
        />
      )
    case 'inUnitOf':
    case 'inPortfolioOf':
    case 'atContactPointOf':
    case 'party':
    case 'pairedIn':
      return null
    default:
      return (
        <ComparisonFields
          label={factWords[atom.op]}
          hint={offeredHint(orderWords(atom.op, document))}
          comparison={one ? atom.word : { equals: part.atoms.map((each) => wordOf(each) ?? '').join('、') }}
          onWords={(word) => onChange({ op: atom.op, word })}
          onSeveral={(several) => onChange(factOf(atom.op, several))}
        />
      )
  }
}

type UnitFactProps = Omit<WrittenFactProps, 'atom'> & {
  readonly atom: Extract<Atom, { op: 'unit' | 'group' }>
}

/** A kind of unit, or one unit by its number; a row that names one keeps it. */
function UnitFact(props: UnitFactProps) {
  const { atom, onChange } = props
  const { id, kind } = atom
  if (id === undefined || props.part.atoms.length > 1) return <SeveralWords {...props} />
  return (
    <>
      {kind !== undefined && (
        <TextField
          label={words.kind}
          value={kind}
          onChange={(typed) => onChange({ op: atom.op, id, kind: typed })}
        />
      )}
      <TextField
        label={words.unitId}
        value={id}
        onChange={(typed) => onChange({ op: atom.op, ...(kind !== undefined && { kind }), id: typed })}
      />
    </>
  )
}
