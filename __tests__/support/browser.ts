import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { ROOT } from './next.ts'

/**
 * A headless Chromium: on Linux the one that npm brings with its libraries, so that a machine needs nothing but Node; elsewhere, or
 * where CHROMIUM names one, an installed one.
 */
export async function startBrowser(): Promise<Browser> {
  if (process.env['CHROMIUM']) return chromium.launch({ executablePath: process.env['CHROMIUM'], args: ['--no-sandbox'] })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' })
  const folder = path.join(ROOT, '.tools/chromium')
  fs.mkdirSync(folder, { recursive: true })
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be in the cloud it is made for.
  const outside = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] }
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    // Its own list of fonts names folders of that cloud; without any font, no text has a size.
    const fonts = path.join(folder, 'fonts.conf')
    fs.writeFileSync(fonts, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`)
    const env = { ...process.env, TMPDIR: outside.TMPDIR ?? '/tmp', FONTCONFIG_FILE: fonts, FONTCONFIG_PATH: folder } as Record<string, string>
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'], env })
  } finally {
    for (const [name, value] of Object.entries(outside)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
