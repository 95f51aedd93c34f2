import fs from 'node:fs'
import path from 'node:path'
import { helperFiles, type FixtureCase } from './fixtures.ts'
import { ROOT } from './next.ts'
import { run } from './processes.ts'

const FOLDER = path.join(ROOT, '.tools/types')

/**
 * Type-checks all cases at once: inputs, so that no fixture is less than real TypeScript, and outputs against the types that
 * Next's own validator demands of a route handler. Modules that a case does not hold are `any`.
 * @returns the compiler's errors, one a line, with the case's name in the path
 */
export async function typeCheck(cases: FixtureCase[]): Promise<string[]> {
  fs.rmSync(FOLDER, { recursive: true, force: true })
  for (const [file, text] of Object.entries(projectOf(cases))) {
    const target = path.join(FOLDER, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, text)
  }
  const { stdout, status } = await run(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', FOLDER, '--pretty', 'false'], { cwd: FOLDER })
  const lines = stdout.split('\n').filter((line) => line.trim() !== '')
  if (status !== 0 && !lines.length) throw new Error(`The type checker ended with ${status} and said nothing`)
  return lines
}

function projectOf(cases: FixtureCase[]): Record<string, string> {
  const files: Record<string, string> = {
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'es2022', lib: ['dom', 'dom.iterable', 'esnext'], module: 'esnext', moduleResolution: 'bundler', jsx: 'preserve', strict: true,
        noEmit: true, skipLibCheck: true, esModuleInterop: true, isolatedModules: true, resolveJsonModule: true, allowJs: true, types: ['node'],
      },
      include: ['**/*.ts', '**/*.tsx'],
    }),
    'unknown-modules.d.ts': "declare module '*'\n",
  }
  for (const fixture of cases) {
    const { name, options, appFile, input, output, files: modules } = fixture
    files[`${name}/${options.file}`] = input
    for (const [file, text] of Object.entries({ ...modules, ...(output === undefined ? {} : helperFiles(fixture)) })) files[`${name}/${file}`] = text
    if (output === undefined) continue
    files[`${name}/${appFile}`] = output
    if (/\.tsx?$/.test(appFile)) files[`${name}/check.ts`] = validator(fixture)
  }
  return files
}

/** What `.next/types/validator.ts` holds for a route, but without `void`: a path that returns nothing is a 500. */
function validator({ appFile, options }: FixtureCase): string {
  const fields = options.segments.map(({ name, kind }) => `${JSON.stringify(name)}${kind === 'optional-catch-all' ? '?' : ''}: ${kind === 'one' ? 'string' : 'string[]'}`)
  const params = `{ ${fields.join('; ')} }`
  const context = Number.parseInt(options.target.next, 10) >= 15 ? `Promise<${params}>` : params
  return `import type { NextRequest } from 'next/server'
import * as route from './${appFile.replace(/\.tsx?$/, '')}'

type Handler = (request: NextRequest, context: { params: ${context} }) => Response | Promise<Response>
type Methods = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

route satisfies { [method in Methods]?: Handler }
`
}
