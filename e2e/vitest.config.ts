import { defineConfig } from 'vitest/config'

// Journeys share one machine and one browser: they take turns, and a slow machine gets its time.
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['**/*.test.ts'],
    environment: 'node',
    globalSetup: ['./harness/prepared-demo.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
