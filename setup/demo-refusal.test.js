import { expect, it } from 'vitest'
import { findDemoRefusal } from './demo-refusal.js'

it.each([
  { env: { DATABASE_URL: 'postgres://x' }, named: 'DATABASE_URL' },
  { env: { TONGXIN_HOME: '/srv/tongxin' }, named: 'TONGXIN_HOME' },
  { env: { NODE_ENV: 'production' }, named: 'NODE_ENV=production' },
])('the demo is refused with $named set, and serve is named instead', ({ env, named }) => {
  const refusal = findDemoRefusal(env)
  expect(refusal).toContain(named)
  expect(refusal).toContain('npm run -s tongxin -- serve')
})

it('the demo starts in an environment that says nothing of a real instance', () => {
  expect(findDemoRefusal({ PATH: '/bin', NODE_ENV: 'development', DATABASE_URL: '' })).toBeUndefined()
})
