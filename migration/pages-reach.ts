import { join, sep } from 'node:path'
import { importersOf, textOf, type Importer } from './module-graph.ts'
import type { App } from './project.ts'

/**
 * Which files of the repository are built for pages or for client components, through what these import: Next refuses to build any that
 * imports `next/headers` at its head, whatever of it is used (measured on 16.4, webpack and Turbopack). For API Routes it builds them.
 * @returns whether a file (absolute) is one of them; asked of few files, each of which is followed back once
 */
export function pagesReach(apps: App[]): (file: string) => boolean {
  const known = new Map<string, Importer[]>()
  const answers = new Map<string, boolean>()
  const entry = (file: string): 'page' | 'api' | undefined => {
    for (const { root, pagesDir } of apps) {
      if (file.startsWith(join(root, pagesDir, 'api') + sep)) return 'api'
      if (file.startsWith(join(root, pagesDir) + sep)) return 'page'
    }
    return undefined
  }
  const isReached = (asked: string): boolean => {
    const seen = new Set([asked])
    for (let open = seen; open.size > 0; ) {
      const unread = new Set([...open].filter((file) => !known.has(file)))
      for (const file of unread) known.set(file, [])
      if (unread.size > 0) for (const importer of importersOf(apps, unread)) known.get(importer.target)?.push(importer)
      const next = new Set<string>()
      for (const { file, kind, typeOnly } of [...open].flatMap((each) => known.get(each)!)) {
        if (seen.has(file) || typeOnly || !/^(import|export|dynamic-import|require)$/.test(kind)) continue
        seen.add(file)
        const as = entry(file)
        const directive = as === undefined ? directiveOf(file) : undefined
        if (as === 'page' || directive === 'use client' || answers.get(file)) return true
        // Client components call what such a file exports over the network.
        if (as !== 'api' && directive !== 'use server') next.add(file)
      }
      open = next
    }
    return false
  }
  return (file) => {
    const answer = answers.get(file) ?? isReached(file)
    answers.set(file, answer)
    return answer
  }
}

/** The directive at a file's head that says for which side Next builds it. */
const directiveOf = (file: string): string | undefined => /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*['"](use client|use server)['"]/.exec(textOf(file))?.[1]
