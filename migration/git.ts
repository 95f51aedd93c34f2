import { simpleGit } from 'simple-git'
import { UsageError } from './usage-error.ts'

/**
 * The root of the git repository that a folder lies in; undefined where it lies in none, or where git is not installed.
 * @throws {UsageError} where git refuses to answer (such as a repository that another user owns)
 */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  try {
    return await simpleGit(folder).revparse(['--show-toplevel'])
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    if (/not a git repository|ENOENT|must be run in a work tree/.test(text)) return undefined
    throw new UsageError(`git does not answer for ${folder}: ${text.trim().split('\n')[0]}`)
  }
}

/**
 * Files with changes that are not committed, untracked ones included, relative to the root: as next-codemod, next-reroute does not
 * write over them, so that `git restore` always leads back.
 */
export async function uncommittedFiles(root: string): Promise<string[]> {
  const status = await simpleGit(root).status()
  return status.files.map((file) => file.path)
}
