import type { Segment } from './conversion.ts'

/** What Next takes for pages where next.config does not say otherwise. */
export const PAGE_EXTENSIONS = ['tsx', 'ts', 'jsx', 'js']

/**
 * The URL, the parameters and the new file of a file below the pages folder; undefined where Next sees no page in it.
 * @param file relative to the pages folder, with forward slashes: `api/posts/[id].ts`
 */
export function nameRoute(file: string, pageExtensions: string[]): { url: string; parts: string[]; extension: string } | undefined {
  // Next tries longer extensions first, so that `api.ts` is found before `ts`.
  const extension = pageExtensions.toSorted((a, b) => b.length - a.length).find((ending) => file.endsWith(`.${ending}`))
  if (extension === undefined || (file.endsWith('.d.ts') && pageExtensions.includes('ts'))) return undefined
  const page = file.slice(0, -extension.length - 1).replace(/\/index$/, '')
  if (page === '' || page.endsWith('/')) return undefined
  return { url: `/${page}`, parts: page.split('/'), extension }
}

/** The path of a route handler below the app folder. */
export function routeHandlerPath(parts: string[], extension: string): string {
  // A folder that begins with an underscore is private in `app`; spelled so it stays part of the URL.
  const folders = parts.map((part) => part.replace(/^_/, '%5F'))
  return [...folders, `route.${extension}`].join('/')
}

/** The parameter that a part of the path declares; undefined for a plain name and for what is no parameter to both routers. */
export function parameterOf(part: string): Segment | undefined {
  const [, optional, all, one] = /^(?:\[\[\.\.\.([^[\].…][^[\]]*)\]\]|\[\.\.\.([^[\].…][^[\]]*)\]|\[([^[\].…][^[\]]*)\])$/.exec(part) ?? []
  if (optional !== undefined) return { name: optional, kind: 'optional-catch-all' }
  if (all !== undefined) return { name: all, kind: 'catch-all' }
  return one === undefined ? undefined : { name: one, kind: 'one' }
}
