import { describe, expect, it } from 'vitest'
import { checkConfig, readConfig } from './config.ts'

describe('the configuration', () => {
  it('needs no setting at all: loopback, embedded database, the user data folder', () => {
    const config = readConfig({ XDG_DATA_HOME: '/data', LOCALAPPDATA: '/data' })
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: null,
      publicUrl: null,
      trustProxy: false,
    })
    expect(config.keyFile.startsWith(config.home)).toBe(true)
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DATABASE_URL: '', PUBLIC_URL: '', PORT: '' })).toMatchObject({
      databaseUrl: null,
      port: 8080,
    })
  })

  it('keeps the base path of the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://www.minghu.example/tongxin/' }).publicUrl?.pathname).toBe(
      '/tongxin/',
    )
  })

  it('names every bad setting at once', () => {
    const read = checkConfig({
      PORT: '80a',
      DATABASE_URL: 'mysql://x',
      TRUST_PROXY: 'yes',
      PUBLIC_URL: 'minghu',
    })
    expect(problemsOf(read).map((problem) => problem.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'PORT',
    ])
    expect(() => readConfig({ PORT: '70000', TRUST_PROXY: '2' })).toThrow(
      /设置有误：\n- TRUST_PROXY.*\n- PORT/,
    )
  })

  it.each([
    ['an address others can reach without saying which', { HOST: '0.0.0.0' }, 'PUBLIC_URL'],
    ['plain http off loopback', { HOST: '0.0.0.0', PUBLIC_URL: 'http://10.0.0.5:8080' }, 'ALLOW_HTTP=1'],
    ['an owner without a database', { DATABASE_OWNER_URL: 'postgres://o@db/t' }, 'DATABASE_URL'],
    [
      'serving as the owner',
      { DATABASE_URL: 'postgres://o@db/t', DATABASE_OWNER_URL: 'postgres://o@db/t' },
      '不能是表的所有者',
    ],
  ])('refuses %s', (_, environment, expected) => {
    expect(problemsOf(checkConfig(environment)).join()).toContain(expected)
  })

  it.each([
    ['plain http where it was allowed', { HOST: '0.0.0.0', PUBLIC_URL: 'http://10.0.0.5', ALLOW_HTTP: '1' }],
    ['plain http on loopback', { PUBLIC_URL: 'http://localhost:8080' }],
    ['https through a proxy', { HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example', TRUST_PROXY: '1' }],
    ['any loopback address', { HOST: '::1' }],
  ])('accepts %s', (_, environment) => {
    expect(problemsOf(checkConfig(environment))).toEqual([])
  })
})

function problemsOf(read: ReturnType<typeof checkConfig>): readonly string[] {
  return read.ok ? [] : read.problems
}
