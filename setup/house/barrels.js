const passedOn = /^\s*export\s+(?:type\s+)?[*{][\w\s,{}*$]*?\bfrom\s+['"]/m

/**
 * Files that pass on what others export: who reads the import then looks in the wrong place. The contract's table of
 * endpoints is the one that may.
 * @type {import('./source-files.js').HouseRule}
 */
export function findBarrels(files) {
  return files
    .filter(({ path }) => /\.tsx?$/.test(path) && path !== 'contract/src/endpoints.ts')
    .filter(({ text }) => passedOn.test(text))
    .map(({ path }) => path)
}
