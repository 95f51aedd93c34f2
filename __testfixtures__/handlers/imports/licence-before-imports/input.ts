// SPDX-License-Identifier: MIT

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { NextApiRequest, NextApiResponse } from 'next'
import '../../lib/polyfill'
import list from '../../lib/list.json'
import { env } from '~/env'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { render } = await import('../../lib/render')
  const file = path.join(process.cwd(), 'package.json')
  const text = await readFile(file, 'utf8')
  res.status(200).json({ page: await render(list, env.NAME), size: text.length > 0 })
}
