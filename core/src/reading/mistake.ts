/** Where in a file: keys and positions from the top. */
export type Path = readonly (string | number)[]

/** What is wrong at a place; `reason` and `suggestion` are Chinese sentences made from code and params. */
export interface Mistake {
  readonly path: Path
  readonly code: MistakeCode
  readonly params: MistakeParams
  readonly reason: string
  readonly suggestion: string
}

export type MistakeParams = Readonly<Record<string, string | number>>

export type MistakeCode = (typeof mistakeCodes)[number]

export const mistakeCodes = [
  'not-a-policy',
  'not-yaml',
  'alias',
  'duplicate-field',
  'full-width-colon',
  'several-documents',
  'too-many-mistakes',
  'too-large',
  'not-a-map',
  'not-a-list',
  'not-text',
  'not-a-number',
  'number-as-text',
  'number-range',
  'not-yes-or-no',
  'not-a-day',
  'day-beyond-month',
  'not-a-month-day',
  'not-an-academic-year',
  'not-a-term',
  'not-a-span',
  'not-a-birth-date',
  'empty',
  'missing-field',
  'unknown-field',
  'unknown-word',
  'unknown-name',
  'duplicate-name',
  'forbidden-word',
  'word-not-in-order',
  'no-order',
  'no-atom',
  'one-shape-only',
  'late-without-gap',
  'several-timings',
  'within-without-start',
  'no-number',
  'idle-beside-other-ways',
  'more-than-there-are',
  'cap-below-minimum',
  'skip-without-every',
  'skip-not-longer',
  'skips-everything',
  'exempts-everybody',
  'not-of-an-excuse',
  'filter-of-another-count',
  'restricted-asks-more',
  'office-without-role',
  'target-of-another-tier',
  'at-most-not-standing',
  'at-least-above-at-most',
  'target-below-at-least',
  'beyond-delegated-bounds',
  'target-above-at-most',
  'from-not-before-to',
  'windows-overlap',
  'issued-before-adopted',
  'due-before-effective',
  'no-day-of-issue',
  'relation-to-itself',
  'too-few-readings',
  'too-many-readings',
  'adopted-without',
  'adopted-out-of-range',
  'silent-but-set',
  'unknown-silent-path',
  'step-too-early',
  'act-of-another-procedure',
  'within-of-a-first-step',
  'extend-without-within',
  'instead-of-no-step',
  'narrative-with-number',
  'unknown-annex-field',
  'takes-the-name-of-a-built-in-period',
  'rule-of-another-bearer',
  'number-without-cite',
  'cite-without-section',
  'limits-clash',
  'limits-clash-over-documents',
  'document-twice',
  'unknown-document',
  'replaced-twice',
  'not-after-its-predecessor',
  'circle-of-documents',
  'overlapping-versions',
  'gap-between-documents',
  'unknown-part-there',
  'unknown-requirement-there',
  'same-requirement-twice',
  'replaces-a-higher-one',
  'not-left-open',
  'delegates-again',
  'fills-more',
  'filled-twice',
  'must-stay',
  'unit-spoken-for',
  'too-deep',
  'not-an-arc',
  'not-a-pair',
  'pair-twice',
  'max-below-min',
  'ceiling-below-min',
  'locks-above-ceiling',
  'locks-above-k',
  'lock-is-excluded',
  'instance-too-large',
] as const

/** requirements[2].where.act, counting from 0 as programs do. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}
