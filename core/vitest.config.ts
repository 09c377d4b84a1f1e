import { defineConfig } from 'vitest/config'

// Rules keep no state, so the files share their modules: a third of the time.
export default defineConfig({
  test: {
    name: 'core',
    include: ['src/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 20_000,
  },
})
