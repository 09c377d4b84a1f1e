import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Modules keep no state between requests, nor between files, which therefore share them; data are a school's own.
    isolate: false,
    globalSetup: ['src/testing/cluster.ts', 'src/testing/programs.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
