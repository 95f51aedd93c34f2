import fs from 'node:fs'
import { parse } from '@babel/parser'
import traverseModule from '@babel/traverse'
import { globSync } from 'tinyglobby'

// The yardstick: read every route, parse it, let @babel/traverse find its scopes. What any tool that understands bindings does at least.
const traverse = (traverseModule as unknown as { default: typeof traverseModule.default }).default
const [folder = '.'] = process.argv.slice(2)

let bindings = 0
for (const file of globSync('**/*.ts', { cwd: folder, absolute: true })) {
  const tree = parse(fs.readFileSync(file, 'utf8'), { sourceType: 'module', plugins: ['typescript'] })
  traverse(tree, {
    Program(path) {
      bindings += Object.keys(path.scope.bindings).length
      path.stop()
    },
  })
}
if (bindings === 0) throw new Error(`No routes in ${folder}`)
