/**
 * Why the demo may not be started in this environment, or undefined. Someone who set one of these means a real
 * instance, and must not find an invented school in its place.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findDemoRefusal(env) {
  const found = ['DATABASE_URL', 'TONGXIN_HOME'].filter((name) => env[name])
  if (env['NODE_ENV'] === 'production') found.push('NODE_ENV=production')
  if (found.length === 0) return undefined
  return [
    `npm start 只启动演示（虚构学校、本机访问），而环境中设置了 ${found.join('、')}，像是要运行正式系统，因此没有启动。`,
    '正式运行请用：npm run -s tongxin -- serve',
    `只想看演示，请先取消这些设置：unset ${found.map((name) => name.split('=')[0]).join(' ')}`,
  ].join('\n')
}
