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

/** The commits of one run. */
export interface History {
  /** The commit that they begin behind. */
  start: string
  /** Commits some files as they are now, gone ones too; as whom, and whether signed, the user's git says. */
  commit: (paths: string[], message: string) => Promise<void>
  /** Takes back what was said to git of a commit that was not made. */
  unstage: () => Promise<void>
  /** Takes all commits back; keeps what somebody else changed meanwhile. */
  takeBack: () => Promise<void>
}

/** Names of commits that stand for work in progress. */
const IN_PROGRESS = { MERGE_HEAD: 'a merge', CHERRY_PICK_HEAD: 'a cherry-pick', REVERT_HEAD: 'a revert', REBASE_HEAD: 'a rebase' }

const AT_ONCE = 100

/**
 * Makes ready to commit in a repository. Its hooks do not run: they are code of its own.
 * @throws {UsageError} where git knows no commit or no author, or is in the middle of something
 */
export async function openHistory(root: string): Promise<History> {
  if (!isGitRoot(root)) throw new UsageError('--commit needs a git repository, and this is none.')
  const { simpleGit } = await import('simple-git')
  const git = simpleGit(root, {
    config: ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'gc.auto=0', 'maintenance.auto=false'],
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true },
  })
  const ask = (...args: string[]) => git.raw(args).then((text) => text.trim(), () => undefined)
  const start = await ask('rev-parse', '--verify', '--quiet', 'HEAD')
  if (!start) throw new UsageError('--commit needs a first commit, and this repository has none.')
  for (const [name, what] of Object.entries(IN_PROGRESS)) if (await ask('rev-parse', '--verify', '--quiet', name)) throw new UsageError(`--commit cannot go on in the middle of ${what}: finish it first.`)
  if (!(await ask('var', 'GIT_AUTHOR_IDENT')) || !(await ask('var', 'GIT_COMMITTER_IDENT'))) throw new UsageError('git does not know who commits: set user.name and user.email.')
  return {
    start,
    async commit(paths, message) {
      // A name such as [id].ts is no pattern.
      for (let at = 0; at < paths.length; at += AT_ONCE) await git.raw(['--literal-pathspecs', 'add', '--all', '--', ...paths.slice(at, at + AT_ONCE)])
      await git.raw(['commit', '--quiet', '--cleanup=whitespace', '--message', message])
    },
    unstage: () => git.raw(['reset', '--quiet']).then(() => {}),
    takeBack: () => git.raw(['reset', '--quiet', '--keep', start]).then(() => {}),
  }
}
