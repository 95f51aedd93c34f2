// SPDX-License-Identifier: MIT

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { NextResponse } from 'next/server'
import '../../../lib/polyfill'
import list from '../../../lib/list.json'
import { env } from '~/env'

export const dynamic = 'force-dynamic'

async function handler() {
  const { render } = await import('../../../lib/render')
  const file = path.join(process.cwd(), 'package.json')
  const text = await readFile(file, 'utf8')
  return NextResponse.json({ page: await render(list, env.NAME), size: text.length > 0 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
