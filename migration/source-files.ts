import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Endings of the files that can import another. */
export const SOURCE_FILE = /\.[cm]?[jt]sx?$/

/** Never source, whatever git says of them. */
const NEVER = new Set(['node_modules', '.git', '.next', '.turbo', '.vercel', '.yarn', '.cache', '.pnpm-store'])
/** Output of a build where they lie beside a package.json; elsewhere (`pages/api/build`) a name like any other. */
const OUTPUT = new Set(['dist', 'build', 'out', 'coverage'])

/**
 * Absolute paths of the files below a folder that belong to the project: in a git repository those that git does not ignore, else all
 * but dependencies and build output. Links are listed, never followed.
 */
export function listFiles(folder: string): string[] {
  const listed = listWithGit(folder)
  return listed && listed.length > 0 ? listed : walk(folder)
}

function listWithGit(folder: string): string[] | undefined {
  try {
    // fsmonitor may name a program of the repository's own.
    const args = ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard']
    const output = execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 29, stdio: ['ignore', 'pipe', 'ignore'] })
    const files = new Set(output.split('\0').filter((file) => file !== '' && !/(^|\/)(node_modules|\.next)\//.test(file)))
    return [...files].map((file) => join(folder, file))
  } catch {
    return undefined
  }
}

function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const isPackage = entries.some((entry) => entry.name === 'package.json')
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return NEVER.has(entry.name) || (isPackage && OUTPUT.has(entry.name)) ? [] : walk(path)
  })
}

export interface PackageJson {
  name?: string
  workspaces?: string[] | { packages?: string[]; catalog?: Record<string, string>; catalogs?: Record<string, Record<string, string>> }
  catalog?: Record<string, string>
  catalogs?: Record<string, Record<string, string>>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  imports?: unknown
  exports?: unknown
  [entry: string]: unknown
}

/** A folder's package.json; undefined where there is none or it is no JSON object. */
export function readPackage(folder: string): PackageJson | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8').replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null ? (value as PackageJson) : undefined
  } catch {
    return undefined
  }
}

/** True where a package manager reads the folder as the root of several packages. */
export function isWorkspaceRoot(folder: string): boolean {
  return existsSync(join(folder, 'pnpm-workspace.yaml')) || existsSync(join(folder, 'lerna.json')) || readPackage(folder)?.workspaces !== undefined
}

/** The folder and those around it, the nearest first, up to and including `topmost` (else the root of the file system). */
export function foldersUpward(folder: string, topmost?: string): string[] {
  const parent = dirname(folder)
  return folder === topmost || parent === folder ? [folder] : [folder, ...foldersUpward(parent, topmost)]
}

/** The root of the repository that a folder lies in: where `.git` is, else the nearest workspace root or package, else the folder itself. */
export function findRepository(folder: string): string {
  const upward = foldersUpward(folder)
  const has = (name: string) => upward.find((at) => existsSync(join(at, name)))
  return has('.git') ?? upward.find(isWorkspaceRoot) ?? has('package.json') ?? folder
}
