/** What the docblocks of the elements are read with, as facts for `write.ts`. */
export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'node_modules/.cache',
  litelement: true,
  quiet: true,
  // The manifest of the package is another file, and `package.json` names that one.
  packagejson: false,
};
