import fs from 'node:fs'
import { parse } from '@babel/parser'
import traverseModule from '@babel/traverse'
import { globSync } from 'tinyglobby'

// The yardstick: read every file, parse it, let @babel/traverse find its scopes. What any tool that understands bindings does at least.
// It takes a folder, or `--files` and a list of files, one a line; of those, ones that are no JavaScript or TypeScript are only read.
const traverse = (traverseModule as unknown as { default: typeof traverseModule.default }).default
const [folder = '.', list] = process.argv.slice(2)
const files = folder === '--files' && list ? fs.readFileSync(list, 'utf8').split('\n').filter(Boolean) : globSync('**/*.ts', { cwd: folder, absolute: true })

let bindings = 0
for (const file of files) {
  const source = fs.readFileSync(file, 'utf8')
  const typescript = /\.[cm]?tsx?$/.test(file)
  const plugins = [...(typescript ? (['typescript'] as const) : []), ...(/\.[cm]?ts$/.test(file) ? [] : (['jsx'] as const)), 'decorators-legacy' as const]
  const tree = tryTo(() => parse(source, { sourceType: 'module', plugins, allowReturnOutsideFunction: true, errorRecovery: true }))
  if (!tree) continue
  tryTo(() =>
    traverse(tree, {
      Program(path) {
        bindings += Object.keys(path.scope.bindings).length
        path.stop()
      },
    }),
  )
}
if (bindings === 0) throw new Error(`Nothing to parse in ${folder}`)

function tryTo<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
