import type { NextApiHandler } from 'next'
import { createServer } from 'http'
import { apiResolver } from 'next/dist/server/api-utils/node/api-resolver'

declare function agent(server: ReturnType<typeof createServer>): { get(path: string): Promise<{ status: number; body: unknown }> }

const preview = { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' }

export const client = (handler: NextApiHandler, query: Record<string, string> = {}) =>
  agent(createServer((req, res) => apiResolver(req, res, query, handler, preview as never, false)))
