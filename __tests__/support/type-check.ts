import fs from 'node:fs'
import path from 'node:path'
import type { Segment } from '../../transforms/conversion.ts'
import { helperFiles, type FixtureCase } from './fixtures.ts'
import type { Files } from './load.ts'
import { ROOT } from './next.ts'
import { run } from './processes.ts'

/**
 * Type-checks all cases: inputs, so that no fixture is less than real TypeScript, and outputs against the types that Next's own
 * validator demands of a route handler. Modules that a case does not hold are `any`.
 * @returns the compiler's errors, one a line, with the case's name in the path
 */
export async function typeCheck(cases: FixtureCase[]): Promise<string[]> {
  // One program for each version of a package: old ones declare their types for all files.
  const versions = (one: FixtureCase) => (/\.tsx?$/.test(one.appFile) ? one.real.filter((name) => name.includes('=')).join() : '')
  const errors: string[] = []
  for (const key of new Set(cases.map(versions))) {
    const same = cases.filter((one) => versions(one) === key)
    errors.push(...(await checkFiles(key === '' ? 'types' : `types-of-${key.replaceAll(/\W+/g, '-')}`, projectOf(same))))
  }
  return errors
}

/**
 * Type-checks files that lie in one folder, each for itself. Modules that none of them is are `any`.
 * @param name of the folder below `.tools` that they are written to, one for each test file
 * @returns the compiler's errors, one a line
 */
export async function checkFiles(name: string, files: Files): Promise<string[]> {
  const folder = path.join(ROOT, '.tools', name)
  fs.rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries({ ...SETTINGS, ...files })) {
    const target = path.join(folder, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, text)
  }
  const { stdout, status } = await run(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'], { cwd: folder })
  const lines = stdout.split('\n').filter((line) => line.trim() !== '')
  if (status !== 0 && !lines.length) throw new Error(`The type checker ended with ${status} and said nothing`)
  return lines
}

const SETTINGS: Files = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'es2022', lib: ['dom', 'dom.iterable', 'esnext'], module: 'preserve', moduleResolution: 'bundler', jsx: 'preserve', strict: true,
      noEmit: true, skipLibCheck: true, esModuleInterop: true, isolatedModules: true, resolveJsonModule: true, allowJs: true, types: ['node'],
    },
    include: ['**/*.ts', '**/*.tsx'],
  }),
  'unknown-modules.d.ts': "declare module '*'\n",
}

function projectOf(cases: FixtureCase[]): Files {
  const files: Files = {}
  for (const fixture of cases) {
    const { name, options, appFile, input, output, files: modules, real } = fixture
    for (const [known, installed] of real.map((one) => one.split('='))) if (installed) files[`${name}/node_modules/${known}/index.d.ts`] = `export * from '${installed}'
`
    files[`${name}/${options.file}`] = input
    for (const [file, text] of Object.entries({ ...modules, ...(output === undefined ? {} : helperFiles(fixture)) })) files[`${name}/${file}`] = text
    if (output === undefined) continue
    files[`${name}/${appFile}`] = output
    if (/\.tsx?$/.test(appFile)) files[`${name}/check.ts`] = validatorOf(appFile, options.segments, options.target.next)
  }
  return files
}

/** What `.next/types/validator.ts` holds for a route, but without `void`: a path that returns nothing is a 500. */
export function validatorOf(appFile: string, segments: Segment[], next: string): string {
  const fields = segments.map(({ name, kind }) => `${JSON.stringify(name)}${kind === 'optional-catch-all' ? '?' : ''}: ${kind === 'one' ? 'string' : 'string[]'}`)
  const params = `{ ${fields.join('; ')} }`
  const context = Number.parseInt(next, 10) >= 15 ? `Promise<${params}>` : params
  return `import type { NextRequest } from 'next/server'
import * as route from './${appFile.replace(/\.tsx?$/, '')}'

type Handler = (request: NextRequest, context: { params: ${context} }) => Response | Promise<Response>
type Methods = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

route satisfies { [method in Methods]?: Handler }
`
}
