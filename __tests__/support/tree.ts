import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Files of a small project by path; a text is written as utf-8. */
export type Tree = Record<string, string | Buffer>

/** A new temporary folder that holds these files and is removed after the test; its real path, as git and the tool name it. */
export function makeTree(tree: Tree): string {
  const root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'next-reroute-test-')))
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(tree)) {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true })
    fs.writeFileSync(join(root, path), content)
  }
  return root
}

/** Every file below a folder with its bytes (as latin1 text, so that a difference can be read) and its mode; `.git` left out. */
export function readTree(root: string): Record<string, string> {
  const tree: Record<string, string> = {}
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(root.length + 1)
    if (name === '.git' || name.startsWith('.git/') || entry.isDirectory()) continue
    const stat = fs.lstatSync(path)
    tree[name] = stat.isSymbolicLink() ? `-> ${fs.readlinkSync(path)}` : `${(stat.mode & 0o777).toString(8)} ${fs.readFileSync(path, 'latin1')}`
  }
  return tree
}

/** Runs git in a folder, with settings of its own, whatever the machine has. */
export function git(root: string, args: string[], input?: string): string {
  const settings = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...settings, ...args], { cwd: root, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Makes a folder a git repository with everything in it committed. */
export function commitAll(root: string): void {
  git(root, ['init', '--quiet'])
  git(root, ['add', '--all', '--force'])
  git(root, ['commit', '--quiet', '--message', 'all', '--no-verify'])
}
