import { defineConfig } from 'vitest/config'

// A journey waits for its browser or its server half of the time: two share the processors, and a slow machine gets its time.
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['**/*.test.ts'],
    environment: 'node',
    globalSetup: ['./harness/prepared-demo.ts'],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
