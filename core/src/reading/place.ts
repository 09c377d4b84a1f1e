import type { Mistake, MistakeCode, MistakeParams, Path } from './mistake.ts'
import { sentencesOf } from './mistake-sentences.ts'

/** A place in the file being read: readers report mistakes here, and which names are given and used. */
export interface Place {
  readonly path: Path
  inside(key: string | number): Place
  mistake(code: MistakeCode, params?: MistakeParams): undefined
  /** A name of this kind is given here: tier, role, period, form … */
  names(kind: string, name: string): void
  /** A name of this kind is used here; `wanted` false = only if names of the kind are given at all. */
  uses(kind: string, name: string): void
}

export interface NameAt {
  readonly kind: string
  readonly name: string
  readonly at: Place
}

/** What readers noted about one file. */
export interface Notes {
  readonly root: Place
  readonly mistakes: readonly Mistake[]
  readonly given: readonly NameAt[]
  readonly used: readonly NameAt[]
}

/** More than anybody mends at once; a hostile file must not fill the memory with sentences. */
const mostMistakes = 2000

/** A fresh sheet for reading one file. */
export function notesOfReading(): Notes {
  const mistakes: Mistake[] = []
  const given: NameAt[] = []
  const used: NameAt[] = []
  const place = (path: Path): Place => {
    const here: Place = {
      path,
      inside: (key) => place([...path, key]),
      mistake: (code, params = {}) => {
        if (mistakes.length < mostMistakes)
          mistakes.push({ path, code, params, ...sentencesOf(code, params) })
        return undefined
      },
      names: (kind, name) => given.push({ kind, name, at: here }),
      uses: (kind, name) => used.push({ kind, name, at: here }),
    }
    return here
  }
  return { root: place([]), mistakes, given, used }
}
