import { existsSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { App } from './project.ts'
import { textOf } from './files.ts'
import { foldersUpward, listFiles, readPackage, SOURCE_FILE } from './source-files.ts'

/** `import next from 'next'` and `require('next')`, of which only a server has a use. */
const TAKES_NEXT = /\bimport\s+(\w+|\*\s+as\s+\w+)\s*(,\s*\{[^}]*\}\s*)?from\s*(['"])next\3|\brequire\(\s*(['"])next\4\s*\)|\bawait\s+import\(\s*(['"])next\5\s*\)/

/** Whether a server of the repository's own calls Next: what it puts on requests, no route shows. */
export function hasOwnServer(app: App): boolean {
  const inside = [app.pagesDir, app.appDir].map((folder) => join(app.root, folder) + sep)
  return listFiles(app.repository).some((file) => {
    if (!SOURCE_FILE.test(file) || inside.some((folder) => file.startsWith(folder)) || basename(file).startsWith('next.config') || /\.(test|spec)\.[cm]?[jt]sx?$|\.d\.ts$/.test(file)) return false
    return TAKES_NEXT.test(textOf(file)) && !isOfAnotherApp(file, app)
  })
}

/** Whether the package that a file is of asks for Next itself, and the app does not lie in it. */
function isOfAnotherApp(file: string, app: App): boolean {
  const own = foldersUpward(dirname(file), app.repository).find((folder) => existsSync(join(folder, 'package.json')))
  if (own === undefined || own === app.root || app.root.startsWith(own + sep)) return false
  const { dependencies, devDependencies } = readPackage(own) ?? {}
  return dependencies?.['next'] !== undefined || devDependencies?.['next'] !== undefined
}
