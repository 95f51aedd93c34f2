import type { NextApiRequest, NextApiResponse } from 'next'
import { tokens } from 'tokens'

interface Settable {
  getHeader?: (name: string) => number | string | string[] | undefined
  setHeader: (name: string, value: string | string[]) => void
}

/** Sets the session's cookie beside those that were set before, and the device's where there is one. */
function setSession(res: Settable, token: string, more?: { device?: string }): void {
  const existing = res.getHeader?.('Set-Cookie')
  const all = Array.isArray(existing)
    ? existing.map(String)
    : existing != null
    ? [String(existing)]
    : []
  all.push(`session=${tokens.sign(token)}; Path=/`)
  if (more?.device) {
    all.push(`device=${more.device}; Path=/`)
  }
  res.setHeader('Set-Cookie', all)
}

function clearOld(res: Settable): void {
  const existing = res.getHeader?.('Set-Cookie')
  const all = Array.isArray(existing) ? existing.map(String) : existing != null ? [String(existing)] : []
  all.push(...['old', 'older'].map((name) => `${name}=; Path=/; Max-Age=0`))
  res.setHeader('Set-Cookie', all)
}

async function roll(token: string, res: Settable): Promise<void> {
  if (!token || typeof res.setHeader !== 'function') return
  try {
    const fresh = await tokens.refresh(token)
    if (!fresh) return
    setSession(res, fresh, { device: tokens.device(token) })
    clearOld(res)
  } catch {
    // The one that is there is still good.
  }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (typeof req.query.first === 'string') setSession(res, req.query.first)
  await roll(String(req.query.token ?? ''), res)
  res.status(200).json({ ok: true })
}
