import { createHash } from 'node:crypto'
import { afterRoutes } from './html/after-routes.ts'
import { html, Markup } from './html/markup.ts'
import { overview } from './html/overview.ts'
import { PAGE_SCRIPT } from './html/page-script.ts'
import { PAGE_STYLE } from './html/page-style.ts'
import { ranking } from './html/ranking.ts'
import { indexer, routesTable } from './html/routes-table.ts'
import type { Report } from './model.ts'
import { NO_TEXTS, type Texts } from './texts.ts'

/**
 * The report as one page that needs nothing else: no network, no scripts to be read, nothing of the user's source as markup. Its policy
 * lets run only the style and the script that stand in it.
 * @param texts what files held and hold, for the diffs; without them the page has none
 */
export function toHtml(report: Report, texts: Texts = NO_TEXTS): string {
  const indexOf = indexer(report.helpers)
  const policy = ["default-src 'none'", 'img-src data:', `style-src ${hash(PAGE_STYLE)}`, `script-src ${hash(PAGE_SCRIPT)}`, "base-uri 'none'", "form-action 'none'"].join('; ')
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>API Routes to Route Handlers</title>
<link rel="icon" href="data:,">
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
${overview(report)}
${ranking(report, indexOf)}
${routesTable(report, texts, indexOf)}
${afterRoutes(report, texts)}
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`
  return page.text
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
