import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { dirname, join as joinPosix } from 'node:path/posix'
import { linkAbove, statOf } from './files.ts'
import { leavesRoot, type Plan } from './plan.ts'

/** A plan that could not be carried out: its message is one sentence for the user, and nothing of the plan is on disk. */
export class WriteError extends Error {}

/** Called before each change on disk with a word on what comes; for tests, which throw or stop the process here. */
export type OnStep = (step: string) => void

/** Names of everything that is on disk only while a plan is written. */
const PREFIX = '.next-reroute-'
const JOURNAL = `${PREFIX}journal.json`
const DONE = `${PREFIX}done.json`
/** A journal of a living process that is older than this belongs to another program with the same number. */
const STALE_AFTER = 10 * 60_000

/** One file of the plan on its way; all paths are relative to the root. For an edit, `target` and `original` are the same. */
interface Step {
  staged?: string
  target?: string
  /** Of the new text: a file that does not hold it is not ours to remove. */
  sha256?: string
  original?: string
  backup?: string
}

/** What a later run must know to undo this one, written before anything else is. */
interface Journal {
  pid: number
  folders: string[]
  steps: Step[]
}

/**
 * Carries out a plan, all of it or nothing: stages the new texts beside their targets, checks that no source changed since it was
 * read, puts the new files into place, then takes the old ones away, and removes folders that are left empty. The old files stay
 * until all new ones are there, and `recover` undoes what a killed process left behind.
 * @throws {WriteError} when anything is in the way; what was there before is there again then, contents and modes
 */
export function write(plan: Plan, onStep: OnStep = () => {}): void {
  checkPlan(plan)
  const { root } = plan
  const texts = new Map<Step, string>()
  const stepFor = (after: string | undefined, step: Omit<Step, 'staged' | 'backup' | 'sha256'>): Step => {
    const [target, original, number] = [step.target, step.original, texts.size]
    const full: Step = { ...step }
    if (target !== undefined) {
      full.staged = beside(target, `${number}.new`)
      full.sha256 = hash(Buffer.from(after!))
    }
    if (original !== undefined) full.backup = beside(original, `${number}.old`)
    texts.set(full, after ?? '')
    return full
  }
  const steps = [
    ...plan.creates.map((one) => stepFor(one.after, { target: one.path })),
    ...plan.moves.map((one) => stepFor(one.after, { target: one.to, original: one.from })),
    ...plan.edits.map((one) => stepFor(one.after, { target: one.path, original: one.path })),
    ...plan.deletes.map((one) => stepFor(undefined, { original: one.path })),
  ]
  if (steps.length === 0) return
  const journal: Journal = { pid: process.pid, folders: missingFolders(root, steps), steps }

  onStep('journal')
  begin(root, journal)
  try {
    for (const folder of journal.folders) {
      onStep(`folder ${folder}`)
      fs.mkdirSync(join(root, folder))
    }
    for (const step of steps) if (step.staged !== undefined) stage(root, step, texts.get(step)!, onStep)
    checkSources(plan)
    for (const step of steps) if (step.target !== undefined) place(root, step, onStep)
    for (const { original, backup, target } of steps) {
      if (original === undefined || original === target) continue
      onStep(`take away ${original}`)
      fs.renameSync(join(root, original), join(root, backup!))
    }
    onStep('commit')
    fs.renameSync(join(root, JOURNAL), join(root, DONE))
  } catch (error) {
    const kept = rollBack(root, journal)
    const rest = kept.length === 0 ? 'nothing was written' : `these could not be put back and lie beside their place: ${kept.join(', ')}`
    throw new WriteError(`${sentence(error, root)}; ${rest}.`, { cause: error })
  }
  cleanUp(root, journal, onStep)
}

/**
 * Undoes what a run that was killed left half-written in a folder, or finishes it where only the tidying was missing.
 * @returns `undone` or `finished`, or undefined where there was nothing to do
 * @throws {WriteError} while another process is writing, or where a file changed since and cannot be put back
 */
export function recover(root: string): 'undone' | 'finished' | undefined {
  const done = readJournal(join(root, DONE))
  if (done) {
    cleanUp(root, done, () => {})
    return 'finished'
  }
  const journal = readJournal(join(root, JOURNAL))
  if (!journal) return undefined
  if (isAlive(journal.pid) && Date.now() - fs.statSync(join(root, JOURNAL)).mtimeMs < STALE_AFTER) {
    throw new WriteError(`Another next-reroute (process ${journal.pid}) is writing in this repository; wait until it is done.`)
  }
  const kept = rollBack(root, journal)
  if (kept.length > 0) throw new WriteError(`A run was killed, and files changed since then; their old texts are in ${kept.join(', ')}.`)
  return 'undone'
}

/** True where a killed run left something for `recover`. */
export function needsRecovery(root: string): boolean {
  return fs.existsSync(join(root, JOURNAL)) || fs.existsSync(join(root, DONE))
}

function checkPlan(plan: Plan): void {
  const conflict = plan.conflicts[0]
  if (conflict) throw new WriteError(`${conflict.path} stands in the way: ${conflict.reason}; nothing was written.`)
  const targets = [...plan.creates.map((one) => one.path), ...plan.moves.map((one) => one.to)]
  const others = [...plan.moves.map((one) => one.from), ...plan.edits.map((one) => one.path), ...plan.deletes.map((one) => one.path)]
  for (const path of [...targets, ...others]) {
    if (leavesRoot(path)) throw new WriteError(`${path} lies outside the repository; nothing was written.`)
    const link = linkAbove(plan.root, path)
    if (link) throw new WriteError(`${path} lies behind the symbolic link ${link}; nothing was written.`)
  }
  for (const path of targets) {
    if (statOf(join(plan.root, path))) throw new WriteError(`${path} exists already; nothing was written.`)
  }
}

/** Folders that targets need and that are not there, outermost first. */
function missingFolders(root: string, steps: Step[]): string[] {
  const missing = new Set<string>()
  for (const { target } of steps) {
    for (let folder = target === undefined ? '.' : dirname(target); folder !== '.'; folder = dirname(folder)) {
      const there = statOf(join(root, folder))
      if (there?.isDirectory()) break
      if (there) throw new WriteError(`${folder} is a file where a folder must be; nothing was written.`)
      missing.add(folder)
    }
  }
  return [...missing].toSorted((a, b) => a.length - b.length)
}

function begin(root: string, journal: Journal): void {
  try {
    fs.writeFileSync(join(root, JOURNAL), JSON.stringify(journal), { flag: 'wx' })
  } catch (error) {
    throw new WriteError(`${sentence(error, root)}; nothing was written.`, { cause: error })
  }
}

function stage(root: string, step: Step, text: string, onStep: OnStep): void {
  onStep(`stage ${step.target}`)
  const mode = step.original === undefined ? undefined : fs.statSync(join(root, step.original)).mode
  fs.writeFileSync(join(root, step.staged!), text, { flag: 'wx' })
  if (mode !== undefined) fs.chmodSync(join(root, step.staged!), mode)
}

function checkSources(plan: Plan): void {
  const sources = [...plan.moves.map((one) => ({ path: one.from, before: one.before })), ...plan.edits, ...plan.deletes]
  for (const { path, before } of sources) {
    const now = fs.readFileSync(join(plan.root, path))
    if (!now.equals(Buffer.from(before))) throw new WriteError(`${path} changed since it was read`)
  }
}

function place(root: string, step: Step, onStep: OnStep): void {
  const [staged, target] = [join(root, step.staged!), join(root, step.target!)]
  if (step.original === step.target) {
    onStep(`keep ${step.target}`)
    copyAside(target, join(root, step.backup!))
    onStep(`replace ${step.target}`)
    fs.renameSync(staged, target)
  } else {
    onStep(`place ${step.target}`)
    copyAside(staged, target)
    fs.rmSync(staged)
  }
}

/** A second name for a file that must not exist yet; a link where the disk has links, so that no half-copied file is ever seen. */
function copyAside(from: string, to: string): void {
  try {
    fs.linkSync(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL)
  }
}

/** Puts back what was there. Each step looks at the disk first, so it does not matter how far the run had come. */
function rollBack(root: string, journal: Journal): string[] {
  const kept: string[] = []
  for (const step of journal.steps.toReversed()) {
    try {
      if (step.staged !== undefined) fs.rmSync(join(root, step.staged), { force: true })
      const ours = step.target === undefined || holds(join(root, step.target), step.sha256!)
      const hasBackup = step.backup !== undefined && fs.existsSync(join(root, step.backup))
      if (step.original !== step.target && step.target !== undefined && ours) fs.rmSync(join(root, step.target))
      if (!hasBackup) continue
      const free = !fs.existsSync(join(root, step.original!))
      const sameFile = !free && fs.readFileSync(join(root, step.original!)).equals(fs.readFileSync(join(root, step.backup!)))
      if (free || sameFile || (ours && step.original === step.target)) {
        fs.renameSync(join(root, step.backup!), join(root, step.original!))
        // Two names of one file: renaming one to the other does nothing.
        fs.rmSync(join(root, step.backup!), { force: true })
      } else kept.push(step.backup!)
    } catch {
      kept.push(step.backup ?? step.target!)
    }
  }
  for (const folder of journal.folders.toReversed()) removeIfEmpty(join(root, folder))
  if (kept.length === 0) fs.rmSync(join(root, JOURNAL), { force: true })
  return kept
}

/** Nothing here can fail the run: the new files are in place, and the next run tidies what stays behind. */
function cleanUp(root: string, journal: Journal, onStep: OnStep): void {
  let tidy = true
  for (const { original, backup } of journal.steps) {
    if (original === undefined) continue
    onStep(`forget ${original}`)
    tidy = succeeds(() => fs.rmSync(join(root, backup!), { force: true })) && tidy
    // As git does when it removes a file.
    for (let folder = dirname(original); folder !== '.' && removeIfEmpty(join(root, folder)); folder = dirname(folder));
  }
  onStep('done')
  if (tidy) succeeds(() => fs.rmSync(join(root, DONE), { force: true }))
}

function removeIfEmpty(folder: string): boolean {
  return succeeds(() => fs.rmdirSync(folder))
}

function succeeds(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}

function readJournal(file: string): Journal | undefined {
  if (!fs.existsSync(file)) return undefined
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Journal
  } catch {
    // Killed while writing the journal itself: nothing had been touched yet.
    fs.rmSync(file)
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function beside(path: string, name: string): string {
  return joinPosix(dirname(path), PREFIX + name)
}

function holds(file: string, sha256: string): boolean {
  return statOf(file)?.isFile() === true && hash(fs.readFileSync(file)) === sha256
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** A system error in words, with the path as the user knows it. */
function sentence(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error)
  const path = 'dest' in error ? String(error.dest) : 'path' in error ? String(error.path) : ''
  const where = path.startsWith(root) ? path.slice(root.length + 1) : ''
  const reasons: Record<string, string> = {
    EACCES: 'may not be written',
    EPERM: 'may not be written',
    EROFS: 'is on a read-only disk',
    ENOSPC: 'does not fit on the disk',
    EEXIST: 'exists already',
    ENOTDIR: 'lies under a file where a folder must be',
    ENOENT: 'is gone',
  }
  const reason = reasons[codeOf(error) ?? '']
  return reason ? `${where || 'A file'} ${reason}` : error.message
}
