// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

// A screen is opened by its address too: no other screen has brought its styles along then.
const phone = import.meta.dirname
const web = dirname(phone)

const styles = [phone, join(web, 'ui')].flatMap((folder) => filesUnder(folder)).filter(isStyle)
const known = new Set(styles.flatMap((path) => [...classesDefined(path)]))
const always = reachedFrom(join(phone, 'main.tsx'))

describe('each screen of the phone brings the styles it uses', () => {
  const screens = filesUnder(phone)
    .filter((path) => path.endsWith('-screen.tsx'))
    .map((path) => relative(phone, path))
  it.each(screens)('%s', (screen) => {
    const reached = new Set([...always, ...reachedFrom(join(phone, screen))])
    const defined = new Set([...reached].filter(isStyle).flatMap((path) => [...classesDefined(path)]))
    const unstyled = [...reached]
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) =>
        classesUsed(path)
          .filter((name) => known.has(name) && !defined.has(name))
          .map((name) => `${name} in ${relative(phone, path)}`),
      )
    expect(unstyled).toEqual([])
  })
})

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
}

/** The files a module needs from the start, itself included; what is loaded later brings its own. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (path: string) => {
    if (reached.has(path) || !existsSync(path)) return
    reached.add(path)
    if (isStyle(path)) return
    const source = readFileSync(path, 'utf8')
    for (const [, target = ''] of source.matchAll(/(?:from|import) '(\.[^']+)'/g))
      visit(join(dirname(path), target))
  }
  visit(entry)
  return reached
}

function isStyle(path: string): boolean {
  return path.endsWith('.css')
}

function classesDefined(path: string): ReadonlySet<string> {
  const text = readFileSync(path, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  return new Set([...text.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
}

function classesUsed(path: string): readonly string[] {
  const source = readFileSync(path, 'utf8')
  return [...source.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, plain, computed]) =>
    plain === undefined
      ? [...(computed ?? '').matchAll(/['`]([\w\s-]+)['`]/g)].flatMap(([, names = '']) => names.split(/\s+/))
      : plain.split(/\s+/),
  )
}
