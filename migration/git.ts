import fs from 'node:fs'
import { join, resolve } from 'node:path'
import { UsageError } from './usage-error.ts'

/** True where a folder is the root of a git checkout (of a worktree or submodule too, where `.git` is a file). */
export function isGitRoot(folder: string): boolean {
  return fs.existsSync(join(folder, '.git'))
}

/**
 * Files with changes that are not committed, untracked ones included, relative to the root: as next-codemod, next-reroute does not
 * write over them, so that `git restore` always leads back.
 * @param except files, relative to the working folder, whose changes do not matter
 * @throws {UsageError} where git is not there or refuses to answer (such as for a repository that another user owns)
 */
export async function uncommittedFiles(root: string, except: string[]): Promise<string[]> {
  try {
    // Loaded here, since most runs ask git nothing.
    const { simpleGit } = await import('simple-git')
    // fsmonitor may name a program of the repository's own; to switch it off counts as meddling with it.
    const git = simpleGit(root, { config: ['core.fsmonitor=false'], unsafe: { allowUnsafeFsMonitor: true } })
    const output = await git.raw(['status', '--porcelain', '--untracked-files=normal', '-z'])
    const entries = output.split('\0').filter((entry) => entry !== '')
    // A renamed file has a second entry with its old name, which has no status before it.
    const changed = entries.filter((entry) => /^[ MTADRCU?!]{2} /.test(entry)).map((entry) => entry.slice(3))
    const ignored = new Set(except.map((file) => resolve(file)))
    return changed.filter((file) => !ignored.has(join(root, file)))
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new UsageError(`git does not say whether all is committed (${text.trim().split('\n')[0]}); --force goes on without it.`)
  }
}
