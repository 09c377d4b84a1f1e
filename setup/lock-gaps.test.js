import { describe, expect, it } from 'vitest'
import { fillLockGaps, findLockGaps, platformOf } from './lock-gaps.js'

const optionalDependencies = { '@lint/cli-linux-x64': '1.2.0', '@lint/cli-win32-x64': '1.2.0' }

describe('a lock file that lost a package of another platform', () => {
  const lost = {
    'node_modules/@lint/cli-linux-x64': { version: '1.2.0' },
    'node_modules/lint': { version: '1.2.0', dev: true, optionalDependencies },
  }

  it('is found to have a gap', () => {
    expect(findLockGaps(lost)).toEqual([
      { by: 'node_modules/lint', name: '@lint/cli-win32-x64', version: '1.2.0' },
    ])
  })

  it('is filled in order, for the same use, and then has none', () => {
    const filled = fillLockGaps(lost)
    expect(Object.keys(filled)[1]).toBe('node_modules/@lint/cli-win32-x64')
    expect(filled['node_modules/@lint/cli-win32-x64']).toEqual({
      version: '1.2.0',
      cpu: ['x64'],
      dev: true,
      optional: true,
      os: ['win32'],
    })
    expect(findLockGaps(filled)).toEqual([])
  })
})

it('looks for a package where Node would, from the inner folder out', () => {
  const inner = { version: '1.2.0', optionalDependencies }
  const packages = {
    'node_modules/a/node_modules/lint': inner,
    'node_modules/a/node_modules/@lint/cli-linux-x64': {},
    'node_modules/@lint/cli-win32-x64': {},
  }
  expect(findLockGaps(packages)).toEqual([])
  expect(findLockGaps({ 'node_modules/b/node_modules/lint': inner, ...packages })).toMatchObject([
    { by: 'node_modules/b/node_modules/lint', name: '@lint/cli-linux-x64' },
  ])
})

it.each([
  ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@oxlint/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@oxlint/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
  ['@oxlint/binding-linux-s390x-gnu', { os: ['linux'], cpu: ['s390x'], libc: ['glibc'] }],
  ['@oxlint/binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
])('the name %s says for what machine it is', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

it('a name that says nothing of a machine is not guessed at', () => {
  expect(() => platformOf('fsevents')).toThrow('fsevents')
})
