import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { name: 'setup', include: ['**/*.test.js'], environment: 'node', testTimeout: 60_000 },
})
