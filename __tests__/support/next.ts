import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The checkout; tests and scripts are started from it. */
export const ROOT = process.cwd()

/** `require` as a file of the checkout would call it: Next's own modules come through it, one instance for both sides. */
export const requireFromRoot = createRequire(path.join(ROOT, 'package.json'))

// Next's server modules look for this global when they are loaded; in a server, its entry point sets it.
Object.assign(globalThis, { AsyncLocalStorage })

type Transpile = (source: string, options: object) => { code: string }

/** Next's own compiler (SWC), which is what the text of a route goes through in a build. */
export async function loadTranspiler(): Promise<(source: string, file: string) => string> {
  const swc = requireFromRoot('next/dist/build/swc') as { loadBindings(): Promise<unknown>; transformSync: Transpile }
  await swc.loadBindings()
  // Helper files and originals come again and again.
  const known = new Map<string, string>()
  return (source, file) => {
    const key = `${file}\n${source}`
    const code = known.get(key) ?? transpile(source, file)
    if (known.size > 500) known.clear()
    known.set(key, code)
    return code
  }

  function transpile(source: string, file: string): string {
    const typescript = /\.[cm]?tsx?$/.test(file)
    const jsx = !/\.[cm]?ts$/.test(file)
    const parser = typescript ? { syntax: 'typescript', tsx: jsx } : { syntax: 'ecmascript', jsx }
    return swc.transformSync(source, {
      filename: file,
      jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
      sourceMaps: false,
    }).code
  }
}
