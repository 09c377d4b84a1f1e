import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { tokensAsCss } from './build/tokens-as-css.ts'

export default defineConfig({
  plugins: [react(), tokensAsCss()],
  test: {
    name: 'web',
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    environment: 'jsdom',
    // Files share their modules, antd among them: a quarter of the time. What a screen keeps, it keeps in its own providers.
    isolate: false,
    setupFiles: ['src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    testTimeout: 20_000,
  },
})
