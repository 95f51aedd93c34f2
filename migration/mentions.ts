import fs from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { parse, type ParserPlugin } from '@babel/parser'
import { traverseFast, type Node } from '@babel/types'
import picomatch from 'picomatch'
import { say, type Message } from '../transforms/messages.ts'
import { readText, slashes } from './files.ts'
import type { Replacement } from './plan.ts'
import type { App } from './project.ts'
import { listFiles, SOURCE_FILE } from './source-files.ts'

/** A route that moves; paths relative to its app's root. */
export interface Moved {
  app: App
  from: string
  to: string
}

export interface Mentions {
  messages: { app: App; message: Message }[]
  /** Paths relative to the root that was given. */
  replacements: Replacement[]
}

/** A path in a file, as it is written there. */
interface Mention {
  text: string
  offset: number
  /** True where the text is all of a JSON string. */
  whole: boolean
}

/** What is read by tools from a path, and where a changed path is what its owner would write. */
const EDITED = /^(vercel|now|package|project|turbo|nx|jsconfig[\w.-]*|tsconfig[\w.-]*|\.eslintrc)\.json$/
/** Prose, what tools write, and what is no text. */
const SKIPPED = /\.(mdx?|txt|rst|snap|lock|log|csv|tsv|svg|png|jpe?g|gif|webp|avif|ico|icns|bmp|woff2?|ttf|otf|eot|mp[34]|mov|webm|wav|ogg|pdf|zip|gz|tgz|br|wasm|node|map|sqlite|db|psd|ai|fig|sketch|bin|sarif|html?)$|(^|[\\/])(package-lock|npm-shrinkwrap)\.json$|(^|[\\/])pnpm-lock\.yaml$/i
/** A report of an earlier run. */
const REPORT = /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "next-reroute"/
const LARGEST = 1_000_000
/** What says that a text may name a path of the API folder. */
const NAMED = /pages[\\/]api|['"`]pages['"`]\s*,\s*['"`]api/
/** The same in quotes, with what an import has in front of them; in a text of several lines, or part by part. */
const QUOTED = /(\b(?:from|import|require)[\t ]*\(?[\t ]*)?['"][^'"`\n]*pages[\\/]api|`[^`]*pages[\\/]api|['"`]pages['"`]\s*,\s*['"`]api/g

/**
 * Every place, other than an import, that names a file that moves or the folder that it moves from: configuration, ignore files, code owners,
 * scripts, globs, `path.join(process.cwd(), 'pages/api/…')`. All are reported; JSON strings of configuration that are one file's path
 * are changed.
 * @param root absolute path that the paths of the replacements are relative to
 */
export function findMentions(moved: Moved[], root: string): Mentions {
  const found: Mentions = { messages: [], replacements: [] }
  const apps = [...new Set(moved.map((one) => one.app))]
  const files = new Set([...new Set(apps.map((app) => app.repository))].flatMap(listFiles))
  for (const file of files) {
    if (SKIPPED.test(file)) continue
    const text = textOf(file)
    if (text !== undefined) mentionsOf(file, text, apps, moved, root, found)
  }
  return found
}

function textOf(file: string): string | undefined {
  try {
    const stats = fs.lstatSync(file)
    if (!stats.isFile() || stats.size > LARGEST) return undefined
    const text = readText(file)
    if (REPORT.test(text)) return undefined
    if (!NAMED.test(text)) return undefined
    // Most sources only import from there, or say it in a comment: they need not be parsed.
    return !SOURCE_FILE.test(file) || [...text.matchAll(QUOTED)].some(([, importing]) => importing === undefined) ? text : undefined
  } catch {
    return undefined
  }
}

function mentionsOf(file: string, text: string, apps: App[], moved: Moved[], root: string, found: Mentions): void {
  const isJson = file.endsWith('.json')
  const mentions = SOURCE_FILE.test(file) ? inSource(text, file) : isJson ? inJson(text) : inText(text)
  const said = new Set<string>()
  for (const { text: path, offset, whole } of mentions) {
    for (const app of apps) {
      const named = pathIn(app, file, path, apps)
      if (named === undefined) continue
      const place = slashes(relative(app.root, file))
      const lines = text.slice(0, offset).split('\n')
      const at = { line: lines.length, column: lines.at(-1)!.length + 1 }
      const tell = (message: Message) => {
        const key = `${message.code} ${message.line} ${message.message}`
        if (!said.has(key)) found.messages.push({ app, message })
        said.add(key)
      }
      const own = moved.filter((one) => one.app === app)
      const exact = own.find((one) => one.from === named || bare(one.from) === named)
      if (exact) {
        const target = exact.from === named ? exact.to : bare(exact.to)
        const edited = whole && EDITED.test(basename(file))
        if (edited) found.replacements.push({ path: slashes(relative(root, file)), before: text, start: offset, end: offset + path.length, text: path.slice(0, path.length - named.length) + target })
        tell(say(edited ? 'NR312' : 'NR313', place, at, { route: exact.from, target: exact.to }))
      } else if (own.some((one) => covers(named, one.from))) tell(say('NR314', place, at, { folder: path, target: `${app.appDir}/api` }))
    }
  }
}

/** Whether a folder or glob holds a file. */
function covers(path: string, file: string): boolean {
  const folder = path.replace(/\/+$/, '')
  if (file.startsWith(`${folder}/`)) return true
  return /[*{?]/.test(path) && picomatch.isMatch(file, path, { dot: true })
}

/** What a path means below an app's root; undefined where it is not about the API folder of that app. */
function pathIn(app: App, file: string, path: string, apps: App[]): string | undefined {
  const posix = path.replaceAll('\\', '/').replace(/^!/, '')
  const folder = `${app.pagesDir}/api`
  const at = posix.indexOf(folder)
  if (at === -1 || (at > 0 && posix[at - 1] !== '/') || !/^([/.*{?]|$)/.test(posix.slice(at + folder.length))) return undefined
  const prefix = posix.slice(0, at).replace(/\/$/, '')
  const inside = apps.filter((one) => file.startsWith(one.root + sep)).toSorted((a, b) => b.root.length - a.root.length)[0]
  // From outside an app that is not the repository itself, a plain path starts at the file or at the repository: it is another one's.
  if (!inside && /^\.?$/.test(prefix) && app.root !== app.repository) return undefined
  // `./`, `**/`, `<rootDir>/`, `${root}/` and the like say nothing of which app is meant.
  if (/^(\.|\*\*|<\w+>|.*\$(\{[^}]*\}|\w+)|@|~)?$/.test(prefix)) return (inside ?? apps[0]) === app && (inside || apps.length === 1) ? posix.slice(at) : undefined
  const meant = [resolve(dirname(file), prefix), join(app.repository, prefix)]
  return meant.includes(app.root) || (prefix.startsWith('**/') && app.root.endsWith(prefix.slice(2))) ? posix.slice(at) : undefined
}

/** Strings of a JSON file, found by their quotes so that comments and commas too many do no harm. */
function inJson(text: string): Mention[] {
  return [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].flatMap(({ 1: value, index }) => {
    if (!/^\S*$/.test(value!)) return inText(value!).map((one) => ({ ...one, offset: one.offset + index + 1 }))
    return [{ text: value!, offset: index + 1, whole: !value!.includes('\\') }]
  })
}

function inText(text: string): Mention[] {
  return [...text.matchAll(/[^\s'"`,;()=]*pages[\\/]api[^\s'"`,;()]*/g)].flatMap(({ 0: path, index }) => (isUrl(path) ? [] : [{ text: path.replace(/:$/, ''), offset: index, whole: false }]))
}

const isUrl = (text: string): boolean => text.includes('://')

/** Strings of a source file but those that import, and parts of paths that are given one by one: `join(root, 'pages', 'api')`. Prose is left out. */
function inSource(text: string, file: string): Mention[] {
  const plugins: ParserPlugin[] = /\.[cm]?ts$/.test(file) ? ['typescript', 'decorators-legacy'] : file.endsWith('.tsx') ? ['typescript', 'jsx', 'decorators-legacy'] : ['jsx', 'flow', 'decorators-legacy']
  const found: Mention[] = []
  const imports = new Set<Node>()
  const add = (value: string, node: Node) => {
    if (!/\s/.test(value) && !isUrl(value)) found.push({ text: value, offset: (node.start as number) + 1, whole: false })
  }
  try {
    const ast = parse(text, { sourceType: 'unambiguous', errorRecovery: true, allowReturnOutsideFunction: true, plugins })
    traverseFast(ast, (node) => {
      if ('source' in node && node.source && typeof node.source === 'object') imports.add(node.source as Node)
      if (node.type === 'TSImportType') imports.add(node.argument)
      if ((node.type === 'CallExpression' || node.type === 'NewExpression') && node.arguments[0] && isImport(text.slice(node.callee.start as number, node.callee.end as number))) imports.add(node.arguments[0])
      if (node.type === 'CallExpression') {
        const parts = node.arguments.map((one) => (one.type === 'StringLiteral' ? one.value : '${}'))
        if (parts.includes('api') || parts.includes('pages')) add(parts.join('/').replace(/^(?:\$\{\}\/)+/, ''), node.arguments[parts.findIndex((part) => part !== '${}')]!)
      }
      if (imports.has(node)) return
      if (node.type === 'StringLiteral') add(node.value, node)
      else if (node.type === 'TemplateLiteral') add(text.slice((node.start as number) + 1, (node.end as number) - 1), node)
    })
  } catch {
    return []
  }
  return found
}

const isImport = (callee: string): boolean => /^(import|require(\.\w+)?|URL|(jest|vi|vitest)\.\w+)$/.test(callee)

/** A file's path without the ending that imports leave out, and without `/index`. */
const bare = (file: string): string => file.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/(index|route)$/, (end) => (end === '/route' ? end : ''))
