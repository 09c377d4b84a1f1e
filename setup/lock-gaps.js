// npm ci refuses a lock file that lacks an optional package of another platform, and npm install leaves one out
// whenever the registry at hand does not carry it. Such a package is never installed here: its name says for what
// machine it is, and that is all npm needs to pass it over.

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */
/** @typedef {{ by: string, name: string, version: string }} LockGap */

/**
 * Optional packages that one in the lock file names and the lock file does not hold.
 * @param {LockedPackages} packages
 * @returns {LockGap[]}
 */
export function findLockGaps(packages) {
  return Object.entries(packages).flatMap(([by, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !foldersAbove(by).some((folder) => `${folder}node_modules/${name}` in packages))
      .map(([name, version]) => ({ by, name, version })),
  )
}

/**
 * Where Node looks for what a package requires, from its own folder up.
 * @param {string} path such as node_modules/a/node_modules/b
 */
function foldersAbove(path) {
  const parts = path === '' ? [] : path.split(/(?<=\/)(?=node_modules\/)/)
  return parts.map((_, at) => `${parts.slice(0, parts.length - at).join('')}/`.replace('//', '/')).concat('')
}

/**
 * The packages with every gap filled, in npm's own order.
 * @param {LockedPackages} packages
 * @returns {LockedPackages}
 */
export function fillLockGaps(packages) {
  const filled = findLockGaps(packages).map(({ by, name, version }) => [
    `node_modules/${name}`,
    lockedPackage(version, {
      ...platformOf(name),
      ...(packages[by]?.dev ? { dev: true } : {}),
      optional: true,
    }),
  ])
  const all = [...Object.entries(packages), ...filled]
  return Object.fromEntries(all.sort(([a], [b]) => String(a).localeCompare(String(b), 'en')))
}

/**
 * With the keys in npm's order, so that the next npm install leaves the lines alone.
 * @param {string} version
 * @param {object} rest
 */
function lockedPackage(version, rest) {
  return { version, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'))) }
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * What a name like @oxlint/binding-linux-arm64-musl says of its machine.
 * @param {string} name
 */
export function platformOf(name) {
  const words = (name.split('/').at(-1) ?? '').split('-')
  const cpu = processors.find((word) => words.includes(word))
  const os = systems.find((word) => words.includes(word))
  if (!cpu || !os) throw new Error(`the name of ${name} does not say for what machine it is`)
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}), os: [os] }
}
