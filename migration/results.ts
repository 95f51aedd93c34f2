import { join, posix } from 'node:path'
import semver from 'semver'
import { globSync } from 'tinyglobby'
import { REVIEW_MARKER, type Message } from '../transforms/messages.ts'
import { STANDING, totalsOf, type Report, type ReportMessage, type RouteReport } from '../report/model.ts'
import { summarise } from '../report/route-summary.ts'
import type { AppConversion } from './convert.ts'
import { readText, slashes } from './files.ts'
import { linesAfter, type Replaced } from './moved-lines.ts'
import { lostNotFoundPage } from './not-found.ts'
import type { Plan } from './plan.ts'
import type { App, Project } from './project.ts'
import type { RunOptions } from './run.ts'
import { readPackage } from './source-files.ts'

/** The model of the report from what the run found and planned. */
export function reportOn(project: Project, conversions: AppConversion[], plan: Plan, markers: Report['markers'], options: RunOptions): Report {
  const routes = conversions.flatMap(({ app, routes: ofApp }) =>
    ofApp.map(({ route, conversion, shared }): RouteReport => {
      const moved = conversion.status !== 'left' && conversion.status !== 'failed'
      return {
        app: app.path,
        url: route.url,
        from: fromBase(app, route.adapted ? route.target : route.file),
        to: moved ? fromBase(app, route.target) : null,
        status: conversion.status,
        methods: conversion.methods.map(({ evidence, ...method }) => ({
          ...method,
          ...(evidence && { evidence: evidence.map((place) => ({ ...place, file: fromBase(app, place.file) })) }),
        })),
        answers: moved ? (conversion.answers ?? []) : [],
        summary: moved ? summarise(conversion) : null,
        caching: conversion.caching,
        rewrites: conversion.rewrites,
        helpers: shared.map((one) => ({ file: fromBase(one.app, one.file), name: one.name })),
        messages: saidOnce(conversion.messages).map((message) => fromApp(app, message)),
      }
    }),
  )
  const moved = new Set(routes.filter((route) => route.to !== null).map((route) => route.app))
  const toBase = (path: string) => posix.relative(slashes(project.base), posix.join(slashes(plan.root), path))
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'next-reroute', version: options.tool.version },
    command: options.tool.command,
    base: posix.relative(slashes(plan.root), slashes(project.base)) || '.',
    written: options.write,
    apps: conversions.map(({ app, messages }) => ({
      path: app.path,
      target: { next: app.next.version, source: app.next.source, cacheComponents: app.cacheComponents },
      messages: [...app.messages, ...messages, ...(moved.has(app.path) ? lostNotFoundPage(app) : [])].map((message) => fromApp(app, message)),
    })),
    totals: totalsOf(routes),
    routes,
    helpers: conversions
      .flatMap(({ helpers }) => helpers)
      .map(({ app, file, name, kind, status, routes: count, reason }) => ({ file: fromBase(app, file), name, kind, status, routes: count, ...(reason && { reason: fromApp(app, reason) }) }))
      .toSorted((a, b) => b.routes - a.routes),
    files: [
      ...plan.creates.map((one) => ({ path: toBase(one.path), change: 'created' as const })),
      ...plan.edits.map((one) => ({ path: toBase(one.path), change: 'edited' as const })),
      ...plan.deletes.map((one) => ({ path: toBase(one.path), change: 'deleted' as const })),
    ],
    markers,
    standing: STANDING,
    nextSteps: [],
  }
  placeAfterRun(report, [
    ...plan.moves.map(({ from, to, before, after }) => ({ from: toBase(from), to: toBase(to), before, after })),
    ...plan.edits.map(({ path, before, after }) => ({ from: toBase(path), to: toBase(path), before, after })),
  ])
  report.nextSteps = nextSteps(report, project.apps.filter((app) => moved.has(app.path)), project.leftOut)
  return report
}

/** Says of each message about a file that changes where its place is afterwards. */
function placeAfterRun(report: Report, changes: (Replaced & { from: string })[]): void {
  const messages = new Map<string, ReportMessage[]>()
  const reasons = report.helpers.flatMap(({ reason }) => reason ?? [])
  for (const one of [...report.apps.flatMap((app) => app.messages), ...report.routes.flatMap((route) => route.messages), ...reasons]) {
    const there = messages.get(one.file)
    if (there) there.push(one)
    else messages.set(one.file, [one])
  }
  for (const change of changes) {
    const said = messages.get(change.from)
    if (!said) continue
    for (const [message, line] of linesAfter(change, said)) {
      const one: ReportMessage = message
      if (change.to !== one.file || line !== one.line) one.now = { file: change.to, line }
    }
  }
}

/** Review markers in the route handlers that are there now. */
export function findMarkers(project: Project): Report['markers'] {
  return project.apps.flatMap((app) => {
    const files = globSync(`${app.appDir}/**/route.{${app.pageExtensions.join(',')},}`, { cwd: app.root, ignore: '**/node_modules/**' }).toSorted()
    return files.flatMap((file) => {
      const lines = linesOf(join(app.root, file))
      const marked = lines.flatMap((line, index) => (line.trimStart().startsWith(REVIEW_MARKER) ? [index + 1] : []))
      return marked.map((line) => ({ file: fromBase(app, file), line }))
    })
  })
}

/** None where it is no text: Next would not take it for a route handler either. */
function linesOf(file: string): string[] {
  try {
    return readText(file).split('\n')
  } catch {
    return []
  }
}

/** @param apps those of which routes moved @param leftOut why apps of the repository were not read */
function nextSteps(report: Report, apps: App[], leftOut: string[]): string[] {
  const { totals, written } = report
  const steps = leftOut.map((why) => `An app was left out. ${why}`)
  if (apps.length > 0 && !written) steps.push('Run `next-reroute` without `--dry-run` and `--check` to write this.')
  if (apps.some(usesPrettier)) {
    const folders = [...new Set(apps.map((app) => posix.join(app.path, app.appDir, 'api')))]
    steps.push(`Format the new files: \`npx prettier --write ${folders.join(' ')}\`.`)
  }
  if (apps.length > 0) {
    const typegen = apps.every((app) => semver.gte(app.next.version, '15.5.0'))
    steps.push(typegen ? 'Run `npx next typegen`: the types in `.next` still know the old routes.' : 'Delete `.next/types`: it still knows the old routes.')
    steps.push("Run `npx next build` and the project's tests.")
  }
  if (totals.review > 0 || report.markers.length > 0) {
    steps.push(`Look at each line marked with \`${REVIEW_MARKER}…\` and delete the marker; \`next-reroute --check\` counts them.`)
  }
  const lost = report.apps.flatMap((app) => app.messages.filter((message) => message.code === 'NR013'))
  for (const { file } of lost) steps.push(`Decide which page answers unknown URLs now: ${file} no longer does.`)
  if (totals.failed > 0) steps.push('Mend the files that failed and run again.')
  if (totals.adapted > 0) steps.push('Routes behind the adapter answer as before; do what their messages say and run again: each is rewritten as soon as it can be.')
  if (totals.left > 0) steps.push('Routes that are left keep working from `pages/api`; do what their messages say and run again.')
  return steps
}

function usesPrettier(app: App): boolean {
  return [app.root, app.repository].some((folder) => {
    const manifest = readPackage(folder)
    return 'prettier' in { ...manifest?.dependencies, ...manifest?.devDependencies }
  })
}

/** Messages without those that say the same of another place on the line: a reader of the report would see one twice. */
function saidOnce(messages: readonly Message[]): Message[] {
  const keyOf = ({ code, file, line, message }: Message) => JSON.stringify([code, file, line, message])
  const first = new Map(messages.toReversed().map((one) => [keyOf(one), one]))
  return messages.filter((one) => first.get(keyOf(one)) === one)
}

function fromApp(app: App, message: Message): Message {
  return { ...message, file: fromBase(app, message.file) }
}

/** A path relative to the app's root as one relative to the given path. */
function fromBase(app: App, path: string): string {
  return posix.join(app.path, path)
}
