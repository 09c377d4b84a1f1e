import type {
  Atom,
  ComparisonOperator,
  NumberComparison,
  Predicate,
  WordComparison,
} from '@tongxin/core/policy/predicate'
import type { Value } from '@tongxin/core/policy/value'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { predicateFormWords as words } from '../../../words/policy-form.ts'
import type { DraftValue } from './draft-value.ts'
import type { TextPart } from './in-text.tsx'
import type { FactKind } from './written-fact.ts'

/** What a form can ask of a human. */
const formAtoms = [
  'party',
  'identity',
  'title',
  'rank',
  'post',
  'body',
  'employment',
  'age',
  'listed',
] as const
export type FormAtom = (typeof formAtoms)[number]

interface PredicateSheet {
  readonly values: readonly DraftValue[]
  readonly inText: readonly TextPart[]
}

/**
 * A condition as fields, one for each kind of fact: all must hold, several words of one are alternatives. A fact of which
 * more is asked is left to its line of the text, and so is the whole where it is joined in another way.
 */
export function predicateSheet(
  value: Value<Predicate> | undefined,
  place: ValuePlace,
  offered: readonly FormAtom[],
): PredicateSheet {
  const whole = { values: [], inText: [{ label: words.condition, place }] }
  if (value !== undefined && value.state !== 'set') return whole
  const parts = (value === undefined ? [] : partsOf(value.value)).map((part) => ({
    atom: atomOf(part),
    text: plainText(part),
  }))
  const atoms = parts.map(({ atom }) => atom)
  if (atoms.includes(undefined) || new Set(atoms).size < atoms.length) return whole
  return {
    values: formAtoms.flatMap((atom) => {
      const part = parts.find((one) => one.atom === atom)
      const shown = part === undefined ? offered.includes(atom) : part.text !== undefined
      return shown ? [fieldOf(atom, place, part?.text)] : []
    }),
    inText: parts.flatMap(({ atom, text }) =>
      atom === undefined || text !== undefined
        ? []
        : [{ label: words.atoms[atom] ?? atom, place: [...place, atom] }],
    ),
  }
}

function partsOf(predicate: Predicate): readonly Predicate[] {
  return predicate.op === 'all' ? predicate.of : [predicate]
}

function fieldOf(atom: FormAtom, place: ValuePlace, text: string | undefined): DraftValue {
  return {
    field: [...place, atom].join(' '),
    place: [...place, atom],
    label: words.atoms[atom] ?? atom,
    hint: words.hints[atom],
    kind: kindOf(atom),
    value: text === undefined ? undefined : { state: 'set', value: text },
    plain: true,
  }
}

function kindOf(atom: FormAtom): FactKind {
  return atom === 'age' || atom === 'party' || atom === 'employment' ? atom : 'fact'
}

/** The one fact a part asks; undefined where it joins several. */
function atomOf(part: Predicate): Atom['op'] | undefined {
  const ops = new Set((part.op === 'any' ? part.of : [part]).map(({ op }) => op))
  const [op] = ops
  return ops.size === 1 && op !== 'all' && op !== 'any' && op !== 'not' ? op : undefined
}

/** The words of a part, alternatives with 、 between them; undefined where a form cannot say it. */
function plainText(part: Predicate): string | undefined {
  const told = (part.op === 'any' ? part.of : [part]).map(wordOf)
  return told.includes(undefined) ? undefined : told.join('、')
}

function wordOf(predicate: Predicate): string | undefined {
  switch (predicate.op) {
    case 'party':
      return words.parties[predicate.party] ?? predicate.party
    case 'identity': {
      const { op: _, is, ...more } = predicate
      return Object.keys(more).length > 0 ? undefined : is
    }
    case 'age':
      return compared(predicate.years)
    case 'employment': {
      const word = compared(predicate.word)
      return word && (words.employments[word] ?? word)
    }
    case 'title':
    case 'rank':
    case 'post':
    case 'body':
    case 'listed':
      return compared(predicate.word)
    default:
      return undefined
  }
}

/** 副教授, 副教授以上; 高于 and 低于 are left to the text. */
function compared(comparison: WordComparison | NumberComparison): string | undefined {
  const endings: Partial<Record<ComparisonOperator, string>> = {
    equals: '',
    atLeast: words.atLeast,
    atMost: words.atMost,
  }
  const given = Object.entries(endings).flatMap(([operator, ending]) => {
    const value = Object.entries(comparison).find(([name]) => name === operator)?.[1]
    return value === undefined ? [] : [`${value}${ending}`]
  })
  return given.length === 1 && Object.keys(comparison).length === 1 ? given[0] : undefined
}
